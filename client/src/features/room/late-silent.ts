import { late } from '../../late.js';
import type { Piece } from '../../piece.js';

/** What somebody sees who reads along unseen. */
export const silentPiece = {
  files: ['room/silent/silent.ts'],
  texts: ['talk', 'silent'],
  code: late(() => import('./silent/silent.js')),
} satisfies Piece;
