import type { Ctx } from '../../kernel/ctx.js';

/** Ends sign-ins of an account; every node closes their sockets. */
export async function endSignIns(ctx: Ctx, accountId: string, except: string | null): Promise<void> {
  for (const key of await ctx.stores.signIns.endAll(accountId, except))
    ctx.publish({ type: 'signInSession.ended', key });
}

/** Nothing of the account stays that can be read: its key is destroyed, its sign-ins end. False when it was gone already. */
export async function eraseAccount(ctx: Ctx, accountId: string): Promise<boolean> {
  const wasThere = await ctx.stores.people.remove(accountId, ctx.now());
  await endSignIns(ctx, accountId, null);
  ctx.publish({ type: 'account.ended', accountId });
  return wasThere;
}
