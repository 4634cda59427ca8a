import { late } from '../../../late.js';
import type { Piece } from '../../../piece.js';

/** The script of an offer of a talk apart, as its person sees it in the room. */
export const offered = {
  files: ['room/apart/offered.tsx'],
  texts: ['talks'],
  code: late(() => import('./offered.js')),
} satisfies Piece;
