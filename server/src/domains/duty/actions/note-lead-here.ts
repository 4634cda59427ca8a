import type { Ctx } from '../../../kernel/ctx.js';

/** One round of a node: notes that the lead has a page open on it that is not locked. */
export async function noteLeadHere(ctx: Ctx, hasPage: (accountId: string) => boolean): Promise<void> {
  const { accountId } = await ctx.stores.duty.now(ctx.now());
  if (accountId !== null && hasPage(accountId)) await ctx.stores.duty.noteHere(accountId, ctx.now());
}
