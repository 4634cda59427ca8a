import { describe, expect, it } from '@jest/globals';
import { message, mila, noor, seat } from '../../../live/testing/small-room.js';
import { movesBetween } from './moves.js';
import { gatherMoves, talkRows } from './talk-rows.js';

const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
const at = (time: string, seq: number, seatId = noor) =>
  message(seq, { seatId, sentAt: `2026-01-10T${time}:00.000Z` });
const shape = (rows: ReturnType<typeof talkRows>) =>
  rows.map((row) => {
    if (row.kind === 'time') return row.isNewDay ? `day ${row.at.slice(11, 16)}` : row.at.slice(11, 16);
    if (row.kind === 'moves') return row.how;
    if (row.kind === 'new') return 'new';
    return `${row.continues ? '+' : ''}${row.message.seq}`;
  });

describe('the rows of a talk', () => {
  it('say where what is new begins, and then who speaks anew', () => {
    const messages = [at('20:41', 1), at('20:41', 2), at('20:41', 3)];
    expect(shape(talkRows({ messages, moves: [], dayOf, newAfter: 2 }))).toEqual([
      ...['day 20:41', '1', '+2'],
      ...['new', '3'],
    ]);
    expect(shape(talkRows({ messages, moves: [], dayOf, newAfter: 3 }))).not.toContain('new');
  });

  it('say the time once per stretch, and who speaks once per group', () => {
    const messages = [
      at('20:41', 1),
      at('20:42', 2),
      at('20:43', 3, mila),
      at('20:44', 4),
      at('20:52', 5),
      at('20:53', 6),
    ];
    expect(shape(talkRows({ messages, moves: [], dayOf }))).toEqual([
      ...['day 20:41', '1', '+2', '3', '4'],
      ...['20:52', '5', '+6'],
    ]);
  });

  it('say the time now and then where nobody is silent, and the day when it is another', () => {
    const messages = Array.from({ length: 8 }, (_, n) => at(`20:${String(10 + 4 * n)}`, n + 1));
    expect(shape(talkRows({ messages, moves: [], dayOf })).filter((row) => row.includes(':'))).toEqual([
      'day 20:10',
      '20:30',
    ]);
    const tomorrow = message(2, { sentAt: '2026-01-11T00:01:00.000Z' });
    expect(shape(talkRows({ messages: [at('23:59', 1), tomorrow], moves: [], dayOf }))).toEqual([
      ...['day 23:59', '1'],
      ...['day 00:01', '2'],
    ]);
  });

  it('show who came and left where it happened, and name the author anew after it', () => {
    const moves = [
      { id: 1, how: 'came', seatId: mila, afterSeq: 1 },
      { id: 2, how: 'left', seatId: mila, afterSeq: 2 },
    ] as const;
    expect(shape(talkRows({ messages: [at('20:41', 1), at('20:41', 2)], moves, dayOf }))).toEqual([
      ...['day 20:41', '1', 'came', '2', 'left'],
    ]);
    // Before the first message; and not above a window that begins later.
    const early = [{ id: 1, how: 'came', seatId: mila, afterSeq: 0 }] as const;
    expect(shape(talkRows({ messages: [], moves: early, dayOf }))).toEqual(['came']);
    expect(shape(talkRows({ messages: [at('20:41', 7)], moves: early, dayOf }))).toEqual(['day 20:41', '7']);
  });

  it('gather those who came, and count the last move of each', () => {
    const come = { how: 'came', seatId: mila } as const;
    const leave = { how: 'left', seatId: mila } as const;
    expect(gatherMoves([come, { how: 'came', seatId: noor }])).toEqual([
      { kind: 'moves', how: 'came', seatIds: [mila, noor] },
    ]);
    expect(gatherMoves([come, leave])).toEqual([{ kind: 'moves', how: 'left', seatIds: [mila] }]);
  });
});

describe('moves', () => {
  it('are coming and leaving; a lost connection is neither', () => {
    const before = [seat(noor), seat(mila, { presence: 'left' })];
    expect(movesBetween(before, [seat(noor, { presence: 'away' }), seat(mila)])).toEqual([
      { how: 'came', seatId: mila },
    ]);
    expect(movesBetween(before, [seat(noor, { presence: 'left' })])).toEqual([{ how: 'left', seatId: noor }]);
    expect(movesBetween([], [seat(mila, { presence: 'left' })])).toEqual([]);
    expect(movesBetween([seat(noor)], [seat(noor), seat(mila)])).toEqual([{ how: 'came', seatId: mila }]);
  });
});
