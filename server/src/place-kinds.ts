import type { PlaceKinds } from './domains/places/index.js';
import { roomSessions } from './domains/rooms/index.js';
import { threads } from './domains/spreekuur/index.js';

/** Every kind of place. One that is missing does not compile. */
export const placesByKind: PlaceKinds = { roomSession: roomSessions, thread: threads };
