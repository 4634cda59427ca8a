import type { SeatRole, TeamRole } from '@naast/shared/roles';
import type { Ctx } from '../../kernel/ctx.js';
import { NaastError } from '../../kernel/errors.js';
import { findAccount } from '../people/index.js';
import type { Seat } from '../seats/index.js';
import { placeOf, type Thread } from './spreekuur.types.js';

/**
 * The seat of a team account in a thread, one per role, so that each entry shows the role it was written in. The name
 * stays as at the first entry.
 */
export async function takeTeamSeat(
  ctx: Ctx,
  thread: Thread,
  as: { accountId: string; role: Extract<TeamRole, SeatRole> },
): Promise<Seat> {
  const account = await findAccount(ctx, as.accountId);
  if (account === null) throw new NaastError('signInNeeded');
  const seat = { id: ctx.newId(), name: account.name, role: as.role };
  return ctx.stores.seats.settle(placeOf(thread), `team:${as.accountId}:${as.role}`, seat, ctx.now());
}
