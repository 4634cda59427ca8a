import { describe, expect, it } from '@jest/globals';
import type { Actor } from '../../kernel/actor.js';
import type { Seat } from '../seats/index.js';
import { roomCases } from './rooms.cases.js';
import { roomMay, roomPolicy } from './rooms.policy.js';
import { classOf, type RoomSession } from './rooms.types.js';

const now = new Date('2026-01-01T12:00:00Z');
const actors: readonly Actor[] = [
  { kind: 'visitor', who: 'visitor', memberId: null, askerOf: null },
  { kind: 'team', who: 'host', accountId: 'host', roles: ['host'] },
  { kind: 'team', who: 'consultant', accountId: 'consultant', roles: ['consultant'] },
];

interface Case {
  readonly session: RoomSession | null;
  readonly seat: Seat | null;
  readonly other?: Seat | null;
}
const rights = ['post', 'hide', 'rest', 'free', 'door', 'close'] as const;

describe('what a class of viewers is told that it may do', () => {
  const rows = rights.flatMap((right) =>
    Object.entries(roomCases[`room.${right}`](now)).map(([name, on]) => [right, name, on as Case] as const),
  );

  it.each(rows)('is what the policy allows: %s, %s', (right, _case, on) => {
    for (const actor of actors) {
      // The class is told to seats that still follow the room; an own rest and the other person come on top.
      const follows = roomPolicy['room.follow'](actor, on, now) === 'allow';
      const viewer = follows ? classOf(on.seat) : null;
      const isOtherToo =
        on.other === undefined || (on.other?.role === 'person' && on.other.standing === 'seated');
      const isPersonal = on.seat?.restingUntil || !isOtherToo;
      if (isPersonal) continue;
      const verdict = roomPolicy[`room.${right}`](actor, on as never, now);
      expect([actor.kind, roomMay(on.session, viewer, now)[right]]).toEqual([
        actor.kind,
        verdict === 'allow',
      ]);
    }
  });

  it('is looked at in rooms that are open, closed, hosted and not', () => {
    const told = rows.map(
      ([right, , { session, seat }]) => roomMay(session, seat && classOf(seat), now)[right],
    );
    expect(new Set(told)).toEqual(new Set([true, false]));
  });
});
