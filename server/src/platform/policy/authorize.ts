import type { Ability } from '@naast/shared/abilities';
import type { GrantedOf, LoggedAbility, OnOf, UnloggedAbility } from '../../kernel/abilities.js';
import type { Ctx } from '../../kernel/ctx.js';
import { NaastError } from '../../kernel/errors.js';

/**
 * The one gate. Throws what the verdict says; what it returns is the same thing, with null narrowed away
 * where the ability's declaration says that a grant makes it certain.
 */
export function authorize<A extends UnloggedAbility>(ctx: Ctx, ability: A, on: OnOf<A>): GrantedOf<A> {
  return granted(ctx, ability, on);
}

/** The gate to what is private: the read stands in the log before this resolves. Throws `storeUnavailable` when it cannot. */
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

/** For lists: keeps what this actor may have, by the same policies. */
export function allowed<A extends Ability>(ctx: Ctx, ability: A, things: readonly OnOf<A>[]): OnOf<A>[] {
  return things.filter((on) => ctx.judge(ability, on) === 'allow');
}
