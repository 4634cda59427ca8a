import { describe, expect, it } from '@jest/globals';
import { roomMaySchema } from '@naast/shared/contract/rooms';
import { seatViewSchema } from '@naast/shared/contract/seats';
import type { Actor } from '../../kernel/actor.js';
import type { HoursNow } from '../organisation/index.js';
import type { Seat } from '../seats/index.js';
import { doorMay } from './door-may.js';
import { roomMay } from './may.policy.js';
import { roomCases } from './rooms.cases.js';
import { entering, hosting, roomPolicy } from './rooms.policy.js';
import { classOf, type Room, type RoomMessage, type RoomSession, type RoomViewer } from './rooms.types.js';
import { seatMay } from './seat-may.policy.js';

const now = new Date('2026-01-01T12:00:00Z');
const actors: readonly Actor[] = [
  { kind: 'visitor', who: 'visitor', memberId: null, askerOf: null },
  { kind: 'team', who: 'host', accountId: 'host', roles: ['host'] },
  { kind: 'team', who: 'consultant', accountId: 'consultant', roles: ['consultant'] },
];

interface Case {
  readonly message?: RoomMessage | null;
  readonly session: RoomSession | null;
  readonly seat: Seat | null;
  readonly other?: Seat | null;
  readonly how?: string | null;
}
/** Rights to what other domains do are held to their policies by the tests of those. */
const elsewhere = ['raiseOwnAlarm', 'offerTalk', 'raiseAlarm', 'worry'];
const rights = roomMaySchema.keyof().options.filter((right) => !elsewhere.includes(right));
const rightsAbout = seatViewSchema.shape.may.keyof().options.filter((right) => !elsewhere.includes(right));

/** A right bears the verb of its ability, but for one that has two. */
const verbOf = (right: string): string => (right === 'noteOthers' ? 'note' : right);

const rowsOf = <R extends string>(names: readonly R[]) =>
  names.flatMap((right) => {
    const cases = Object.entries(roomCases).find(([ability]) => ability === `room.${verbOf(right)}`)?.[1];
    if (!cases) throw new Error(`no ability room.${right}: a right bears the verb of its ability`);
    return Object.entries(cases(now)).map(([name, on]) => [right, name, on as Case] as const);
  });

/** The class is told to seats that still follow the room. */
const viewerFor = (actor: Actor, on: Case): RoomViewer | null =>
  roomPolicy['room.follow'](actor, on, now) === 'allow' ? classOf(on.seat) : null;

const isAllowed = (actor: Actor, right: string, on: Case): boolean =>
  roomPolicy[`room.${verbOf(right)}` as 'room.post'](actor, on, now) === 'allow';

/** A class is told what it may do with a message that nothing was done with: an own one, or to react to that of another. */
function isToldOf(right: string, { message, seat }: Case): boolean {
  if (message === undefined) return true;
  if (message === null || message.hiddenAt !== null) return false;
  if (message.body.isDeleted || message.body.contentNote) return false;
  return (message.seatId === (seat?.id ?? 'seat')) === !['react', 'markSeen', 'noteOthers'].includes(right);
}

describe('what a class of viewers is told that it may do', () => {
  const rows = rowsOf(rights);

  it.each(rows)('is what the policy allows: %s, %s', (right, _case, on) => {
    for (const actor of actors) {
      // An own rest comes on top, and a pause of the whole room.
      if (on.seat?.restingUntil || on.session?.writingPause || !isToldOf(right, on)) continue;
      expect([actor.kind, roomMay(on.session, viewerFor(actor, on), now)[right]]).toEqual([
        actor.kind,
        isAllowed(actor, right, on),
      ]);
    }
  });

  it('is looked at in rooms that are open, closed, hosted and not', () => {
    const told = rows.map(
      ([right, , { session, seat }]) => roomMay(session, seat && classOf(seat), now)[right],
    );
    expect(new Set(told)).toEqual(new Set([true, false]));
  });

  const rowsAbout = rowsOf(rightsAbout);

  it.each(rowsAbout)('is what the policy allows about a seat: %s, %s', (right, _case, on) => {
    // Of the own seat; and saying is writing, of which the room tells.
    const isOwn = right === 'sayHow';
    const other = isOwn ? on.seat : on.other;
    if (!other || (isOwn && (other.restingUntil || on.session?.writingPause || on.how === null))) return;
    for (const actor of actors) {
      const viewer = viewerFor(actor, on);
      const writes = !isOwn || roomMay(on.session, viewer, now).post;
      expect([actor.kind, writes && seatMay(other, viewer)[right]]).toEqual([
        actor.kind,
        isAllowed(actor, right, on),
      ]);
    }
  });

  it('about a seat is looked at for a person, a host, and somebody who left', () => {
    const told = rowsAbout.flatMap(([right, , { other }]) => (other ? [seatMay(other, 'hosts')[right]] : []));
    expect(new Set(told)).toEqual(new Set([true, false]));
    expect(rowsAbout.every(([right, , { other }]) => !other || !seatMay(other, 'people')[right])).toBe(true);
  });
});

describe('what a room allows at its door', () => {
  const [room, hours] = [{} as Room, { within: false } as HoursNow];
  const closed = { room, hours, session: null, isFull: false };

  // Who is out reads it in their own answer: the door is the same for everybody.
  it.each(Object.entries(roomCases['room.enter'](now)).filter(([, { seat, out }]) => seat === null && !out))(
    'to a visitor without a seat is what the policy allows: %s',
    (_case, { session }) => {
      for (const actor of actors) {
        const may = entering(actor) === 'allow' && doorMay({ ...closed, session }, now).enter;
        expect([actor.kind, may]).toEqual([
          actor.kind,
          isAllowed(actor, 'enter', { session, seat: null, out: null } as never),
        ]);
      }
      expect(doorMay({ ...closed, session, isFull: true }, now).enter).toBe(false);
    },
  );

  it.each(Object.entries(roomCases['room.open'](now)))(
    'to a host is what the policy allows: open, %s',
    (_case, on) => {
      if (on.room === null || on.hours === null) return;
      const at = { room: on.room, hours: on.hours, session: null, isFull: false };
      for (const actor of actors) {
        const may = hosting(actor) === 'allow' && doorMay(at, now).open;
        expect([actor.kind, may]).toEqual([actor.kind, roomPolicy['room.open'](actor, on, now) === 'allow']);
      }
    },
  );

  it.each(Object.entries(roomCases['room.host'](now)))(
    'to a host is what the policy allows: host, %s',
    (_case, { session }) => {
      for (const actor of actors) {
        const on = { session, seat: null };
        const may = hosting(actor) === 'allow' && doorMay({ ...closed, session }, now).host;
        expect([actor.kind, may]).toEqual([actor.kind, roomPolicy['room.host'](actor, on, now) === 'allow']);
      }
    },
  );
});
