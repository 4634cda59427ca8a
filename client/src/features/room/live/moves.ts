import type { SeatId, SeatView } from '@naast/shared/contract/seats';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useSaid } from './said-context.js';

/** A person who joined or left while this page was open; stored nowhere. */
export interface Move {
  readonly id: number;
  readonly how: 'came' | 'left';
  readonly seatId: SeatId;
  /** `seq` of the newest message at that moment; 0 if there was none. */
  readonly afterSeq: number;
}

const keptMost = 100;

/** Who joined and left between two states of the seats. A lost connection is neither. */
export function movesBetween(before: readonly SeatView[], after: readonly SeatView[]) {
  const here = new Set(before.filter(({ presence }) => presence !== 'left').map(({ id }) => id));
  return after.flatMap(({ id, presence }): Pick<Move, 'how' | 'seatId'>[] => {
    if (presence === 'left') return here.has(id) ? [{ how: 'left', seatId: id }] : [];
    return here.has(id) ? [] : [{ how: 'came', seatId: id }];
  });
}

/** Moves since this page was opened, oldest first, without the user's own. */
export function useMoves(): readonly Move[] {
  const { state } = useSaid();
  const { seats } = state;
  const before = useRef<readonly SeatView[]>(seats);
  const count = useRef(0);
  const [moves, setMoves] = useState<readonly Move[]>([]);
  const note = useEffectEvent((after: readonly SeatView[]) => {
    const afterSeq = state.messages.at(-1)?.seq ?? 0;
    const found = movesBetween(before.current, after)
      .filter(({ seatId }) => seatId !== state.mySeatId)
      .map((move) => ({ ...move, afterSeq, id: ++count.current }));
    before.current = after;
    if (found.length > 0) setMoves((known) => [...known, ...found].slice(-keptMost));
  });
  useEffect(() => note(seats), [seats]);
  return moves;
}
