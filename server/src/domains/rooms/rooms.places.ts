import type { Place } from '../../kernel/place.js';
import type { Reach } from '../../platform/realtime/audience.js';
import { channels } from '../../platform/realtime/channels.js';
import type { PlaceKind } from '../places/index.js';
import { followRoom } from './actions/follow-room.js';
import { postMessage } from './actions/post-message.js';
import { showTyping } from './actions/show-typing.js';
import { unfollowRoom } from './actions/unfollow-room.js';
import { letEverybodyGo, tellDoor, tellFacts } from './rooms.audience.js';
import { isHidden, presentMessage, presentSeat } from './rooms.present.js';
import { removeSession } from './rooms.retention.js';
import { placeOf, roomLog, roomViewers } from './rooms.types.js';

/** Where an event got lost between nodes, everybody of a closed session is let go after all. */
async function check(place: Place, reach: Reach): Promise<void> {
  reach.stores.rooms.forgetSession(place.id);
  const session = await reach.stores.rooms.findSession(place.id);
  if (session === null || session.closed !== null) {
    if (session) tellFacts(session, reach);
    letEverybodyGo(place, reach);
    return;
  }
  const { rev } = await reach.stores.messages.head(place);
  reach.tell(channels.place(place), 'place:head', { ...placeOf(place), rev });
  // A node that stops counting at the door tells nobody.
  tellDoor(place, reach);
}

export const roomSessions = {
  kind: 'roomSession',
  log: roomLog,
  viewers: roomViewers,
  actions: { follow: followRoom, unfollow: unfollowRoom },
  among: (ctx, ids) => ctx.stores.rooms.sessionsAmong(ids),
  remove: removeSession,
  // What people say to each other in a room is over when the room closes.
  isBackedUp: false,
  check,
  live: {
    placeOf,
    actions: { post: postMessage, type: showTyping },
    present: presentMessage,
    isOthersForAuthor: isHidden,
    presentSeat,
  },
} satisfies PlaceKind;
