import { canonicalCodename } from '@naast/shared/codename/codename';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { refuseCodename } from '../../messages/index.js';
import type { Measure } from '../measures.types.js';
import { about, findMine } from '../the-measure.js';

/** The person whom a measure is about disagrees. Its words are then kept until that is decided. Throws `holdsCodename`. */
export async function appealMeasure(ctx: Ctx, input: { measureId: string; words: string }): Promise<Measure> {
  const { measure } = authorize(ctx, 'measure.appeal', await findMine(ctx, input.measureId));
  return appeal(ctx, measure, input.words);
}

/** The same by the nine words of the measure. Throws `codenameUnknown` too. */
export async function appealByCodename(
  ctx: Ctx,
  input: { codename: string; words: string },
): Promise<Measure> {
  const { measure } = authorize(ctx, 'measure.return', {
    measure: await ctx.stores.measures.findByCodename(canonicalCodename(input.codename)),
  });
  return appeal(ctx, measure, input.words);
}

async function appeal(ctx: Ctx, { id }: Measure, words: string): Promise<Measure> {
  refuseCodename(words);
  const appealed = await ctx.stores.measures.appeal(id, words, ctx.now());
  // From another tab, a moment before.
  if (appealed === null) throw new NaastError('notAllowed');
  ctx.publish({ type: 'measure.appealed', ...about(appealed) });
  return appealed;
}
