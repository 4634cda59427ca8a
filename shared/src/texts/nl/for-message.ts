import { lookBack } from './look-back.js';
import { message } from './message.js';
import { professions } from './professions.js';

/** What a room has for its messages, once somebody is inside; the professions of consultants; and the question at the end. */
export const forMessage = { lookBack, message, professions };
