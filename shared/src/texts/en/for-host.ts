import { heavy } from './heavy.js';
import { host } from './host.js';
import { news } from './news.js';
import { onCall } from './on-call.js';
import { pausing } from './pausing.js';

/** What a room says to its hosts. */
export const forHost = { heavy, host, news, onCall, pausing };
