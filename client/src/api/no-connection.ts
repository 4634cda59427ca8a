import type { Connection } from '../live/ports.js';

/** For rendering on the server, where nothing is live. */
export const noConnection: Connection = {
  listen: () => () => undefined,
  ask: () => Promise.reject(new Error('no connection')),
};
