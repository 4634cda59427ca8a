import { late } from '../../late.js';
import type { Piece } from '../../piece.js';

/** What somebody sees whose text waits until a host has read it. Loaded where the door is ajar, or something of theirs waits. */
export const heldPiece = {
  files: ['room/held/held.ts'],
  texts: ['door', 'talk', 'held'],
  code: late(() => import('./held/held.js')),
} satisfies Piece;
