import type { MessageId } from '@naast/shared/contract/messages';
import { useEffect, useState } from 'react';
import { draftsDropped } from '../../../api/signal.js';
import { stopReading } from '../../../browser/speech.js';
import { useLanguage } from '../../../language/language-context.js';
import { hasCome, loadPieces } from '../../../piece.js';
import type { RoomStore } from '../../../rooms/live-rooms.js';
import { asFirst, type Reading } from '../../../rooms/reading.js';
import { messageTools } from '../message/late-message.js';
import type * as tools from '../message/tools.js';
import { useObservable } from '../use-observable.js';

/** What the user is doing with one message; it unfolds under it. */
export interface DoingWith {
  readonly what: 'react' | 'edit' | 'note' | 'delete';
  readonly id: MessageId;
}

export interface Talking {
  /** Null until they are loaded. */
  readonly tools: typeof tools | null;
  readonly reading: Reading;
  readonly onRead: (change: Partial<Reading>) => void;
  /** The message that the next one replies to. */
  readonly replyTo: MessageId | null;
  readonly onReply: (to: MessageId | null) => void;
  readonly doing: DoingWith | null;
  readonly onDo: (doing: DoingWith | null) => void;
}

const nothing = () => undefined;
/** In a talk of two, whose messages are only read and written. */
export const plainTalking: Talking = {
  tools: null,
  reading: asFirst,
  onRead: nothing,
  replyTo: null,
  onReply: nothing,
  doing: null,
  onDo: nothing,
};

/** How the user reads and what they are doing, beside the talk itself. */
export function useTalking(store: RoomStore): Talking {
  const language = useLanguage();
  const reading = useObservable(store.reading.choices);
  const [replyTo, onReply] = useState<MessageId | null>(null);
  const [doing, onDo] = useState<DoingWith | null>(null);
  const [, setCome] = useState(false);
  useEffect(() => {
    void store.reading.open();
    // The quick exit is quiet too.
    const stopWatching = draftsDropped.subscribe(stopReading);
    return () => {
      stopWatching();
      stopReading();
    };
  }, [store]);
  useEffect(() => {
    // Without them the talk goes on; the next page of the room tries again.
    loadPieces([messageTools], language).then(
      () => setCome(true),
      () => undefined,
    );
  }, [language]);
  return {
    tools: hasCome([messageTools], language) ? (messageTools.code.now() ?? null) : null,
    reading,
    onRead: store.reading.choose,
    replyTo,
    onReply,
    doing,
    onDo,
  };
}
