import { describe, expect, it } from '@jest/globals';
import type { MessageView } from '@naast/shared/contract/messages';
import type { SeatId } from '@naast/shared/contract/seats';
import { applyEvent } from '../live/place-kind.js';
import { message, mila, noor, place, seat, sessionId, sessionState } from '../live/testing/small-room.js';
import type { PlaceEvent } from '../live/wire.js';
import { type LiveRoom, roomSession } from './room-session.js';

const apply = (state: LiveRoom, event: PlaceEvent) => applyEvent(roomSession, state, event);
const start = (...messages: MessageView[]): LiveRoom => ({
  ...sessionState(),
  messages,
  rev: Math.max(0, ...messages.map(({ rev }) => rev)),
  from: 1,
});

describe('people, rests and the session', () => {
  it('keep everybody in the order in which they first came', () => {
    const away: PlaceEvent = {
      type: 'place:seats',
      payload: { ...place, seats: [seat(noor, { role: 'host', presence: 'away' })] },
    };
    const state = apply(start(), away);
    expect(state.seats.map(({ id, presence }) => [id, presence])).toEqual([
      [noor, 'away'],
      [mila, 'here'],
    ]);
  });

  it('begin, change and end a rest', () => {
    const restOf = (until: string) => ({ seatId: mila, until, by: noor, why: 'tooMuch' as const });
    const rest = (until: string | null): PlaceEvent => ({
      type: 'room:rest',
      payload: { sessionId, seatId: mila, rest: until === null ? null : restOf(until) },
    });
    const resting = apply(start(), rest('2026-01-10T19:10:00Z'));
    expect(resting.rests).toEqual([restOf('2026-01-10T19:10:00Z')]);
    expect(apply(resting, rest('2026-01-10T20:00:00Z')).rests).toHaveLength(1);
    expect(apply(resting, rest(null)).rests).toEqual([]);
  });

  it('stay as they are when an older view arrives late', () => {
    const { session } = sessionState();
    const facts = (more: Partial<typeof session>): PlaceEvent => ({
      type: 'place:facts',
      payload: { ...place, facts: { ...session, ...more } },
    });
    const closed = { at: '2026-01-10T20:00:00Z', reason: 'host' as const };
    const paused = apply(start(), facts({ rev: 2, entryPaused: true }));
    expect(paused.session.entryPaused).toBe(true);
    expect(apply(paused, facts({ rev: 1 }))).toBe(paused);
    const over = apply(paused, facts({ rev: 4, closed }));
    expect(apply(over, facts({ rev: 3 })).session.closed).toEqual(closed);
  });

  it('tell why I cannot stay', () => {
    const { session } = sessionState();
    const closed = { ...session, closed: { at: '2026-01-10T20:00:00Z', reason: 'host' as const } };
    expect(roomSession.endedBy(start())).toBeNull();
    expect(roomSession.endedBy({ ...start(), session: closed })).toBe('closed');
    expect(roomSession.endedBy({ ...start(), mySeatId: null })).toBe('visitEnded');
    const left = (id: SeatId) =>
      apply(start(), { type: 'place:seats', payload: { ...place, seats: [seat(id, { presence: 'left' })] } });
    expect(roomSession.endedBy(left(mila))).toBe('left');
    expect(roomSession.endedBy(left(noor))).toBeNull();
  });
});

it('state plus events is what a fresh fetch gives', () => {
  const hidden = message(1, { rev: 4, hidden: true, text: null });
  const told = (afterRev: number, view: MessageView): PlaceEvent => ({
    type: 'place:messages',
    payload: { ...place, afterRev, rev: view.rev, messages: [view] },
  });
  const live = [told(0, message(1)), told(1, message(2)), told(2, message(3)), told(3, hidden)].reduce(
    apply,
    start(),
  );
  expect(live).toEqual(start(hidden, message(2), message(3)));
});
