import { CommandError } from '../errors/command-error.js';

/** `maxTimeMS`: the time a query works, without that in which its client lets a cursor wait. */
export interface TimeAllowed {
  /** Throws MaxTimeMSExpired when no time is left; looks at the clock only now and then. */
  check(): void;
  /** The client's turn; the clock stands still until the next check. */
  rest(): void;
}

const unlimited: TimeAllowed = { check() {}, rest() {} };
const checkEvery = 64;

/** `maxTimeMs`: 0 or absent for any time. */
export function timeAllowed(maxTimeMs: number | undefined): TimeAllowed {
  if (maxTimeMs === undefined || maxTimeMs === 0) return unlimited;
  let left = maxTimeMs;
  let since: number | undefined;
  let looked = 0;
  return {
    check() {
      looked += 1;
      since ??= performance.now();
      if (looked % checkEvery === 0 && performance.now() - since > left) {
        throw new CommandError('MaxTimeMSExpired', 'operation exceeded time limit');
      }
    },
    rest() {
      if (since !== undefined) left -= performance.now() - since;
      since = undefined;
    },
  };
}
