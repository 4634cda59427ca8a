import type { Place } from '../../kernel/place.js';
import type { Reach } from '../../platform/realtime/audience.js';
import { channels } from '../../platform/realtime/channels.js';
import type { PlaceKind } from '../places/index.js';
import { followRoom, showTyping, unfollowRoom } from './actions/follows.js';
import { postMessage } from './actions/post-message.js';
import { tellHeldIn } from './held.audience.js';
import { roomAlarms } from './rooms.alarms.js';
import {
  tellDoor,
  tellFacts,
  tellFactsOutside,
  tellRow,
  tellSilent,
  unsubscribeAll,
} from './rooms.audience.js';
import { roomModeration } from './rooms.moderation.js';
import { isOthersForAuthor, presentMessage, presentSeat } from './rooms.present.js';
import { removeSession } from './rooms.retention.js';
import { placeOf, roomLog, roomViewers, rowFollower } from './rooms.types.js';

/** Repairs a lost event: tells what is so now, and unsubscribes the sockets of a closed session. */
async function check(place: Place, reach: Reach): Promise<void> {
  reach.stores.rooms.forgetSession(place.id);
  const session = await reach.stores.rooms.findSession(place.id);
  if (session === null || session.closed !== null) {
    if (session) {
      tellFacts(session, reach);
      tellFactsOutside(session, reach);
    }
    unsubscribeAll(place, reach);
    return;
  }
  tellFacts(session, reach);
  const rev = await reach.stores.messages.rev(place);
  const readers = roomViewers.map((viewer) => channels.viewers(place, viewer));
  reach.emit(readers, 'place:head', { ...placeOf(place), rev });
  await tellSilent(place, reach);
  if (session.hasHeld) await tellHeldIn(place, await reach.stores.heldTexts.authors(place.id), reach);
  // One of them may have been told of no move, or of no chair.
  if (reach.hasPages(channels.viewers(place, rowFollower))) await tellRow(place, reach);
  // A node that stopped counting waiters at the door publishes nothing, so refresh the count here.
  tellDoor(place, reach);
}

export const roomSessions = {
  kind: 'roomSession',
  log: roomLog,
  viewers: roomViewers,
  actions: { follow: followRoom, unfollow: unfollowRoom },
  among: (ctx, ids) => ctx.stores.rooms.sessionsAmong(ids),
  remove: removeSession,
  // Messages of a room are not kept after it closes.
  isBackedUp: false,
  check,
  alarms: roomAlarms,
  moderation: roomModeration,
  live: {
    placeOf,
    actions: { post: postMessage, type: showTyping },
    present: presentMessage,
    isOthersForAuthor,
    presentSeat: (seat, viewer) => presentSeat(seat, roomViewers.find((known) => known === viewer) ?? null),
  },
} satisfies PlaceKind;
