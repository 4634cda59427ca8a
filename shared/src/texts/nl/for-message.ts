import { lookBack } from './look-back.js';
import { message } from './message.js';

/** What a room has for its messages, once somebody is inside. */
export const forMessage = { lookBack, message };
