import { passedTime } from '../browser/passed-time.js';
import type { Connection, PlacePorts } from '../live/ports.js';
import { refusalOf } from './api-error.js';
import { newKey } from './new-key.js';

/** The ports of the live engine, in the browser. */
export const placePorts = (connection: Connection): PlacePorts => ({
  connection,
  refusalOf,
  now: passedTime,
  newKey,
  after(ms, run) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
});
