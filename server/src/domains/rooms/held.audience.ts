import type { Place } from '../../kernel/place.js';
import type { Reach } from '../../platform/realtime/audience.js';
import { channels } from '../../platform/realtime/channels.js';
import { peopleTogether } from './arrivals.store.js';
import { presentHeldCount, presentOwnHeld } from './held.present.js';
import { heldIn } from './held-texts.js';
import type { RoomViewer } from './rooms.types.js';

const hostsOf = (place: Place) => channels.viewers(place, 'hosts' satisfies RoomViewer);

/** How many texts wait, to the hosts alone; and to each of these authors what is their own, on the channel of their seat. */
export async function tellHeldIn(place: Place, seatIds: readonly string[], reach: Reach): Promise<void> {
  const session = await reach.stores.rooms.findSession(place.id);
  if (session === null) return;
  const count = presentHeldCount(await reach.stores.heldTexts.count(place.id));
  reach.emit(hostsOf(place), 'room:held', { sessionId: place.id, ...count });
  for (const seatId of seatIds) {
    if (!reach.hasPages(channels.seat(seatId))) continue;
    const held = (await heldIn(reach, session, seatId)).map(presentOwnHeld);
    reach.emit(channels.seat(seatId), 'room:myHeld', { sessionId: place.id, held });
  }
}

/** That many came in within moments, to the hosts alone; when one more did, and not for who comes back or holds the room. */
export async function tellTogether(place: Place, seatId: string, reach: Reach): Promise<void> {
  if (!reach.hasPages(hostsOf(place)) || !reach.stores.arrivals.isNewest(place.id, seatId)) return;
  const session = await reach.stores.rooms.findSession(place.id);
  if (session === null) return;
  const count = peopleTogether(reach.stores, session, await reach.stores.seats.list(place));
  if (count > 0) reach.emit(hostsOf(place), 'room:cameTogether', { sessionId: place.id, count });
}
