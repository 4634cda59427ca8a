import { type AccentProblem, accentProblem, goodAccents, nearestAccent } from '@naast/shared/accent';
import type { Hex } from '@naast/shared/colour';

export type GoodAccent = keyof typeof goodAccents;
const good = Object.keys(goodAccents) as GoodAccent[];

/** The house's own, those that pass, and one that is typed. */
export const accentChoices = ['house', ...good, 'own'] as const;
export type AccentChoice = (typeof accentChoices)[number];

export interface Judged {
  /** Why it cannot be the accent; null: it can. */
  readonly problem: AccentProblem | null;
  /** Itself, or the nearest colour that can. */
  readonly nearest: Hex;
}

/** The last one that was asked for: form and preview ask at every key. */
let last: (Judged & { readonly accent: Hex }) | null = null;

export function judge(accent: Hex): Judged {
  if (last?.accent !== accent) {
    const problem = accentProblem(accent);
    last = { accent, problem, nearest: problem ? nearestAccent(accent) : accent };
  }
  return last;
}
