import type { Ctx } from '../../../kernel/ctx.js';

/** One round of a node: notes that the lead has a page open on it that is not locked. */
export async function markLeadHere(ctx: Ctx, hasPage: (accountId: string) => boolean): Promise<void> {
  const { accountId } = await ctx.stores.duty.now(ctx.now());
  if (accountId !== null && hasPage(accountId)) await ctx.stores.duty.markHere(accountId, ctx.now());
}

/** The lead locked their screen or left: until a node sees another page of theirs, they are not here. */
export async function markLeadAway(ctx: Ctx, { accountId }: { accountId: string }): Promise<void> {
  const duty = await ctx.stores.duty.now(ctx.now());
  if (duty.accountId !== accountId || duty.hereAt === null) return;
  await ctx.stores.duty.markHere(accountId, null);
  ctx.publish({ type: 'duty.changed', rev: duty.rev });
}
