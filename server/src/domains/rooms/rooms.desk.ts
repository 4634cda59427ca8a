import type { DeskRow } from '@naast/shared/contract/desk';
import { isHostSeat } from '@naast/shared/roles';
import { accountIdOf } from '../../kernel/actor.js';
import type { Ctx } from '../../kernel/ctx.js';
import { type Desk, deskRow } from '../desk-row.js';
import { dutyLead } from '../duty/index.js';
import { type HoursNow, theTimeZone } from '../organisation/index.js';
import { isSeated } from '../seats/index.js';
import { roomStatus } from './door.policy.js';
import { dutyLeadId } from './help-calls.js';
import { hoursOf } from './load-room.js';
import { isCalledTo } from './lost-host.js';
import { hearsOf, hosting } from './rooms.policy.js';
import { placeOf, type Room, type RoomSession } from './rooms.types.js';

/** In ms: how long before its hours a room is announced to its hosts. */
const announcedFor = 24 * 3600 * 1000;

interface RoomNow {
  readonly room: Room;
  readonly hours: HoursNow;
  readonly session: RoomSession | null;
  /** The actor is a host in its session. */
  readonly isMine: boolean;
  /** It lost its last host, and the actor is called to it. */
  readonly isCalled: boolean;
}

/** Rooms that the actor holds; those that wait for a host; the next to open; and whether the rooms have hours. */
export const roomDesk: Desk = async (ctx) => {
  const mayHost = hosting(ctx.actor) === 'allow';
  const mayArrange = ctx.judge('room.make', null) === 'allow';
  if (!mayHost && !mayArrange) return [];
  const rooms = await roomsNow(ctx, mayHost);
  const [pressing, isToldOfExits, lead] = await Promise.all([
    pressingIn(ctx, rooms),
    seesQuickExits(ctx),
    dutyLeadId(ctx),
  ]);
  return [
    ...rooms.flatMap((one) => [
      ...rowOf(ctx, one, mayHost, isToldOfExits),
      ...(isToldOfExits ? leftRow(one) : []),
      ...helpRow(ctx, one, lead),
      ...doorRow(ctx, one),
      ...heldRow(ctx, one, pressing),
    ]),
    ...(mayHost ? nextRow(ctx, rooms) : []),
    ...(mayArrange ? hoursRow(rooms) : []),
  ];
};

async function roomsNow(ctx: Ctx, mayHost: boolean): Promise<RoomNow[]> {
  const { rooms, seats } = ctx.stores;
  const [all, open, timeZone] = await Promise.all([rooms.list(), rooms.openSessions(), theTimeZone(ctx)]);
  return Promise.all(
    all.map(async (room) => {
      const session = open.find(({ roomId }) => roomId === room.id) ?? null;
      const seat = mayHost && session ? await seats.of(ctx.actor, placeOf(session)) : null;
      const isMine = isHostSeat(seat) && isSeated(seat);
      const isCalled = session !== null && (await isCalledTo(ctx, session));
      return { room, session, isMine, isCalled, hours: hoursOf(room, timeZone, ctx.now()) };
    }),
  );
}

const about = ({ room }: RoomNow) => ({ to: `/rooms/${room.id}`, title: room.title });

const closing = (at: Date | null): DeskRow['next'] => at && { what: 'closes', at: at.toISOString() };

/** The room that the actor holds, or that should have a host and has none. */
function rowOf(ctx: Ctx, one: RoomNow, mayHost: boolean, isToldOfExits: boolean): DeskRow[] {
  const { room, session, hours } = one;
  const status = roomStatus(session, hours);
  const hasLeft = isToldOfExits && (session?.leftQuickly.length ?? 0) > 0;
  if (one.isMine && session)
    return [
      deskRow({
        id: `hosting:${session.id}`,
        kind: 'roomHosting',
        part: 'mine',
        ...about(one),
        since: session.openedAt.toISOString(),
        next: closing(session.closesAt),
      }),
    ];
  if (status === 'hostAway' && session)
    return !one.isCalled
      ? []
      : [
          deskRow({
            id: `hostAway:${session.id}`,
            // One row of one event: who is told of the quick exit reads it here.
            kind: hasLeft ? 'roomLeftWithoutHost' : 'roomHostAway',
            part: 'anybody',
            ...about(one),
            count: 1,
            since: session.hostAwaySince?.toISOString() ?? null,
            next: closing(session.closesAt),
            isPressing: true,
            may: { do: ctx.judge('room.host', { session, seat: null }) === 'allow' },
          }),
        ];
  if (status !== 'waiting') return [];
  // Around the clock: a host opens it when one can.
  if (hours.closesAt === null)
    return mayHost
      ? [deskRow({ id: `toOpen:${room.id}`, kind: 'roomToOpen', part: 'anybody', ...about(one) })]
      : [];
  return [
    deskRow({
      id: `noHost:${room.id}`,
      kind: 'roomWithoutHost',
      part: 'anybody',
      ...about(one),
      count: 1,
      next: closing(hours.closesAt),
      isPressing: true,
      may: { do: mayHost },
    }),
  ];
}

/** Whether the actor sees quick exits: the duty lead does, and while none is present all hosts and coordinators. */
async function seesQuickExits(ctx: Ctx): Promise<boolean> {
  const lead = await dutyLead(ctx.stores, ctx.now());
  return lead === null || !lead.isHere || lead.accountId === accountIdOf(ctx.actor);
}

/** A host used the quick exit. No name, as others may see this screen. */
function leftRow(one: RoomNow): DeskRow[] {
  const { session } = one;
  if (session === null || session.leftQuickly.length === 0) return [];
  // Without another host the row of the room says it.
  if (!one.isMine && one.isCalled && session.hostAwaySince !== null) return [];
  return [
    deskRow({
      id: `left:${session.id}`,
      kind: 'roomHostLeftQuickly',
      part: one.isMine ? 'mine' : 'anybody',
      ...about(one),
      count: 1,
      next: closing(session.closesAt),
      isPressing: true,
    }),
  ];
}

/** A host asked the team for help and has no answer yet. Not shown to that host. */
function helpRow(ctx: Ctx, one: RoomNow, lead: string | null): DeskRow[] {
  const { session, isMine } = one;
  if (!session?.help || session.help.answeredBy !== null || isMine) return [];
  if (!hearsOf(ctx.actor, session.help.wants)) return [];
  return [
    deskRow({
      id: `help:${session.id}`,
      kind: 'roomNeedsHelp',
      part: 'anybody',
      ...about(one),
      count: 1,
      since: session.help.at.toISOString(),
      isPressing: true,
      may: {
        do:
          ctx.judge('room.answerHelp', { session, seat: null, dutyLead: lead }) === 'allow' ||
          ctx.judge('room.consult', { session, seat: null }) === 'allow',
      },
    }),
  ];
}

/** How many wait at the door. For hosts only, as it tells how many came from one network. */
function doorRow(ctx: Ctx, one: RoomNow): DeskRow[] {
  const { session, isMine } = one;
  if (session === null || ctx.judge('room.host', { session, seat: null }) !== 'allow') return [];
  const { waiting, since } = ctx.stores.doors.waiting(session.id);
  if (waiting === 0) return [];
  return [
    deskRow({
      id: `door:${session.id}`,
      kind: 'roomDoor',
      part: isMine ? 'mine' : 'anybody',
      ...about(one),
      count: waiting,
      since: since === null ? null : new Date(since).toISOString(),
    }),
  ];
}

type Pressing = Awaited<ReturnType<Ctx['stores']['heldTexts']['pressingIn']>>;

const pressingIn = async (ctx: Ctx, rooms: readonly RoomNow[]): Promise<Pressing> => {
  const ids = rooms.flatMap(({ session }) => (session?.hasHeld ? [session.id] : []));
  return ids.length === 0 ? new Map() : ctx.stores.heldTexts.pressingIn(ids);
};

/** Texts of people that wait for too long, or press for another reason: for all who can go in and decide. No words of them. */
function heldRow(ctx: Ctx, one: RoomNow, pressing: Pressing): DeskRow[] {
  const { session, isMine } = one;
  const texts = session && pressing.get(session.id);
  if (!texts) return [];
  if (ctx.judge('room.host', { session, seat: null }) !== 'allow') return [];
  return [
    deskRow({
      id: `held:${session.id}`,
      kind: 'roomHeldPresses',
      part: isMine ? 'mine' : 'anybody',
      ...about(one),
      count: texts.count,
      since: texts.since.toISOString(),
      isPressing: true,
    }),
  ];
}

/** The room that opens next within a day. */
function nextRow(ctx: Ctx, rooms: readonly RoomNow[]): DeskRow[] {
  const until = ctx.now().getTime() + announcedFor;
  const next = rooms
    .filter(({ session }) => session === null)
    .map((one) => ({ one, at: one.hours.opensAt?.getTime() ?? Number.POSITIVE_INFINITY }))
    .filter(({ at }) => at <= until)
    .sort((a, b) => a.at - b.at)[0];
  if (!next) return [];
  return [
    deskRow({
      id: `next:${next.one.room.id}`,
      kind: 'roomNext',
      part: 'anybody',
      ...about(next.one),
      next: { what: 'opens', at: new Date(next.at).toISOString() },
    }),
  ];
}

/** No room has evenings of its own: there is none, none has hours, or all are open day and night as the first room is. */
function hoursRow(rooms: readonly RoomNow[]): DeskRow[] {
  const hasOwn = ({ room, hours }: RoomNow) =>
    room.weekly.length + room.dates.length > 0 &&
    !room.isPaused &&
    !(hours.within && hours.closesAt === null);
  if (rooms.some(hasOwn)) return [];
  return [
    deskRow({ id: 'noHours', kind: 'roomsWithoutHours', part: 'running', to: '/team/rooms', count: 1 }),
  ];
}
