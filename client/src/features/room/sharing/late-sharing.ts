import { late } from '../../../late.js';
import type { Piece } from '../../../piece.js';

/** What asks before words are shared that lead to a person, and what helps at the door. It comes once the browser is idle; sending waits for it. */
export const sharing = {
  files: ['room/sharing/sharing.ts'],
  texts: ['sharing'],
  code: late(() => import('./sharing.js')),
} satisfies Piece;
