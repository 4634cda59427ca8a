import { late } from '../../../late.js';
import type { Piece } from '../../../piece.js';

/** The script of what only hosts see. */
export const hostTools = {
  files: ['room/host/tools.ts'],
  // Those of the team come with its lock as well.
  texts: ['talk', 'host', 'team'],
  code: late(() => import('./tools.js')),
} satisfies Piece;
