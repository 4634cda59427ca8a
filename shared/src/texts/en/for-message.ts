import { message } from './message.js';
import { professions } from './professions.js';

/** What a room has for its messages, once somebody is inside; and the professions of consultants. */
export const forMessage = { message, professions };
