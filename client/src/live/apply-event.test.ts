import { describe, expect, it } from '@jest/globals';
import type { MessageView } from '@naast/shared/contract/rooms';
import {
  applyCatchUp,
  applyEvent,
  applyLanded,
  applySessionState,
  isBehind,
  type LiveEvent,
  type LiveState,
  startState,
} from './apply-event.js';
import { message, mila, noor, otherSessionId, seat, sessionId, sessionState } from './testing/small-room.js';

const start = (...messages: MessageView[]): LiveState =>
  startState(sessionState(), { messages, rev: Math.max(0, ...messages.map(({ rev }) => rev)) });
const told = (afterRev: number, ...messages: MessageView[]): LiveEvent => ({
  type: 'room:messages',
  payload: { sessionId, afterRev, rev: Math.max(afterRev, ...messages.map(({ rev }) => rev)), messages },
});
const seqs = (state: LiveState) => state.messages.map(({ seq }) => seq);

describe('messages', () => {
  it('come in the order of the conversation, whatever order they arrive in', () => {
    const state = [told(2, message(3)), told(0, message(1)), told(1, message(2))].reduce(applyEvent, start());
    expect(seqs(state)).toEqual([1, 2, 3]);
  });

  it('are replaced by a view that is as new or newer, and not by an older one', () => {
    const folded = message(1, { rev: 5, folded: true, text: null });
    const state = applyEvent(start(message(1)), told(4, folded));
    expect(state.messages).toEqual([folded]);
    expect(applyEvent(state, told(0, message(1))).messages).toEqual([folded]);
    const again = message(1, { rev: 5, folded: true, text: 'for hosts' });
    expect(applyEvent(state, told(4, again)).messages).toEqual([again]);
  });

  it('keep the clientKey that I know them by', () => {
    const clientKey = '11111111-1111-4111-8111-111111111111';
    const mine = message(1, { seatId: mila, clientKey });
    const state = applyEvent(
      start(mine),
      told(1, message(1, { seatId: mila, rev: 2, folded: true, text: null })),
    );
    expect(state.messages[0]).toMatchObject({ rev: 2, clientKey });
    expect(applyEvent(start(message(1, { seatId: mila })), told(0, mine)).messages[0]).toMatchObject({
      clientKey,
    });
  });

  it('beyond a gap are shown, but the gap stays known until catch-up fills it', () => {
    const before = start(message(1));
    const event = told(3, message(4));
    expect(isBehind(before, event)).toBe(true);
    const after = applyEvent(before, event);
    expect(seqs(after)).toEqual([1, 4]);
    expect(after.rev).toBe(1);
    const caughtUp = applyCatchUp(after, { messages: [message(2), message(3), message(4)], rev: 4 });
    expect(seqs(caughtUp)).toEqual([1, 2, 3, 4]);
    expect(caughtUp.rev).toBe(4);
  });

  it('told twice, or overlapping what is known, change nothing and never turn rev back', () => {
    const state = start(message(1), message(2), message(3));
    const again = applyEvent(state, told(0, message(1), message(2)));
    expect(again).toEqual(state);
    expect(isBehind(state, told(0, message(1)))).toBe(false);
    expect(applyCatchUp(state, { messages: [], rev: 2 }).rev).toBe(3);
  });
});

describe('an answer to my own request', () => {
  const folded = message(1, { rev: 4, folded: true, text: null });

  it('is shown at once, and is everything when nothing came between', () => {
    const state = applyLanded(start(message(1), message(2), message(3)), folded);
    expect(state.messages[0]).toEqual(folded);
    expect(state.rev).toBe(4);
  });

  it('does not make believe that I have what came between', () => {
    const state = applyLanded(start(message(1), message(2)), folded);
    expect(state.messages[0]).toEqual(folded);
    expect(state.rev).toBe(2);
    expect(isBehind(state, told(3, folded))).toBe(true);
    expect(applyLanded(state, message(1)).messages[0]).toEqual(folded);
  });
});

describe('the head', () => {
  it('tells who is behind, and changes nothing', () => {
    const state = start(message(1));
    const head = (rev: number): LiveEvent => ({ type: 'room:head', payload: { sessionId, rev } });
    expect(isBehind(state, head(2))).toBe(true);
    expect(isBehind(state, head(1))).toBe(false);
    expect(applyEvent(state, head(2))).toBe(state);
  });
});

describe('people, rests and the session', () => {
  it('keep everybody in the order in which they first came', () => {
    const away: LiveEvent = {
      type: 'room:seat',
      payload: { sessionId, seat: seat(noor, { role: 'host', presence: 'away' }) },
    };
    const state = applyEvent(start(), away);
    expect(state.seats.map(({ id, presence }) => [id, presence])).toEqual([
      [noor, 'away'],
      [mila, 'here'],
    ]);
  });

  it('begin, change and end a rest', () => {
    const restOf = (until: string) => ({ seatId: mila, until, by: noor, why: 'tooMuch' as const });
    const rest = (until: string | null): LiveEvent => ({
      type: 'room:rest',
      payload: { sessionId, seatId: mila, rest: until === null ? null : restOf(until) },
    });
    const resting = applyEvent(start(), rest('2026-01-10T19:10:00Z'));
    expect(resting.rests).toEqual([restOf('2026-01-10T19:10:00Z')]);
    expect(applyEvent(resting, rest('2026-01-10T20:00:00Z')).rests).toHaveLength(1);
    expect(applyEvent(resting, rest(null)).rests).toEqual([]);
  });

  it('never open a closed session again', () => {
    const { session } = sessionState();
    const closed = { ...session, closed: { at: '2026-01-10T20:00:00Z', reason: 'host' as const } };
    const state = applyEvent(start(), { type: 'room:session', payload: { session: closed } });
    expect(state.session.closed).not.toBeNull();
    expect(applyEvent(state, { type: 'room:session', payload: { session } }).session.closed).not.toBeNull();
  });

  it('take over what was fetched afresh, and keep the messages', () => {
    const state = start(message(1));
    const fresh = sessionState({ seats: [seat(mila)] });
    expect(applySessionState(state, fresh)).toEqual({ ...fresh, messages: state.messages, rev: 1 });
  });
});

it('ignores events of another session', () => {
  const state = start(message(1));
  const events: LiveEvent[] = [
    {
      type: 'room:messages',
      payload: { sessionId: otherSessionId, afterRev: 1, rev: 2, messages: [message(2)] },
    },
    { type: 'room:seat', payload: { sessionId: otherSessionId, seat: seat(noor) } },
    {
      type: 'room:rest',
      payload: {
        sessionId: otherSessionId,
        seatId: mila,
        rest: { seatId: mila, until: '2026-01-10T20:00:00Z', by: noor, why: 'other' },
      },
    },
    { type: 'room:session', payload: { session: { ...state.session, id: otherSessionId } } },
    { type: 'room:head', payload: { sessionId: otherSessionId, rev: 9 } },
  ];
  for (const event of events) {
    expect(applyEvent(state, event)).toBe(state);
    expect(isBehind(state, event)).toBe(false);
  }
});

it('state plus events is what a fresh fetch gives', () => {
  const folded = message(1, { rev: 4, folded: true, text: null });
  const live = [told(0, message(1)), told(1, message(2)), told(2, message(3)), told(3, folded)].reduce(
    applyEvent,
    start(),
  );
  expect(live).toEqual(startState(sessionState(), { messages: [folded, message(2), message(3)], rev: 4 }));
});
