import { createObservable } from '../live/observable.js';

/** Whether a sound tells of news while the tab is away. For the lifetime of this page; storing it would need a rule. */
export const soundWish = createObservable(false);
