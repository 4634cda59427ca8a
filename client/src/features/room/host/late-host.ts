import { late } from '../../../late.js';
import type { Piece } from '../../../piece.js';

/** The script of what only hosts see. */
export const hostTools = {
  files: ['room/host/tools.ts'],
  texts: ['talk', 'host'],
  code: late(() => import('./tools.js')),
} satisfies Piece;
