import { late } from '../../../late.js';
import type { Piece } from '../../../piece.js';

/** What only hosts see inside a room. */
export const hostTools = {
  files: ['room/host/tools.ts'],
  texts: ['talk', 'host'],
  code: late(() => import('./tools.js')),
} satisfies Piece;
