import type { MessageId, MessageView } from '@naast/shared/contract/messages';
import type { SeatView } from '@naast/shared/contract/seats';
import { isConsultantSeat, isHostSeat } from '@naast/shared/roles';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from '../../../language/use-translation.js';
import { useNews } from '../../../news/use-news.js';
import type { LiveRoomView } from '../../../rooms/live-rooms.js';
import { splitMentions } from '../../../ui/split-mentions.js';
import { findSeat } from '../seats.js';
import type { Move } from './moves.js';
import { type Said, useSaid } from './said-context.js';
import { gatherMoves } from './talk-rows.js';
import { useLines } from './use-lines.js';
import { useMovesText } from './use-moves-text.js';

/** Of more new messages at once, e.g. after a reconnect, only the number is announced. */
const readMost = 3;

interface Line {
  readonly text: string;
  /** The message that it reads, as long as its words are these. */
  readonly of?: { readonly id: MessageId; readonly words: string };
}

interface AnnouncerProps {
  readonly moves: readonly Move[];
  readonly connection: LiveRoomView['connection'];
}

/** Announces new messages and who joined or left, once; not the user's own, nor those from before this page. */
export function Announcer({ moves, connection }: AnnouncerProps) {
  const { t } = useTranslation();
  const movesText = useMovesText();
  const { state, talking, isApart } = useSaid();
  const { hiddenSeats, unfoldsNotes } = talking.reading;
  useNews(newsIn(state, hiddenSeats));
  const [lines, announce] = useLines<Line>();
  const isUp = connection === 'up';
  const wasUp = useRef(isUp);
  const spokenUpTo = useRef({ seq: state.messages.at(-1)?.seq ?? 0, move: moves.at(-1)?.id ?? 0 });
  const look = useEffectEvent((messages: Said['state']['messages'], known: readonly Move[], up: boolean) => {
    const before = spokenUpTo.current;
    const newest = messages.at(-1)?.seq ?? before.seq;
    spokenUpTo.current = { seq: newest, move: known.at(-1)?.id ?? before.move };
    const later = messages.filter(({ seq }) => seq > before.seq);
    const fresh = later.filter(
      ({ seatId, isDeleted }) => seatId !== state.mySeatId && !isDeleted && !hiddenSeats.includes(seatId),
    );
    // Also those that came meanwhile and were not read: after a long absence only the newest are.
    const came = newest - before.seq - (later.length - fresh.length);
    const moved = gatherMoves(known.filter(({ id }) => id > before.move)).map(({ how, seatIds }) => ({
      text: movesText(how, seatIds),
    }));
    const isBack = up && !wasUp.current;
    wasUp.current = up;
    announce([
      ...(isBack ? [{ text: t('live.online') }] : []),
      ...moved,
      ...(came > readMost ? summed(came, fresh) : fresh.map(lineOf)),
    ]);
  });
  useEffect(() => look(state.messages, moves, isUp), [state.messages, moves, isUp]);

  function lineOf(message: MessageView): Line {
    const { id, text, contentNote } = message;
    const seat = findSeat(state.seats, message.seatId);
    const name = calledOf(seat);
    if (text === null) return { text: t('live.announceHidden', { name }) };
    if (contentNote && !unfoldsNotes) {
      const note = t('live.note', { about: t(`live.about.${contentNote.about}`) });
      return { text: t('live.announceNoted', { name, note }) };
    }
    return { of: { id, words: text }, text: t(announcing(message, seat), { name, text }) };
  }

  function calledOf(seat: SeatView | undefined): string {
    const name = seat?.name ?? t('live.somebody');
    return isConsultantSeat(seat) ? t('live.moves.consultant', { name }) : name;
  }

  function announcing(message: MessageView, seat: SeatView | undefined) {
    if (namesMe(message)) return 'live.announceMention';
    if (repliesToMe(message)) return 'live.announceReply';
    return isHostSeat(seat) && !isApart ? 'live.announceHost' : 'live.announce';
  }

  const repliesToMe = ({ replyTo }: MessageView) =>
    replyTo !== null && state.messages.some(({ id, seatId }) => id === replyTo && seatId === state.mySeatId);

  function namesMe({ text }: MessageView): boolean {
    const mine = findSeat(state.seats, state.mySeatId)?.name;
    return mine !== undefined && splitMentions(text ?? '', [mine]).some(({ name }) => name !== null);
  }

  /** Their number, and who named the user among them. */
  function summed(came: number, fresh: readonly MessageView[]): readonly Line[] {
    const names = fresh.filter(namesMe).map(({ seatId }) => calledOf(findSeat(state.seats, seatId)));
    return [
      { text: t('live.newMessages', { count: came }) },
      ...[...new Set(names)].slice(0, readMost).map((name) => ({ text: t('live.namedYou', { name }) })),
    ];
  }

  const said = (id: MessageId) => state.messages.find((message) => message.id === id)?.text;
  return (
    <div className="unseen" aria-live="polite" aria-relevant="additions">
      {lines
        // Once a message has other words, or none, the line that reads them goes.
        .filter(({ of }) => of === undefined || said(of.id) === of.words)
        .map(({ key, text }) => (
          <p key={key}>{text}</p>
        ))}
    </div>
  );
}

/** Ids of what others brought; not of whom this reader hides. */
const newsIn = ({ messages, seats, mySeatId }: Said['state'], hidden: readonly string[]): string[] => [
  ...messages.filter(({ seatId }) => seatId !== mySeatId && !hidden.includes(seatId)).map(({ id }) => id),
  ...seats.filter(({ id }) => !hidden.includes(id)).map(({ id }) => id),
];
