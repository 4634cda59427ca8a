import { limits } from '@naast/shared/limits';
import type { TeamRole } from '@naast/shared/roles';
import type { Ctx } from '../../kernel/ctx.js';
import { NaastError } from '../../kernel/errors.js';
import { canSignIn } from '../people/index.js';
import type { Duty } from './duty.types.js';

/** The present duty, on which a change is judged. Throws `changedMeanwhile` if it is another than the caller saw. */
export async function dutyAt(ctx: Ctx, rev: number): Promise<Duty> {
  const duty = await ctx.stores.duty.now(ctx.now());
  if (duty.rev !== rev) throw new NaastError('changedMeanwhile');
  return duty;
}

/** Stores a change and tells the team. Throws `changedMeanwhile` when another was first. */
export async function changeDuty(ctx: Ctx, from: Duty, change: Partial<Omit<Duty, 'rev'>>): Promise<void> {
  if (!(await ctx.stores.duty.change(from, change))) throw new NaastError('changedMeanwhile');
  ctx.publish({ type: 'duty.changed' });
}

/** Nobody has the duty any more. */
export const endedDuty = { accountId: null, until: null, hereAt: null, offeredTo: null } as const;

export const isHere = ({ hereAt }: Pick<Duty, 'hereAt'>, now: Date): boolean =>
  hereAt !== null && now.getTime() - hereAt.getTime() <= limits.duty.seemsHereFor;

/** Whether this account may have the duty. */
export const canLead = (account: {
  readonly roles: readonly TeamRole[];
  readonly passphraseHash: string | null;
}): boolean => canSignIn(account) && account.roles.some((role) => role === 'host' || role === 'coordinator');
