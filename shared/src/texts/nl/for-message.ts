import { message } from './message.js';

/** What a room has for its messages, once somebody is inside. */
