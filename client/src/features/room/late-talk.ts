import { late } from '../../late.js';
import type { Piece } from '../../piece.js';

/** The script of the view inside a room, with the connection. Loaded while the user is outside; entering waits for it. */
export const talk = {
  files: ['room/talk.ts'],
  texts: ['door', 'talk'],
  isLive: true,
  code: late(() => import('./talk.js')),
} satisfies Piece;
