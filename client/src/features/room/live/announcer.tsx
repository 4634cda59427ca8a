import type { SeatView } from '@naast/shared/contract/seats';
import { isConsultantSeat, isHostSeat } from '@naast/shared/roles';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../../language/use-translation.js';
import { useNews } from '../../../news/use-news.js';
import { splitMentions } from '../../../ui/split-mentions.js';
import { findSeat } from '../seats.js';
import type { Move } from './moves.js';
import { type Said, useSaid } from './said-context.js';
import { gatherMoves } from './talk-rows.js';
import { useMovesText } from './use-moves-text.js';

/** In ms; long enough for a screen reader to pick the text up. */
const keptFor = 15_000;
/** Of more new messages at once, e.g. after a reconnect, only the number is announced. */
const readMost = 3;

interface Line {
  readonly id: string;
  readonly text: string;
  /** Of the message that it reads: once that has others, or none, the line goes. */
  readonly words?: string;
}

/** Announces new messages and who joined or left, once; not the user's own, nor those from before this page. */
export function Announcer({ moves }: { moves: readonly Move[] }) {
  const { t } = useTranslation();
  const movesText = useMovesText();
  const { state, talking, isApart } = useSaid();
  const { hiddenSeats, unfoldsNotes } = talking.reading;
  useNews(
    [...state.messages.filter(({ seatId }) => seatId !== state.mySeatId), ...state.seats].map(({ id }) => id),
  );
  const [lines, setLines] = useState<readonly Line[]>([]);
  const spokenUpTo = useRef({ seq: state.messages.at(-1)?.seq ?? 0, move: moves.at(-1)?.id ?? 0 });
  /** Own messages whose mark was there before, or is announced. */
  const seenBefore = useRef(new Set(seenOf(state).map(({ id }) => id)));

  useEffect(() => {
    const before = spokenUpTo.current;
    spokenUpTo.current = {
      seq: state.messages.at(-1)?.seq ?? before.seq,
      move: moves.at(-1)?.id ?? before.move,
    };
    const fresh = state.messages.filter(
      ({ seq, seatId }) => seq > before.seq && seatId !== state.mySeatId && !hiddenSeats.includes(seatId),
    );
    const mine = findSeat(state.seats, state.mySeatId)?.name;
    const announcing = (text: string, seat: SeatView | undefined) => {
      if (mine !== undefined && splitMentions(text, [mine]).some(({ name }) => name !== null))
        return 'live.announceMention';
      return isHostSeat(seat) && !isApart ? 'live.announceHost' : 'live.announce';
    };
    const said = fresh.map(({ id, seatId, text, contentNote }) => {
      const seat = findSeat(state.seats, seatId);
      const called = seat?.name ?? t('live.somebody');
      const name = isConsultantSeat(seat) ? t('live.moves.consultant', { name: called }) : called;
      if (text === null) return { id, text: t('live.announceHidden', { name }) };
      if (contentNote && !unfoldsNotes) {
        const note = t('live.note', { about: t(`live.about.${contentNote.about}`) });
        return { id, text: t('live.announceNoted', { name, note }) };
      }
      return {
        id,
        words: text,
        text: t(announcing(text, seat), { name, text }),
      };
    });
    const counted = {
      id: `${fresh.at(-1)?.id} and before`,
      text: t('live.newMessages', { count: said.length }),
    };
    const moved = gatherMoves(moves.filter(({ id }) => id > before.move)).map(({ how, seatIds }) => ({
      id: `${how} ${spokenUpTo.current.move}`,
      text: movesText(how, seatIds),
    }));
    const seen = seenOf(state).flatMap(({ id, seenBy }) => {
      if (seenBefore.current.has(id)) return [];
      seenBefore.current.add(id);
      const name = findSeat(state.seats, seenBy)?.name ?? t('live.aHost');
      return [{ id: `seen ${id}`, text: t('live.seenMine', { name }) }];
    });
    const spoken: readonly Line[] = [...moved, ...seen, ...(said.length > readMost ? [counted] : said)];
    if (spoken.length === 0) return;
    setLines((known) => [...known, ...spoken]);
    // Not cleared with the effect: each text stays for its time, also when another is added.
    setTimeout(() => setLines((known) => known.filter((line) => !spoken.includes(line))), keptFor);
  }, [hiddenSeats, isApart, moves, movesText, unfoldsNotes, state, t]);

  const said = (id: string) => state.messages.find((message) => message.id === id)?.text;
  return (
    <div className="unseen" aria-live="polite" aria-relevant="additions">
      {lines
        .filter(({ id, words }) => words === undefined || said(id) === words)
        .map((line) => (
          <p key={line.id}>{line.text}</p>
        ))}
    </div>
  );
}

/** The user's own messages that a host marked as seen. */
const seenOf = ({ messages, mySeatId }: Pick<Said['state'], 'messages' | 'mySeatId'>) =>
  messages.filter(({ seatId, seenBy }) => seenBy !== null && seatId === mySeatId);
