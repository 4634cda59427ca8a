import { isHostSeat } from '@naast/shared/roles';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../../language/use-translation.js';
import { useNews } from '../../../news/use-news.js';
import { findSeat } from '../seats.js';
import { useLive } from './live-context.js';
import type { Move } from './moves.js';
import { gatherMoves } from './talk-rows.js';
import { useMovesText } from './use-moves-text.js';

/** Long enough for a screen reader to take the line up. */
const keptFor = 15_000;
/** Of more at once, as after a lost connection, only the number is said. */
const readMost = 3;

interface Line {
  readonly id: string;
  readonly text: string;
}

/** Speaks what is new, once: who says what, who came and who left; not my own, and not what was there when I came. */
export function Announcer({ moves }: { moves: readonly Move[] }) {
  const { t } = useTranslation();
  const movesText = useMovesText();
  const { state } = useLive();
  useNews(
    [...state.messages.filter(({ seatId }) => seatId !== state.mySeatId), ...state.seats].map(({ id }) => id),
  );
  const [lines, setLines] = useState<readonly Line[]>([]);
  const spokenUpTo = useRef({ seq: state.messages.at(-1)?.seq ?? 0, move: moves.at(-1)?.id ?? 0 });

  useEffect(() => {
    const before = spokenUpTo.current;
    spokenUpTo.current = {
      seq: state.messages.at(-1)?.seq ?? before.seq,
      move: moves.at(-1)?.id ?? before.move,
    };
    const fresh = state.messages.filter(({ seq, seatId }) => seq > before.seq && seatId !== state.mySeatId);
    const said = fresh.map(({ id, seatId, text }) => {
      const seat = findSeat(state.seats, seatId);
      const name = seat?.name ?? t('live.somebody');
      if (text === null) return { id, text: t('live.announceHidden', { name }) };
      return { id, text: t(isHostSeat(seat) ? 'live.announceHost' : 'live.announce', { name, text }) };
    });
    const counted = {
      id: `${fresh.at(-1)?.id} and before`,
      text: t('live.newMessages', { count: said.length }),
    };
    const moved = gatherMoves(moves.filter(({ id }) => id > before.move)).map(({ how, seatIds }) => ({
      id: `${how} ${spokenUpTo.current.move}`,
      text: movesText(how, seatIds),
    }));
    const spoken: readonly Line[] = [...moved, ...(said.length > readMost ? [counted] : said)];
    if (spoken.length === 0) return;
    setLines((known) => [...known, ...spoken]);
    // Not cleared with the effect: each line stays its time, also when another comes meanwhile.
    setTimeout(() => setLines((known) => known.filter((line) => !spoken.includes(line))), keptFor);
  }, [moves, movesText, state.messages, state.mySeatId, state.seats, t]);

  return (
    <div className="unseen" aria-live="polite" aria-relevant="additions">
      {lines.map((line) => (
        <p key={line.id}>{line.text}</p>
      ))}
    </div>
  );
}
