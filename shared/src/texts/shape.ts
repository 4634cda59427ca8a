import type { nl } from './nl.js';

/** What every language must say: Dutch is written first, the others are checked against it. */
export type Texts = typeof nl;
