import type { MessageView, SeatId } from '@naast/shared/contract/rooms';
import type { Move } from './moves.js';

/** After so long a silence the time is said again, and who speaks; in ms. */
const silence = 5 * 60_000;
/** In a talk without silences the time is said this often; in ms. */
const longestStretch = 20 * 60_000;

export type TalkRow =
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
      /** The same author goes on, so the name and the avatar are not shown again. */
      readonly continues: boolean;
    };

interface Talk {
  readonly messages: readonly MessageView[];
  readonly moves: readonly Move[];
  /** The calendar day of an instant in epoch ms, comparable as text. */
  readonly dayOf: (at: number) => string;
}

/** The conversation as it is shown: the time once per stretch, and who came and left between the messages. */
export function talkRows({ messages, moves, dayOf }: Talk): readonly TalkRow[] {
  const rows: TalkRow[] = [];
  let [begun, last, day, author] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY, '', ''];
  const addMoves = (afterSeq: number) => {
    const gathered = gatherMoves(moves.filter((move) => move.afterSeq === afterSeq));
    for (const row of gathered) rows.push({ ...row, key: `${row.how} ${afterSeq}` });
    if (gathered.length > 0) author = '';
  };
  if (messages[0]?.seq === 1 || messages.length === 0) addMoves(0);
  for (const message of messages) {
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

/** One line for all who came and one for all who left; of a person only the last move counts. */
export function gatherMoves(moves: readonly Pick<Move, 'how' | 'seatId'>[]) {
  const lasts = new Map(moves.map(({ seatId, how }) => [seatId, how]));
  return (['came', 'left'] as const).flatMap((how) => {
    const seatIds = [...lasts].filter(([, last]) => last === how).map(([seatId]) => seatId);
    return seatIds.length === 0 ? [] : [{ kind: 'moves' as const, how, seatIds }];
  });
}
