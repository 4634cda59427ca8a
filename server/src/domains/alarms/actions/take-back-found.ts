import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import type { PlaceKinds } from '../../places/index.js';
import { findFinding, loadMyFound, type SeenMyFound } from './my-found.js';

/** Its author takes the words back: they and their key are gone at once. */
export async function takeBackFound(
  ctx: Ctx,
  kinds: PlaceKinds,
  { talkId }: { talkId: string },
): Promise<SeenMyFound> {
  const on = await findFinding(ctx, kinds, talkId);
  authorize(ctx, 'alarm.readFound', on);
  for (const { id } of on.alarm === null ? [] : [on.alarm, ...on.others]) {
    await ctx.stores.found.remove(id, ctx.now());
    ctx.publish({ type: 'alarm.changed', alarmId: id });
  }
  return loadMyFound(ctx, on);
}
