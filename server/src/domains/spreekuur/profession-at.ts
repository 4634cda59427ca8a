import { isConsultantSeat, type Profession } from '@naast/shared/roles';
import type { Ctx } from '../../kernel/ctx.js';
import { findAccount } from '../people/index.js';
import type { Seat } from '../seats/index.js';
import type { Entry, Thread } from './spreekuur.types.js';

/** The verified profession of the account writing from this seat; null for an expert by experience. */
export async function professionAt(
  ctx: Ctx,
  seat: Seat | null | undefined,
  accountId: string,
): Promise<Profession | null> {
  if (!isConsultantSeat(seat)) return null;
  return (await findAccount(ctx, accountId))?.profession ?? null;
}

/** The same for each voice, by id: as in its last entry, or the present one if it has none. */
export async function professionsOf(
  ctx: Ctx,
  { voices }: Thread,
  entries: readonly Entry[],
  seats: ReadonlyMap<string, Seat>,
): Promise<Map<string, Profession | null>> {
  const found = voices.map(async ({ id, seatId, takenBy }) => {
    if (seatId === null || takenBy === null) return [id, null] as const;
    const written = entries.findLast((entry) => entry.seatId === seatId)?.body.profession;
    return [id, written ?? (await professionAt(ctx, seats.get(seatId), takenBy))] as const;
  });
  return new Map(await Promise.all(found));
}
