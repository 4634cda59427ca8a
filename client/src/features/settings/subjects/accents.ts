import { type AccentProblem, accentProblem, goodAccents } from '@naast/shared/accent';
import type { Hex } from '@naast/shared/colour';

export type GoodAccent = keyof typeof goodAccents;
const good = Object.keys(goodAccents) as GoodAccent[];

/** The house's own, those that pass, and one that is typed. */
export const accentChoices = ['house', ...good, 'own'] as const;
export type AccentChoice = (typeof accentChoices)[number];

/** The last one that was asked: a page asks again at every key. */
let last: { readonly accent: Hex; readonly problem: AccentProblem | null } | null = null;

export function problemOfAccent(accent: Hex): AccentProblem | null {
  if (last?.accent !== accent) last = { accent, problem: accentProblem(accent) };
  return last.problem;
}
