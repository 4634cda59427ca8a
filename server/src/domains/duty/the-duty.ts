import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../kernel/ctx.js';
import { NaastError } from '../../kernel/errors.js';
import { type Account, canSignIn } from '../people/index.js';
import { leads } from './duty.policy.js';
import type { Duty } from './duty.types.js';

/** The present duty, on which a change is judged. */
export const dutyNow = (ctx: Ctx): Promise<Duty> => ctx.stores.duty.now(ctx.now());

/** Stores a change and tells the team. Throws `changedMeanwhile` when the duty is no longer as the caller saw it. */
export async function changeDuty(
  ctx: Ctx,
  from: Duty,
  rev: number,
  change: Partial<Omit<Duty, 'rev'>>,
): Promise<void> {
  if (from.rev !== rev || !(await ctx.stores.duty.change(from, change)))
    throw new NaastError('changedMeanwhile');
  ctx.publish({ type: 'duty.changed', rev: rev + 1 });
}

/** The duty without an account. */
export const endedDuty = { accountId: null, until: null, hereAt: null, offeredTo: null } as const;

export const isHere = ({ hereAt }: Pick<Duty, 'hereAt'>, now: Date): boolean =>
  // Within it on both sides: a clock may be set back.
  hereAt !== null && Math.abs(now.getTime() - hereAt.getTime()) <= limits.duty.seemsHereFor;

/** Whether this account may have the duty. */
export const canLead = (account: Pick<Account, 'roles' | 'passphraseHash'>): boolean =>
  canSignIn(account) && leads(account.roles);
