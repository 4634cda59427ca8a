import { isConsultantSeat, type Profession } from '@naast/shared/roles';
import type { Ctx } from '../../kernel/ctx.js';
import { type Account, findAccount, listTeam } from '../people/index.js';
import type { Seat } from '../seats/index.js';
import { givesAnotherVoice, roleForVoice } from './answering.policy.js';
import type { Entry, Thread, Voice } from './spreekuur.types.js';

export interface OfVoice {
  readonly threadId: string;
  readonly voiceId: string;
}

/** A thread and one of its voices: what most answering abilities are judged on. */
export const voiceIn = (
  thread: Thread | null,
  voiceId: string,
): { thread: Thread | null; voice: Voice | null } => ({
  thread,
  voice: thread?.voices.find((voice) => voice.id === voiceId) ?? null,
});

export const findVoice = async (ctx: Ctx, { threadId, voiceId }: OfVoice) =>
  voiceIn(await ctx.stores.spreekuur.find(threadId), voiceId);

/** Team accounts that may give this voice, except its present holder. Sorted by name. */
export async function colleaguesFor(ctx: Ctx, thread: Thread, voice: Voice): Promise<Account[]> {
  const team = await listTeam(ctx);
  return team
    .filter(
      ({ id, roles }) =>
        id !== voice.takenBy &&
        roleForVoice(voice.kind, roles) !== null &&
        !givesAnotherVoice(thread, id, voice.id),
    )
    .sort((a, b) => a.name.localeCompare(b.name));
}

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
