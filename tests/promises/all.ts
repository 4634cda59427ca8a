import { anonymity } from './anonymity.js';
import { delivery } from './delivery.js';
import type { Chapter } from './guarantee.js';
import { reach } from './reach.js';
import { web } from './web.js';
import { work } from './work.js';

/** What Naast guarantees: docs/promises.md is printed from it, with the names of the tests. */
export const promises: readonly Chapter[] = [anonymity, delivery, web, reach, work];
