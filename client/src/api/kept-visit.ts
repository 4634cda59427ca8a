import { peopleRoutes } from '@naast/shared/contract/people';
import type { Call } from './call.js';

/**
 * Whether this browser is still known after what began a visit or a sign-in: one that refuses the cookie is not, and everything
 * that it does next would be told as a visit that was over. Without an answer it counts as known.
 */
export async function isStillKnown(call: Call): Promise<boolean> {
  try {
    return (await call(peopleRoutes.readSelf, {})).kind !== 'anonymous';
  } catch {
    // Without a connection the next request reports that.
    return true;
  }
}
