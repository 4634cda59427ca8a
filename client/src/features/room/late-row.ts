import { late } from '../../late.js';
import type { Piece } from '../../piece.js';

/** What a full room says at its door, and what somebody sees who waits for a chair. */
export const rowPiece = {
  files: ['room/row/row.ts'],
  texts: ['talk', 'row'],
  code: late(() => import('./row/row.js')),
} satisfies Piece;
