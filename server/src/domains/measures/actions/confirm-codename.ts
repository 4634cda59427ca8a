import { canonicalCodename } from '@naast/shared/codename/codename';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { about, findMine } from '../the-measure.js';

/** Its person has kept the nine words. Throws `codenameReplaced` if they are no longer its own. */
export async function confirmMeasureCodename(
  ctx: Ctx,
  input: { measureId: string; words: string },
): Promise<void> {
  const { measure } = authorize(ctx, 'measure.drawCodename', await findMine(ctx, input.measureId));
  if (!(await ctx.stores.measures.confirmCodename(measure.id, canonicalCodename(input.words))))
    throw new NaastError('codenameReplaced');
  ctx.publish({ type: 'measure.changed', ...about(measure) });
}
