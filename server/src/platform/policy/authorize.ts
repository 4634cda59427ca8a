import type { Ability } from '@naast/shared/abilities';
import type { GrantedOf, LoggedAbility, OnOf, UnloggedAbility } from '../../kernel/abilities.js';
import type { Ctx } from '../../kernel/ctx.js';
import { NaastError } from '../../kernel/errors.js';

/**
 * The only authorization check of actions. Throws the denial; returns `on`, with null narrowed away where the ability
 * declares it.
 */
export function authorize<A extends UnloggedAbility>(ctx: Ctx, ability: A, on: OnOf<A>): GrantedOf<A> {
  return granted(ctx, ability, on);
}

/**
 * As `authorize`, for private reads: enters the read in the logbook before it resolves. Throws `storeUnavailable` if it
 * cannot.
 */
export async function authorizeRead<A extends LoggedAbility>(
  ctx: Ctx,
  ability: A,
  on: OnOf<A>,
): Promise<GrantedOf<A>> {
  const read = granted(ctx, ability, on);
  await ctx.enterRead(ability, read);
  return read;
}

function granted<A extends Ability>(ctx: Ctx, ability: A, on: OnOf<A>): GrantedOf<A> {
  const verdict = ctx.judge(ability, on);
  if (verdict === 'hide') throw new NaastError('notFound');
  if (verdict !== 'allow') throw new NaastError(verdict.deny);
  return on as unknown as GrantedOf<A>;
}
