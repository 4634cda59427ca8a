import type { Ctx } from '../../kernel/ctx.js';
import type { Account } from './people.types.js';

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
