import type { Ctx } from '../../../kernel/ctx.js';

/** One round of a node: stores that the lead has an unlocked page open on it. */
export async function markLeadHere(ctx: Ctx, hasPage: (accountId: string) => boolean): Promise<void> {
  const { accountId } = await ctx.stores.duty.now(ctx.now());
  if (accountId !== null && hasPage(accountId)) await ctx.stores.duty.markHere(accountId, ctx.now());
}

/** Stores that the lead locked the screen or left; another open page of theirs undoes it. */
export async function markLeadAway(ctx: Ctx, { accountId }: { accountId: string }): Promise<void> {
  const duty = await ctx.stores.duty.now(ctx.now());
  if (duty.accountId !== accountId || duty.hereAt === null) return;
  await ctx.stores.duty.markHere(accountId, null);
  ctx.publish({ type: 'duty.changed', rev: duty.rev });
}
