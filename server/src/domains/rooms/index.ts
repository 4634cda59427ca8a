import type { Bilingual } from '@naast/shared/languages';
import type { Ctx } from '../../kernel/ctx.js';
import type { Domain } from '../domain.js';
import { sweepPresence } from '../seats/index.js';
import { tendHeld } from './actions/tend-held.js';
import { tendSessions } from './actions/tend-sessions.js';
import { allRoomHttp } from './all.http.js';
import { applyDue } from './apply-measure.js';
import { arrivalStore } from './arrivals.store.js';
import { doorStore } from './doors.store.js';
import { handoverStore } from './handover.store.js';
import { heldTextCollection } from './held.model.js';
import { heldTextStore } from './held.store.js';
import { roomAudience } from './rooms.audience.js';
import { roomInvalidates } from './rooms.invalidates.js';
import './rooms.events.js';
import { repeatStore } from './repeats.store.js';
import { roomCases } from './rooms.cases.js';
import { roomDesk } from './rooms.desk.js';
import { roomCollection, roomSessionCollection } from './rooms.model.js';
import { roomPages } from './rooms.pages.js';
import { roomSessions } from './rooms.places.js';
import { entering, hosting, roomPolicy, roomReads } from './rooms.policy.js';
import { roomStore } from './rooms.store.js';
import { roomSubscribers } from './rooms.subscribers.js';
import type { RoomSession } from './rooms.types.js';
import { rowWatch } from './row-watch.store.js';
import { roomsToWatch, sessionsHostedBy } from './sessions.js';
import { whisperCollection } from './whispers.model.js';
import { whisperStore } from './whispers.store.js';

export {
  type ClosedSession,
  type ClosedWords,
  closedSessions,
  findClosedSession,
  keptUntil,
  readClosedWords,
} from './closed-sessions.js';
export { createRooms } from './create-rooms.js';
export { emptyHidden, hideWith, measureWith } from './impose.js';
export { roomMay } from './may.policy.js';
export { type NewRoom, type RoomSession, roomLog } from './rooms.types.js';
export { hostsThere, roomsHeld } from './rooms-held.js';
export { roomsOfShift } from './rooms-of-shift.js';
export { seatMay } from './seat-may.policy.js';
export { sessionFor } from './session-for.js';
export { findSeated, sessionsHostedBy } from './sessions.js';

/** In the order of the list. */
export const listRoomIds = async (ctx: Ctx): Promise<string[]> =>
  (await ctx.stores.rooms.list()).map(({ id }) => id);

/** Null once it was removed. */
export const findRoomSession = (ctx: Ctx, sessionId: string): Promise<RoomSession | null> =>
  ctx.stores.rooms.findSession(sessionId);

/** Null if the room no longer exists. */
export const roomTitle = (ctx: Pick<Ctx, 'stores'>, roomId: string): Promise<Bilingual | null> =>
  ctx.stores.rooms.titleOf(roomId);

export const rooms = {
  policy: roomPolicy,
  cases: roomCases,
  reads: roomReads,
  may: {
    enterRooms: (ctx) => entering(ctx.actor) === 'allow',
    openRooms: (ctx) => hosting(ctx.actor) === 'allow',
    hearHelp: (ctx) => ctx.judge('room.hearHelp', null) === 'allow',
    arrangeRooms: (ctx) => ctx.judge('room.make', null) === 'allow',
  },
  desk: roomDesk,
  answers: { roomTitle, roomsToWatch, holdsRoom: async (ctx) => (await sessionsHostedBy(ctx)).length > 0 },
  stores: ({ connection, vault, limits, now, node }) => ({
    rooms: roomStore(connection, vault),
    whispers: whisperStore(connection, vault),
    handovers: handoverStore(connection, vault),
    doors: doorStore(limits.chair, now, node),
    rowWatch: rowWatch(now),
    heldTexts: heldTextStore(connection, vault),
    arrivals: arrivalStore(now),
    repeats: repeatStore(now),
  }),
  collections: [roomCollection, roomSessionCollection, whisperCollection, heldTextCollection],
  ofPlaces: (stores) => ({
    remove: async (place) =>
      (await stores.whispers.removePlace(place)) + (await stores.heldTexts.removePlace(place)),
  }),
  places: [roomSessions],
  publicPages: roomPages,
  http: allRoomHttp,
  invalidates: roomInvalidates,
  subscribers: roomSubscribers,
  audience: roomAudience,
  jobs: [
    {
      // Dropped connections first: whether a room is hosted depends on them.
      name: 'rooms.tend',
      everySeconds: 20,
      async run(ctx) {
        await sweepPresence(ctx);
        await applyDue(ctx);
        await tendSessions(ctx);
        await tendHeld(ctx);
      },
    },
  ],
} satisfies Domain;
