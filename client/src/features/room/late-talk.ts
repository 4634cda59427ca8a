import { late } from '../../late.js';
import type { Piece } from '../../piece.js';

/** What a room is inside, with its connection. It comes while people read at the door, and they enter once it is here. */
export const talk = {
  files: ['room/talk.ts'],
  texts: ['talk'],
  isLive: true,
  code: late(() => import('./talk.js')),
} satisfies Piece;
