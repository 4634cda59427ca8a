import { door } from './door.js';
import { entry } from './entry.js';

/** What a room says to those outside. */
export const forDoor = { door, entry };
