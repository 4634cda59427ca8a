import type { LogKind } from './domains/messages/index.js';
import { roomLog } from './domains/rooms/index.js';
import { threadLog } from './domains/spreekuur/index.js';
import type { PlaceKind } from './kernel/place.js';

/** The log of each kind of place. A kind without one does not compile. */
export const placeLogs: Readonly<Record<PlaceKind, LogKind>> = { roomSession: roomLog, thread: threadLog };
