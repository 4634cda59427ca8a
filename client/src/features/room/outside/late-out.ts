import { late } from '../../../late.js';
import type { Piece } from '../../../piece.js';

/** What somebody reads who is out of the room. */
export const outPiece = {
  files: ['room/outside/out.tsx'],
  texts: ['measures'],
  code: late(() => import('./out.js')),
} satisfies Piece;
