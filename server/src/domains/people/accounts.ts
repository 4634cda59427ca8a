import { passesFor } from '@naast/shared/look-alikes';
import { accountIdOf } from '../../kernel/actor.js';
import type { Ctx } from '../../kernel/ctx.js';
import { NaastError } from '../../kernel/errors.js';
import { hourOf } from '../../kernel/hour-of.js';
import type { Account, AccountChange } from './people.types.js';

/** From this node's cache. Null if it does not exist. */
export const findAccount = (ctx: Ctx, accountId: string): Promise<Account | null> =>
  ctx.stores.people.find(accountId);

/** From this node's cache. Null if the account does not exist. */
export const accountName = async (ctx: Ctx, accountId: string): Promise<string | null> =>
  (await findAccount(ctx, accountId))?.name ?? null;

/** From the store, uncached: for decisions. */
export const findAccountNow = (ctx: Ctx, accountId: string): Promise<Account | null> =>
  ctx.stores.people.findNow(accountId);

/** The team account of this name. */
export const findTeamAccount = (ctx: Ctx, name: string): Promise<Account | null> =>
  ctx.stores.people.findByName(name);

/** All team accounts, oldest first. */
export const listTeam = (ctx: Pick<Ctx, 'stores'>): Promise<Account[]> => ctx.stores.people.list();

/** Coordinators who can sign in: one whose sign-in was reset cannot invite others. */
export const countCoordinators = (ctx: Ctx): Promise<number> => ctx.stores.people.countCoordinators();

/** Throws `nameTaken`. */
export const createAccount = (ctx: Ctx, account: Account): Promise<void> => ctx.stores.people.create(account);

export const changeAccount = (ctx: Ctx, accountId: string, change: AccountChange): Promise<void> =>
  ctx.stores.people.change(accountId, change);

/** Undoes the creation of an account that has never been signed in to. */
export const takeBackAccount = (ctx: Ctx, accountId: string): Promise<boolean> =>
  ctx.stores.people.remove(accountId, ctx.now());

/** Whether there is a coordinator yet: before that, no hours are set and no promises are made to askers. */
export const isCoordinated = async (ctx: Ctx): Promise<boolean> =>
  (await ctx.stores.people.countWithRole('coordinator')) > 0;

/**
 * Whether a name passes for that of a team account, also by lookalike characters: prevents impersonation. Names of
 * members are not protected here.
 */
export const isTeamName = async (ctx: Ctx, name: string): Promise<boolean> =>
  (await ctx.stores.people.list()).some((account) => passesFor(name, account.name));

/** The caller's own account. Throws `signInNeeded` if there is none. */
export async function ownAccount(ctx: Ctx): Promise<Account> {
  const id = accountIdOf(ctx.actor);
  const account = id === null ? null : await ctx.stores.people.find(id);
  if (account === null) throw new NaastError('signInNeeded');
  return account;
}

/**
 * Asks for the passphrase again before a sensitive change, as the screen may be unattended. Throws `passphraseWrong`.
 */
export async function confirmPassphrase(ctx: Ctx, account: Account, passphrase: string): Promise<void> {
  await ctx.rateLimits.consume('confirmPassphrase', account.id);
  if (!(await ctx.passphrases.matches(account.passphraseHash, passphrase)))
    throw new NaastError('passphraseWrong');
}

/** A new team account, not stored yet. Without a passphrase it cannot be signed in to. */
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
    acceptedRules: null,
    createdAt: hourOf(createdAt),
    round: 0,
  };
}
