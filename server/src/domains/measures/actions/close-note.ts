import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { about, findMine } from '../the-measure.js';

/** Its person read a note. Idempotent. */
export async function closeNote(ctx: Ctx, input: { measureId: string }): Promise<void> {
  const { measure } = authorize(ctx, 'measure.close', await findMine(ctx, input.measureId));
  const closed = await ctx.stores.measures.lift(measure.id, null, ctx.now());
  if (closed) ctx.publish({ type: 'measure.changed', ...about(closed) });
}
