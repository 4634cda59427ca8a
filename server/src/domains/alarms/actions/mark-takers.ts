import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../../kernel/ctx.js';

/** One round of a node: notes whose takers have a page open on it that is not locked. */
export async function markTakersHere(ctx: Ctx, hasPage: (accountId: string) => boolean): Promise<void> {
  for (const { id, taken } of await ctx.stores.alarms.listTaken()) {
    if (taken === null || !hasPage(taken.by)) continue;
    if (await ctx.stores.alarms.markTakerHere(id, taken.by, ctx.now()))
      ctx.publish({ type: 'alarm.changed', alarmId: id });
  }
}

/** The taker locked their screen or left: their authors read it at once. A page of theirs elsewhere is noted within moments. */
export async function markTakerAway(ctx: Ctx, { accountId }: { accountId: string }): Promise<void> {
  const since = new Date(ctx.now().getTime() - limits.duty.seemsHereFor - 1);
  for (const alarmId of await ctx.stores.alarms.markTakerAway(accountId, since))
    ctx.publish({ type: 'alarm.changed', alarmId });
}
