import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import type { PlaceKinds } from '../../places/index.js';
import { findFinding, loadMyFound, type SeenMyFound } from './my-found.js';

/** The person of a talk apart under alarm leaves a phone number or an address for 112. */
export async function leaveFound(
  ctx: Ctx,
  kinds: PlaceKinds,
  { talkId, words }: { talkId: string; words: string },
): Promise<SeenMyFound> {
  const on = await findFinding(ctx, kinds, talkId);
  const { alarm } = authorize(ctx, 'alarm.leaveFound', on);
  // Each leaving makes a key and destroys one.
  await ctx.rateLimits.consume('message', `found ${talkId}`);
  const until = new Date(ctx.now().getTime() + limits.found.kept);
  const { found } = ctx.stores;
  await found.leave({ id: ctx.newId(), alarmId: alarm.id, words, until }, ctx.now());
  // Closed since it was judged: closing found nothing to remove.
  if ((await ctx.stores.alarms.find(alarm.id))?.closed !== null) {
    await found.remove(alarm.id, ctx.now());
    throw new NaastError('changedMeanwhile');
  }
  for (const other of on.others) await found.remove(other.id, ctx.now());
  ctx.publish({ type: 'alarm.changed', alarmId: alarm.id });
  return loadMyFound(ctx, on);
}
