import type { MessageView } from '@naast/shared/contract/messages';
import type { SeatId } from '@naast/shared/contract/seats';
import type { Move } from './moves.js';

/** A pause of this many ms begins a new stretch: the time and the author's name are shown again. */
const silence = 5 * 60_000;
/** Without pauses the time is shown at this interval, in ms. */
const longestStretch = 20 * 60_000;

export type TalkRow =
  | { readonly kind: 'new' }
  | { readonly kind: 'time'; readonly at: string; readonly isNewDay: boolean }
  | {
      readonly kind: 'moves';
      readonly how: Move['how'];
      readonly seatIds: readonly SeatId[];
      readonly key: string;
    }
  | {
      readonly kind: 'message';
      readonly message: MessageView;
      /** Same author as the message before: name and avatar are not repeated. */
      readonly continues: boolean;
    };

interface Talk {
  readonly messages: readonly MessageView[];
  readonly moves: readonly Move[];
  /** What came after this seq is new since the user looked away; null: nothing is. */
  readonly newAfter?: number | null;
  /** The calendar day of an instant in epoch ms, comparable as text. */
  readonly dayOf: (at: number) => string;
}

/** The rows of the conversation: messages, the time once per stretch, and who joined and left. */
export function talkRows({ messages, moves, newAfter = null, ...talk }: Talk): readonly TalkRow[] {
  const rows: TalkRow[] = [];
  const dayOf = daysOnce(talk.dayOf);
  let [begun, last, day, author] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, '', ''];
  const addMoves = (afterSeq: number) => {
    const gathered = gatherMoves(moves.filter((move) => move.afterSeq === afterSeq));
    for (const row of gathered) rows.push({ ...row, key: `${row.how} ${afterSeq}` });
    if (gathered.length > 0) author = '';
  };
  if (messages[0]?.seq === 1 || messages.length === 0) addMoves(0);
  for (const message of messages) {
    if (newAfter !== null && message.seq === newAfter + 1) {
      rows.push({ kind: 'new' });
      author = '';
    }
    const at = Date.parse(message.sentAt);
    const today = dayOf(at);
    if (today !== day || at - last >= silence || at - begun >= longestStretch) {
      rows.push({ kind: 'time', at: message.sentAt, isNewDay: today !== day });
      [begun, day, author] = [at, today, ''];
    }
    rows.push({ kind: 'message', message, continues: author === message.seatId });
    [last, author] = [at, message.seatId];
    addMoves(message.seq);
  }
  return rows;
}

const quarter = 15 * 60_000;

/** No time zone begins a day within a quarter of an hour, and finding out takes long for thousands of messages. */
function daysOnce(dayOf: Talk['dayOf']): Talk['dayOf'] {
  const known = new Map<number, string>();
  return (at) => {
    const begins = Math.floor(at / quarter) * quarter;
    const day = known.get(begins) ?? dayOf(begins);
    known.set(begins, day);
    return day;
  };
}

/** One row for all who joined and one for all who left; only a person's last move counts. */
export function gatherMoves(moves: readonly Pick<Move, 'how' | 'seatId'>[]) {
  const lasts = new Map(moves.map(({ seatId, how }) => [seatId, how]));
  return (['came', 'left'] as const).flatMap((how) => {
    const seatIds = [...lasts].filter(([, last]) => last === how).map(([seatId]) => seatId);
    return seatIds.length === 0 ? [] : [{ kind: 'moves' as const, how, seatIds }];
  });
}
