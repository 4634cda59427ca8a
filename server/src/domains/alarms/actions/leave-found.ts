import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import type { PlaceKinds } from '../../places/index.js';
import { findFinding, type SeenMyFound, seeMyFound } from './my-found.js';

/** The person of a talk apart under alarm leaves a phone number or an address for 112. */
export async function leaveFound(
  ctx: Ctx,
  kinds: PlaceKinds,
  { talkId, words }: { talkId: string; words: string },
): Promise<SeenMyFound> {
  const on = await findFinding(ctx, kinds, talkId);
  const { alarm } = authorize(ctx, 'alarm.leaveFound', on);
  const until = new Date(ctx.now().getTime() + limits.found.kept);
  await ctx.stores.found.leave(alarm.id, words, until, ctx.now());
  ctx.publish({ type: 'alarm.changed', alarmId: alarm.id });
  return seeMyFound(ctx, on);
}
