import { peopleRoutes } from '@naast/shared/contract/people';
import type { Call } from './call.js';

/**
 * Whether the browser kept the cookie of a visit or sign-in that has just begun. If it did not, every next request would fail with
 * `sessionExpired`, which would mislead the user. True when there is no answer.
 */
export async function isStillKnown(call: Call): Promise<boolean> {
  try {
    return (await call(peopleRoutes.readSelf, {})).kind !== 'anonymous';
  } catch {
    // Without a connection the next request reports that.
    return true;
  }
}
