import type { DetectedFate } from '@naast/shared/contract/detectors';
import type { HoldingRule, Judgement } from '@naast/shared/detectors/judge';
import { helplinesOf } from '@naast/shared/personal/helplines';
import type { Ctx } from '../../kernel/ctx.js';
import { detectorSettings, knownCrisis } from '../organisation/index.js';
import { monthOf } from './detectors.types.js';

/**
 * What the organisation's rules find in one text, read alone. What speaks of danger is held by none. `names`: of who sits in the
 * place; the numbers of the crisis lines are known. It counts nothing: see `countDetected`.
 */
export async function judgeText(
  ctx: Ctx,
  text: string,
  {
    names = [],
    helplines = [],
  }: { readonly names?: readonly string[]; readonly helplines?: readonly string[] } = {},
): Promise<Judgement> {
  const judge = await ctx.stores.detectors.judge(() => detectorSettings(ctx));
  return judge(text, { names, helplines: [...helplinesOf(knownCrisis(ctx)), ...helplines] });
}

/** Counts one text for each rule that found something in it: when it is held, when a person decided, or when the rule is silent. */
export const countDetected = (ctx: Ctx, rules: readonly HoldingRule[], fate: DetectedFate): Promise<void> =>
  ctx.stores.detectors.add(rules, fate, monthOf(ctx.now()));

/** Whether rules hold lines at all, or only count. */
export const rulesHold = (ctx: Ctx): boolean => ctx.stores.detectors.rulesHold;
