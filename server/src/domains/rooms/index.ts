import type { Job } from '../../kernel/domain.js';
import { sweepPresence } from '../seats/index.js';
import { tendSessions } from './actions/tend-sessions.js';
import './rooms.events.js';

export { type DoorStore, doorStore } from './doors.store.js';
export { mayOpenRooms } from './may-open-rooms.js';
export { roomAudience } from './rooms.audience.js';
export { roomClears } from './rooms.clears.js';
export { roomHttp } from './rooms.http.js';
export { roomCollection, roomSessionCollection } from './rooms.model.js';
export { roomSessions } from './rooms.places.js';
export { roomPolicy } from './rooms.policy.js';
export { roomReactions } from './rooms.reactions.js';
export { roomRetention } from './rooms.retention.js';
export { roomSituations } from './rooms.situations.js';
export { type RoomStore, roomStore } from './rooms.store.js';
export { type Room, roomLog } from './rooms.types.js';

/** Lines that dropped without a word first: whether a room is hosted follows from them. */
export const roomJobs: Job[] = [
  {
    name: 'rooms.tend',
    everySeconds: 20,
    async run(ctx) {
      await sweepPresence(ctx);
      await tendSessions(ctx);
    },
  },
];
