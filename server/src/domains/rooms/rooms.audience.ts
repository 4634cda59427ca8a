import type { DomainEvent } from '../../kernel/events.js';
import type { Place } from '../../kernel/place.js';
import type { Audience, Reach } from '../../platform/realtime/audience.js';
import { channels } from '../../platform/realtime/channels.js';
import { tellHeldIn, tellTogether } from './held.audience.js';
import {
  presentDoor,
  presentHowCleared,
  presentRest,
  presentRow,
  presentSession,
  presentWhisper,
} from './rooms.present.js';
import { placeOf, type RoomSession, type RoomViewer, roomViewers, rowFollower } from './rooms.types.js';
import { aheadOf } from './row.js';

type SessionEvent =
  | 'room.opened'
  | 'room.hostWentAway'
  | 'room.hostCameBack'
  | 'room.entrySet'
  | 'room.steered'
  | 'room.closed';
type HostEvent = 'room.hostWentAway' | 'room.hostCameBack' | 'room.leftQuickly' | 'room.closed';
type MeasureEvent =
  | 'measure.imposed'
  | 'measure.lifted'
  | 'measure.changed'
  | 'measure.appealed'
  | 'measure.appealDecided';
type DoorEvent = 'room.doorChanged' | 'room.allLetIn';

const hostsOf = (place: Place) => channels.viewers(place, 'hosts' satisfies RoomViewer);

export function unsubscribeAll(place: Place, reach: Reach): void {
  reach.unsubscribe(channels.place(place), place);
}

export function tellFacts(session: RoomSession, reach: Reach): void {
  const place = placeOf(session);
  for (const viewer of roomViewers) {
    const facts = presentSession(session, viewer, reach.now());
    reach.emit(channels.viewers(place, viewer), 'place:facts', { ...place, facts });
  }
}

async function tellSession({ type, place }: DomainEvent<SessionEvent>, reach: Reach): Promise<void> {
  if (!reach.isFollowed(place)) return;
  const session = await reach.stores.rooms.findSession(place.id);
  if (session === null) return;
  tellFacts(session, reach);
  // How the inside is held is none of the row's.
  if (type !== 'room.steered') tellFactsOutside(session, reach);
}

/** To those in the row, who see no more than the door shows. */
export function tellFactsOutside(session: RoomSession, reach: Reach): void {
  const place = placeOf(session);
  const facts = presentSession(session, null, reach.now());
  reach.emit(channels.viewers(place, rowFollower), 'place:facts', { ...place, facts });
}

/** How many read along unseen, to all who read. */
export async function tellSilent(place: Place, reach: Reach): Promise<void> {
  const count = await reach.stores.silent.count(place);
  const readers = roomViewers.map((viewer) => channels.viewers(place, viewer));
  reach.emit(readers, 'room:silent', { sessionId: place.id, count });
}

/** Tells each in the row, on their own channel, how many are before them; and hosts how many wait. */
export async function tellRow(place: Place, reach: Reach): Promise<void> {
  const row = await reach.stores.row.list(place, reach.now());
  for (const { seatId } of row) {
    if (!reach.hasPages(channels.seat(seatId))) continue;
    const ahead = aheadOf(row, seatId);
    reach.emit(channels.seat(seatId), 'room:standing', { sessionId: place.id, standing: 'waiting', ahead });
  }
  reach.emit(hostsOf(place), 'room:row', { sessionId: place.id, ...presentRow(row) });
}

/** What the team watches over changed. */
const tellTeam = (reach: Reach): void => reach.emit(channels.team, 'duty:changed', {});

/** A host left or came: all inside are told, and the team. */
async function tellHosted(event: DomainEvent<HostEvent>, reach: Reach): Promise<void> {
  tellTeam(reach);
  if (event.type !== 'room.leftQuickly') await tellSession(event, reach);
}

/** To its person and the hosts, who read what is theirs; never what it is. */
async function tellMeasure({ place, seatId }: DomainEvent<MeasureEvent>, reach: Reach): Promise<void> {
  if (place?.kind !== 'roomSession' || seatId === null || !reach.isFollowed(place)) return;
  const told = { kind: 'roomSession', placeId: place.id } as const;
  reach.emit([channels.seat(seatId), hostsOf(place)], 'measures:changed', told);
}

/** Hosts only: others must not learn that many visitors came from one network. */
export function tellDoor(place: Place, reach: Reach): void {
  const door = presentDoor(reach.stores.doors.waiting(place.id));
  reach.emit(hostsOf(place), 'room:door', { sessionId: place.id, ...door });
}

/** Room events only; `places` pushes messages and seats. */
export const roomAudience: Audience<
  | SessionEvent
  | HostEvent
  | DoorEvent
  | 'room.rowChanged'
  | 'room.heldChanged'
  | 'room.heldPresses'
  | 'room.heldUrgent'
  | 'room.silentChanged'
  | 'seat.waits'
  | 'seat.satSilently'
  | 'seat.taken'
  | 'seat.rested'
  | 'seat.howChanged'
  | 'room.arranged'
  | 'room.helpChanged'
  | 'room.whispered'
  | MeasureEvent
> = {
  // Only to the resting person and the hosts.
  'seat.rested': async ({ place, seatId }, reach) => {
    if (place.kind !== 'roomSession' || !reach.isFollowed(place)) return;
    const seat = await reach.stores.seats.find(place, seatId);
    if (!seat) return;
    const rest = presentRest(seat, reach.now());
    const hearers = [channels.seat(seatId), hostsOf(place)];
    reach.emit(hearers, 'room:rest', { sessionId: place.id, seatId, rest });
  },

  // Only the hosts, how many; and each author, what is their own.
  'room.heldChanged': async ({ place, seatIds }, reach) => {
    if (reach.isFollowed(place)) await tellHeldIn(place, seatIds, reach);
  },
  'room.heldPresses': async (_event, reach) => tellTeam(reach),
  // The alarm that follows is told as any.
  'room.heldUrgent': async () => {},

  'room.rowChanged': async ({ place }, reach) => {
    if (reach.isFollowed(place)) await tellRow(place, reach);
  },
  'room.silentChanged': async ({ place }, reach) => {
    if (reach.isFollowed(place)) await tellSilent(place, reach);
  },
  // Once a page of it is connected, by `room.silentChanged`.
  'seat.satSilently': async () => {},
  // The rest is told by `room.rowChanged`, once it was looked whether a chair is free.
  'seat.waits': async ({ place, seatId, wasSilent }, reach) => {
    if (wasSilent) reach.unsubscribe(channels.seat(seatId), place);
  },
  // To who sits there now: they may have waited for it.
  'seat.taken': async ({ place, seatId }, reach) => {
    if (place.kind === 'roomSession') await tellTogether(place, seatId, reach);
    if (place.kind !== 'roomSession' || !reach.hasPages(channels.seat(seatId))) return;
    const told = { sessionId: place.id, standing: 'seated', ahead: null } as const;
    // Pages that follow as seated know it.
    const except = (['people', 'hosts'] as const).map((viewer) => channels.viewers(place, viewer));
    reach.emit(channels.seat(seatId), 'room:standing', told, { except });
  },

  // Why a host took it away is that person's to know.
  'seat.howChanged': async ({ place, seatId }, reach) => {
    if (place.kind !== 'roomSession' || !reach.isFollowed(place)) return;
    const seat = await reach.stores.seats.find(place, seatId);
    if (!seat) return;
    reach.emit(channels.seat(seatId), 'room:how', {
      sessionId: place.id,
      cleared: presentHowCleared(seat),
    });
  },

  'measure.imposed': tellMeasure,
  'measure.lifted': tellMeasure,
  'measure.changed': tellMeasure,
  'measure.appealed': tellMeasure,
  'measure.appealDecided': tellMeasure,

  'room.opened': tellSession,
  'room.hostWentAway': tellHosted,
  'room.hostCameBack': tellHosted,
  // That it was the quick exit is the team's to know.
  'room.leftQuickly': tellHosted,
  'room.entrySet': tellSession,
  'room.steered': tellSession,
  // Only the hosts of this session.
  'room.whispered': async ({ place, whisperId }, reach) => {
    if (!reach.isFollowed(place)) return;
    const whisper = await reach.stores.whispers.find(place.id, whisperId);
    if (whisper === null) return;
    reach.emit(hostsOf(place), 'room:whisper', { sessionId: place.id, whisper: presentWhisper(whisper) });
  },
  // Never who are guests: each page of the team reads what its own rights show.
  'room.helpChanged': async (_event, reach) => tellTeam(reach),
  'room.doorChanged': async ({ place }, reach) => tellDoor(place, reach),
  'room.allLetIn': async ({ place }, reach) => tellDoor(place, reach),
  // A signal without content, as for settings: every page reads again. Who is inside sees the title.
  'room.arranged': async ({ sessionId }, reach) => {
    reach.emit(channels.everybody, 'organisation:changed', {});
    const place = sessionId === null ? null : placeOf({ id: sessionId });
    if (place === null || !reach.isFollowed(place)) return;
    const session = await reach.stores.rooms.findSession(place.id);
    if (session === null) return;
    tellFacts(session, reach);
    tellFactsOutside(session, reach);
  },
  'room.closed': async (event, reach) => {
    try {
      await tellHosted(event, reach);
    } finally {
      unsubscribeAll(event.place, reach);
    }
  },
};
