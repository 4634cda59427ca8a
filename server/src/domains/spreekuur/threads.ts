import type { KeepDays } from '@naast/shared/contract/spreekuur';
import type { SeatRole, TeamRole } from '@naast/shared/roles';
import type { Ctx } from '../../kernel/ctx.js';
import { NaastError } from '../../kernel/errors.js';
import { addWorkingDays, listThemes, type Organisation } from '../organisation/index.js';
import { findAccount } from '../people/index.js';
import type { Seat } from '../seats/index.js';
import { placeOf, type Thread } from './spreekuur.types.js';

export const findThread = (ctx: Ctx, threadId: string): Promise<Thread | null> =>
  ctx.stores.spreekuur.find(threadId);

export const listThreadIds = (ctx: Ctx): Promise<string[]> => ctx.stores.spreekuur.ids();

/** Removes everything of a thread but its key. Returns the number of documents removed. */
export async function removeThread(ctx: Ctx, threadId: string): Promise<number> {
  const removed = await ctx.stores.places.removeContents(placeOf({ id: threadId }));
  await ctx.stores.spreekuur.remove(threadId);
  return removed + 1;
}

/** Destroys the key first: the rest is then unreadable, also in free pages and backups. Then removes the documents. */
export async function eraseThread(ctx: Ctx, threadId: string): Promise<number> {
  await ctx.stores.spreekuur.shred(threadId, ctx.now());
  ctx.publish({ type: 'thread.erased', place: placeOf({ id: threadId }) });
  return removeThread(ctx, threadId);
}

/**
 * Runs a write that may race with the asker's erasure of the thread. If it failed because the thread was erased,
 * removes what landed after that; its key is destroyed already.
 */
export async function withErasureCleanup<T>(ctx: Ctx, threadId: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if ((await ctx.stores.spreekuur.find(threadId)) === null) await removeThread(ctx, threadId);
    throw error;
  }
}

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
  return ctx.stores.seats.ensure(placeOf(thread), teamHolder(as), seat, ctx.now());
}

/** By which the seat of a team account in a thread is found. */
export const teamHolder = ({
  accountId,
  role,
}: {
  accountId: string;
  role: Extract<TeamRole, SeatRole>;
}): string => `team:${accountId}:${role}`;

/** Throws `badInput` on the field `themeIds`. */
export async function refuseUnknownThemes(ctx: Ctx, themeIds: readonly string[]): Promise<void> {
  const known = new Set((await listThemes(ctx)).map((theme) => theme.id));
  if (themeIds.some((themeId) => !known.has(themeId)))
    throw new NaastError('badInput', { fields: [{ path: 'themeIds', problem: 'unknown' }] });
}

/** For a term that the organisation does not offer. Throws `badInput` on the field `keepDays`. */
export function refuseUnofferedTerm(
  { questionKept }: Pick<Organisation, 'questionKept'>,
  keepDays: KeepDays,
): void {
  if (!questionKept.days.includes(keepDays))
    throw new NaastError('badInput', { fields: [{ path: 'keepDays', problem: 'unknown' }] });
}

export interface Promised {
  readonly helloBy: Date;
  readonly answerBy: Date;
}

/** The organisation's promises for something written at this time. */
export const promisedAt = (
  { reading, timeZone, promise }: Pick<Organisation, 'reading' | 'timeZone' | 'promise'>,
  at: Date,
): Promised => ({
  helloBy: addWorkingDays(reading, timeZone, at, promise.helloWorkingDays),
  answerBy: addWorkingDays(reading, timeZone, at, promise.answerWorkingDays),
});
