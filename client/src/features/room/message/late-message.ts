import { late } from '../../../late.js';
import type { Piece } from '../../../piece.js';

/** What can be done with a message. Loaded once the talk is on the screen: reading and writing do not wait for it. */
export const messageTools = {
  files: ['room/message/tools.ts'],
  texts: ['talk', 'message', 'sharing', 'measures'],
  code: late(() => import('./tools.js')),
} satisfies Piece;
