import { accountIdOf } from '../../../kernel/actor.js';
import type { Ctx } from '../../../kernel/ctx.js';
import type { SignInRecord } from '../../../platform/http/sign-in-records.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { ownAccount } from '../accounts.js';
import type { Account } from '../people.types.js';

export interface SeenAccount {
  readonly account: Account;
  readonly signIns: readonly SignInRecord[];
}

/** The caller's own account and its sign-ins. */
export async function readAccount(ctx: Ctx): Promise<SeenAccount> {
  authorize(ctx, 'account.see', null);
  return loadAccount(ctx);
}

export async function loadAccount(ctx: Ctx): Promise<SeenAccount> {
  const account = await ownAccount(ctx);
  return { account, signIns: await ctx.stores.signIns.list(account, ctx.now()) };
}

/** The caller's account; null for a visitor. */
export async function readSelf(ctx: Ctx): Promise<Account | null> {
  authorize(ctx, 'self.read', null);
  return loadSelf(ctx);
}

export async function loadSelf(ctx: Ctx): Promise<Account | null> {
  const accountId = accountIdOf(ctx.actor);
  return accountId === null ? null : ctx.stores.people.find(accountId);
}
