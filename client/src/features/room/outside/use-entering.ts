import type { RoomSessionId } from '@naast/shared/contract/rooms';
import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../../../language/language-context.js';
import { loadPieces, type Piece } from '../../../piece.js';
import { silentPiece } from '../late-silent.js';
import { type Attempt, askToEnter, type Inside, type Queued, type Silent } from './ask-to-enter.js';

export type Entering =
  | { readonly at: 'form'; readonly error: unknown }
  | { readonly at: 'asking' }
  /** `until`: by this page's own clock, in epoch ms. */
  | { readonly at: 'door'; readonly until: number };

interface Outcomes {
  readonly onEnter: (inside: Inside) => void;
  readonly onRow: (queued: Queued) => void;
  readonly onSilent: (silent: Silent) => void;
  readonly onRefused: (error: unknown) => void;
}

/** One attempt at a time to come in, once `pieces` are here; it ends with the page. */
export function useEntering(
  sessionId: RoomSessionId,
  pieces: readonly Piece[],
  { onEnter, onRow, onSilent, onRefused }: Outcomes,
) {
  const language = useLanguage();
  const [entering, setEntering] = useState<Entering>({ at: 'form', error: null });
  const current = useRef<Attempt | null>(null);

  function giveUp(): void {
    if (current.current) current.current.isOver = true;
    current.current = null;
  }
  useEffect(
    () => () => {
      if (current.current) current.current.isOver = true;
    },
    [],
  );

  /** `mayGo` is asked once the pieces are here; false: the form goes on. */
  async function start(body: Attempt['body'], mayGo: () => Promise<boolean>): Promise<void> {
    giveUp();
    const attempt: Attempt = { sessionId, body, isOver: false };
    current.current = attempt;
    setEntering({ at: 'asking' });
    try {
      // Before the seat: it would be of no use to a page that cannot show the talk.
      await loadPieces(body.name === null ? [...pieces, silentPiece] : pieces, language);
      if (attempt.isOver) return;
      const goes = await mayGo();
      if (attempt.isOver) return;
      if (!goes) {
        giveUp();
        return setEntering({ at: 'form', error: null });
      }
      const entry = await askToEnter(attempt, (until) => setEntering({ at: 'door', until }));
      if (entry?.outcome === 'inside') return onEnter(entry);
      if (entry === null) return;
      if (entry.outcome === 'silent') return onSilent(entry);
      // The form stays as it is, for who stops waiting.
      setEntering({ at: 'form', error: null });
      onRow(entry);
    } catch (error) {
      if (attempt.isOver) return;
      setEntering({ at: 'form', error });
      onRefused(error);
    }
  }

  return {
    entering,
    start,
    stop() {
      giveUp();
      setEntering({ at: 'form', error: null });
    },
    /** What was refused is no longer so. */
    forgive: () => setEntering((now) => (now.at === 'form' ? { at: 'form', error: null } : now)),
  };
}
