import { goodbye } from './goodbye.js';
import { live } from './live.js';
import { measure } from './measure.js';
import { notSafe } from './not-safe.js';

/** What a room says inside, and on leaving. */
export const forTalk = { goodbye, live, measure, notSafe };
