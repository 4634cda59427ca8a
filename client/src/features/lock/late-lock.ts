import type { SelfView } from '@naast/shared/contract/people';
import { late } from '../../late.js';
import type { Piece } from '../../piece.js';

/** The warning and the lock itself; for the team only. */
export const lock = {
  files: ['lock/team-lock.tsx'],
  texts: ['team'],
  isLive: true,
  code: late(async () => (await import('./team-lock.js')).TeamLock),
} satisfies Piece;

export const needsLock = (self: SelfView): boolean => self.kind === 'team' || self.kind === 'locked';
