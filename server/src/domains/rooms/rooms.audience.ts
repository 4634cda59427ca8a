import { seatIdSchema, sessionIdSchema } from '@naast/shared/contract/rooms';
import type { DomainEvent } from '../../kernel/events.js';
import type { Place } from '../../kernel/place.js';
import type { Audience, Reach } from '../../platform/realtime/audience.js';
import { type Channel, channels } from '../../platform/realtime/channels.js';
import { presentMessage, presentRest, presentSeat, presentSession, type Viewer } from './rooms.present.js';
import { roomLog } from './rooms.types.js';

type SeatEvent = 'seat.taken' | 'seat.lineDropped' | 'seat.returned' | 'seat.left' | 'seat.freed';
type SessionEvent =
  | 'room.opened'
  | 'room.hostWentAway'
  | 'room.hostCameBack'
  | 'room.entrySet'
  | 'room.closed';
type DoorEvent = 'room.doorChanged' | 'room.allLetIn';

const everybodyIn = (place: Place) => [channels.people(place), channels.hosts(place)];
const sessionIdOf = (place: Place) => sessionIdSchema.parse(place.id);

function letEverybodyGo(place: Place, reach: Reach): void {
  for (const channel of everybodyIn(place)) reach.leave(channel, place);
}

/** Everybody seated hears who comes and goes. */
async function tellSeat({ place, seatId }: DomainEvent<SeatEvent>, reach: Reach): Promise<void> {
  if (place.kind !== 'roomSession' || !reach.isFollowed(place)) return;
  const seat = await reach.stores.seats.find(place, seatId);
  if (seat)
    reach.tell(everybodyIn(place), 'room:seat', { sessionId: sessionIdOf(place), seat: presentSeat(seat) });
}

async function tellSession({ place }: DomainEvent<SessionEvent>, reach: Reach): Promise<void> {
  if (!reach.isFollowed(place)) return;
  const session = await reach.stores.rooms.findSession(place.id);
  if (session) reach.tell(everybodyIn(place), 'room:session', { session: presentSession(session) });
}

/** Other pages of the one who left hear it too, then nothing more. */
async function tellLeaving(event: DomainEvent<'seat.left' | 'seat.freed'>, reach: Reach): Promise<void> {
  try {
    await tellSeat(event, reach);
  } finally {
    reach.leave(channels.seat(event.seatId), event.place);
  }
}

/** Hosts only: that many came at once from one network is nobody else's to know. */
function tellDoor(place: Place, reach: Reach): void {
  const waiting = reach.stores.doors.waiting(place.id);
  reach.tell(channels.hosts(place), 'room:door', { sessionId: sessionIdOf(place), waiting });
}

export const roomAudience: Audience<
  SeatEvent | SessionEvent | DoorEvent | 'seat.rested' | 'room.messagesChanged' | 'room.typed'
> = {
  'seat.taken': tellSeat,
  'seat.lineDropped': tellSeat,
  'seat.returned': tellSeat,
  'seat.left': tellLeaving,
  'seat.freed': tellLeaving,

  // The resting person and the hosts; nobody else learns of it.
  'seat.rested': async ({ place, seatId }, reach) => {
    if (place.kind !== 'roomSession' || !reach.isFollowed(place)) return;
    const seat = await reach.stores.seats.find(place, seatId);
    if (!seat) return;
    const rest = presentRest(seat, reach.now());
    const payload = { sessionId: sessionIdOf(place), seatId: seatIdSchema.parse(seatId), rest };
    reach.tell([channels.seat(seatId), channels.hosts(place)], 'room:rest', payload);
  },

  'room.opened': tellSession,
  'room.hostWentAway': tellSession,
  'room.hostCameBack': tellSession,
  'room.entrySet': tellSession,
  'room.doorChanged': async ({ place }, reach) => tellDoor(place, reach),
  'room.allLetIn': async ({ place }, reach) => tellDoor(place, reach),
  'room.closed': async (event, reach) => {
    try {
      await tellSession(event, reach);
    } finally {
      letEverybodyGo(event.place, reach);
    }
  },

  // Made once per node and viewer class: people do not receive the words of what is folded, but for who wrote them.
  'room.messagesChanged': async ({ place, afterRev, rev }, reach) => {
    if (!reach.isFollowed(place)) return;
    const messages = await reach.stores.messages.of(roomLog, place.id).changedIn({ afterRev, rev });
    const header = { sessionId: sessionIdOf(place), afterRev, rev };
    const tell = (to: Channel, viewer: Viewer, except: readonly Channel[] = []) => {
      const views = messages.map((message) => presentMessage(message, { ...viewer, isLive: true }));
      reach.tell(to, 'room:messages', { ...header, messages: views }, { except });
    };
    const authors = new Set(messages.flatMap(({ foldedAt, seatId }) => (foldedAt === null ? [] : [seatId])));
    const hosts = channels.hosts(place);
    tell(hosts, { isHost: true, seatId: null });
    // An author who is a host has had the hosts' view.
    tell(channels.people(place), { isHost: false, seatId: null }, [...authors].map(channels.seat));
    for (const seatId of authors) tell(channels.seat(seatId), { isHost: false, seatId }, [hosts]);
  },

  'room.typed': async ({ place, seatId }, reach) => {
    const payload = { sessionId: sessionIdOf(place), seatId: seatIdSchema.parse(seatId) };
    reach.tell(everybodyIn(place), 'room:typing', payload, { except: channels.seat(seatId) });
  },
};

/** Two changes that stand behind each other travel in one frame. */
export function mergeRoomEvents(first: DomainEvent, second: DomainEvent): DomainEvent | null {
  if (first.type !== 'room.messagesChanged' || second.type !== 'room.messagesChanged') return null;
  if (first.place.id !== second.place.id) return null;
  if (second.afterRev > first.rev) return null;
  return {
    ...first,
    afterRev: Math.min(first.afterRev, second.afterRev),
    rev: Math.max(first.rev, second.rev),
  };
}

/**
 * The 30 s check of a place that this node's sockets hear. Whoever is behind catches up; and where a telling got lost between
 * nodes, those who left, and everybody of a session that closed, are let go after all.
 */
export async function checkRoom(place: Place, reach: Reach): Promise<void> {
  if (place.kind !== 'roomSession') return;
  reach.stores.rooms.forgetSession(place.id);
  const session = await reach.stores.rooms.findSession(place.id);
  if (session === null || session.closed !== null) {
    if (session) reach.tell(everybodyIn(place), 'room:session', { session: presentSession(session) });
    letEverybodyGo(place, reach);
    return;
  }
  const [seats, { rev }] = await Promise.all([
    reach.stores.seats.list(place),
    reach.stores.messages.head(place),
  ]);
  for (const seat of seats) if (seat.presence === 'left') reach.leave(channels.seat(seat.id), place);
  reach.tell(everybodyIn(place), 'room:head', { sessionId: sessionIdOf(place), rev });
  // Who stopped waiting tells nobody.
  tellDoor(place, reach);
}
