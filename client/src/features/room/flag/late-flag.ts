import { late } from '../../../late.js';
import type { Piece } from '../../../piece.js';

/** The form of a flag. Loaded when somebody asks for it: few do. */
export const flagPiece = {
  files: ['room/flag/flag-panel.tsx'],
  texts: ['talk', 'flag'],
  code: late(() => import('./flag-panel.js')),
} satisfies Piece;
