import type { RoomSessionId } from '@naast/shared/contract/rooms';
import { useEffect } from 'react';
import { draftsDropped } from '../../../api/signal.js';
import { dropDraft, keepDraft, readDraft } from '../../../drafts/draft-box.js';
import type { Cell } from '../../../live/cell.js';

const keptAfter = 400;

export const draftNameOf = (sessionId: RoomSessionId): string => `room.${sessionId}`;

/** What is being written in a room survives a reload, sealed in this tab; what was sent or emptied is dropped at once. */
export function useKeptDraft(sessionId: RoomSessionId, draft: Cell<string>): void {
  useEffect(() => {
    const name = draftNameOf(sessionId);
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    void readDraft(name).then((kept) => {
      if (!isGone && draft.get() === '' && kept?.['text']) draft.set(kept['text']);
    });
    const stopWatching = draft.subscribe(() => {
      clearTimeout(timer);
      if (draft.get() === '') dropDraft(name);
      else timer = setTimeout(() => void keepDraft(name, { text: draft.get() }), keptAfter);
    });
    const stopHearing = draftsDropped.hear(() => clearTimeout(timer));
    return () => {
      isGone = true;
      stopHearing();
      clearTimeout(timer);
      stopWatching();
    };
  }, [sessionId, draft]);
}
