import { passesFor } from '@naast/shared/look-alikes';
import { accountIdOf } from '../../kernel/actor.js';
import type { Ctx } from '../../kernel/ctx.js';
import { NaastError } from '../../kernel/errors.js';
import type { Account, AccountChange } from './people.types.js';

/** As this node remembers it. Null when there is none (any more). */
export const findAccount = (ctx: Ctx, accountId: string): Promise<Account | null> =>
  ctx.stores.people.find(accountId);

/** What it is called, as this node remembers it. Null when it is gone. */
export const accountName = async (ctx: Ctx, accountId: string): Promise<string | null> =>
  (await findAccount(ctx, accountId))?.name ?? null;

/** As it stands in the store this moment: for what is decided on it. */
export const findAccountNow = (ctx: Ctx, accountId: string): Promise<Account | null> =>
  ctx.stores.people.findNow(accountId);

/** Everybody of the team, those who came first first. */
export const listTeam = (ctx: Ctx): Promise<Account[]> => ctx.stores.people.list();

/** Those who can sign in: somebody whose way in was taken back lets nobody in. */
export const countCoordinators = (ctx: Ctx): Promise<number> => ctx.stores.people.countCoordinators();

/** Throws `nameTaken` when somebody has that name. */
export const createAccount = (ctx: Ctx, account: Account): Promise<void> => ctx.stores.people.create(account);

export const changeAccount = (ctx: Ctx, accountId: string, change: AccountChange): Promise<void> =>
  ctx.stores.people.change(accountId, change);

/** Takes back an account that was created a moment ago, and that nobody has signed in to. */
export const takeBackAccount = (ctx: Ctx, accountId: string): Promise<boolean> =>
  ctx.stores.people.remove(accountId, ctx.now());

/** Whether somebody coordinates this place: before that nobody has chosen its hours, nor answers for what is promised. */
export const isCoordinated = async (ctx: Ctx): Promise<boolean> =>
  (await ctx.stores.people.countWithRole('coordinator')) > 0;

/**
 * Nobody may pass for somebody of the team, under a name that only looks the same either. Names of members are free elsewhere:
 * there are many, and only they are bound to them.
 */
export const isTeamName = async (ctx: Ctx, name: string): Promise<boolean> =>
  (await ctx.stores.people.list()).some((account) => passesFor(name, account.name));

/** The account of whoever asks. Throws `signInNeeded` when there is none (any more). */
export async function ownAccount(ctx: Ctx): Promise<Account> {
  const id = accountIdOf(ctx.actor);
  const account = id === null ? null : await ctx.stores.people.find(id);
  if (account === null) throw new NaastError('signInNeeded');
  return account;
}

/** What matters most is asked for again: an open screen is not yet its owner. Throws `passphraseWrong`. */
export async function confirmPassphrase(ctx: Ctx, account: Account, passphrase: string): Promise<void> {
  await ctx.rateLimits.consume('confirmPassphrase', account.id);
  if (!(await ctx.passphrases.matches(account.passphraseHash, passphrase)))
    throw new NaastError('passphraseWrong');
}

/** Somebody new on the team, not stored yet. Without a passphrase nobody can sign in to it. */
export async function newTeamAccount(
  ctx: Ctx,
  given: { readonly name: string; readonly passphrase?: string } & Partial<
    Pick<Account, 'roles' | 'profession' | 'secondFactor' | 'createdAt'>
  >,
): Promise<Account> {
  const { name, passphrase = null, roles = [], profession = null, secondFactor = null } = given;
  const { createdAt = ctx.now() } = given;
  return {
    id: ctx.newId(),
    kind: 'team',
    name,
    roles,
    profession,
    passphraseHash: passphrase === null ? null : await ctx.passphrases.hash(passphrase),
    secondFactor,
    recovery: [],
    createdAt,
    round: 0,
  };
}
