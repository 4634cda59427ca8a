import { late } from '../../../late.js';
import type { Piece } from '../../../piece.js';

/** The script of what only hosts see. The texts of the team come with its lock as well. */
export const hostTools = {
  files: ['room/host/tools.ts'],
  texts: ['talk', 'host', 'talks', 'team', 'measures'],
  code: late(() => import('./tools.js')),
} satisfies Piece;
