import type { SelfView } from '@naast/shared/contract/people';

/**
 * Whether this browser has a session that it can read with. Without one there is no seat and no question of its own, so
 * nothing is asked about them.
 */
export const hasVisit = (self: SelfView | undefined): boolean =>
  self !== undefined && self.kind !== 'anonymous' && self.kind !== 'locked';
