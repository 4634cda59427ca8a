import type { Line } from '../live/ports.js';

/** On the server nothing is live. */
export const noLine: Line = {
  listen: () => () => undefined,
  ask: () => Promise.reject(new Error('no line')),
};
