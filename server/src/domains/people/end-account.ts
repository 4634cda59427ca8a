import type { Ctx } from '../../kernel/ctx.js';

/** The current sign-in, kept when all others of the account end. `key` is its hashed session id. */
export interface ThisSignIn {
  readonly key: string;
  /** Moves it to this round. */
  keep(round: number): Promise<void>;
}

/** Ends all sign-ins of an account except one, also a sign-in in progress; every node closes their sockets. */
export async function endSignIns(ctx: Ctx, accountId: string, except: ThisSignIn | null): Promise<void> {
  const { people, signIns } = ctx.stores;
  const account = await people.findNow(accountId);
  // Move the kept sign-in to the next round first, so that it is valid at every moment.
  if (account && except !== null) await except.keep(account.round + 1);
  await people.nextRound(accountId);
  ctx.publish({ type: 'account.changed', accountId, hasLost: false });
  for (const key of await signIns.endAll(accountId, except?.key ?? null))
    ctx.publish({ type: 'signInSession.ended', key, accountId });
}

/** Erases an account: destroys its key and ends its sign-ins. False if it was erased before. */
export async function eraseAccount(ctx: Ctx, accountId: string): Promise<boolean> {
  const wasThere = await ctx.stores.people.remove(accountId, ctx.now());
  for (const key of await ctx.stores.signIns.endAll(accountId, null))
    ctx.publish({ type: 'signInSession.ended', key, accountId });
  ctx.publish({ type: 'account.ended', accountId });
  return wasThere;
}
