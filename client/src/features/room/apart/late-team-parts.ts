import { late } from '../../../late.js';
import type { Piece } from '../../../piece.js';

/** The script of what only the team sees in a talk. */
export const teamParts = {
  files: ['room/apart/team-parts.ts'],
  texts: ['talk', 'host', 'talks', 'team'],
  code: late(() => import('./team-parts.js')),
} satisfies Piece;

export type TeamParts = NonNullable<ReturnType<typeof teamParts.code.now>>;
