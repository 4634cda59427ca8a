import { createObservable } from '../../live/observable.js';

/** How many bars of alarms the page has of its own. Where it has none, the lock, which is on every page, brings one. */
export const shownBars = createObservable(0);
