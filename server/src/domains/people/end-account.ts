import type { Ctx } from '../../kernel/ctx.js';

/** The sign-in that asks, and stays when all others of its account end. `key` is its hashed session id. */
export interface ThisSignIn {
  readonly key: string;
  /** Of this round from now on. */
  keep(round: number): Promise<void>;
}

/** Ends sign-ins of an account, one that is on its way as well; every node closes their sockets. `except` stays. */
export async function endSignIns(ctx: Ctx, accountId: string, except: ThisSignIn | null): Promise<void> {
  const { people, signIns } = ctx.stores;
  const account = await people.findNow(accountId);
  // The one that stays is of the next round before that begins: there is no moment in which it does not count.
  if (account && except !== null) await except.keep(account.round + 1);
  await people.nextRound(accountId);
  ctx.publish({ type: 'account.changed', accountId, hasLost: false });
  for (const key of await signIns.endAll(accountId, except?.key ?? null))
    ctx.publish({ type: 'signInSession.ended', key });
}

/** Nothing of the account stays that can be read: its key is destroyed, its sign-ins end. False when it was gone already. */
export async function eraseAccount(ctx: Ctx, accountId: string): Promise<boolean> {
  const wasThere = await ctx.stores.people.remove(accountId, ctx.now());
  for (const key of await ctx.stores.signIns.endAll(accountId, null))
    ctx.publish({ type: 'signInSession.ended', key });
  ctx.publish({ type: 'account.ended', accountId });
  return wasThere;
}
