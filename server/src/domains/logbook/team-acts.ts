import type { LogAct } from '@naast/shared/logbook';
import type { Ctx } from '../../kernel/ctx.js';
import type { LogPlace, LogRow } from './logbook.types.js';

/** What one of the team did, without what chains its entry. */
export type TeamAct = Pick<LogRow, 'act' | 'who' | 'about' | 'place' | 'at'>;

/** The entries of these acts since an hour, newest first. */
export const actsSince = async <Act extends LogAct>(
  ctx: Ctx,
  since: Date,
  acts: readonly Act[],
): Promise<(TeamAct & { readonly act: Act })[]> => {
  const isAsked = (row: LogRow): row is LogRow & { readonly act: Act } => acts.some((act) => act === row.act);
  return (await ctx.stores.logbook.since(since)).filter(isAsked);
};

/** The hour since an hour in which this account first opened a room, or came to hold one; null: it did not. */
export async function firstHosted(ctx: Ctx, accountId: string, since: Date): Promise<Date | null> {
  const entries = await actsSince(ctx, since, ['room.opened', 'room.joined']);
  return entries.findLast(({ who }) => who === accountId)?.at ?? null;
}

/** The room of an entry: named itself, or by the mark of one of these sessions. */
export function roomOfMark(
  ctx: Ctx,
  sessions: ReadonlyMap<string, string>,
): (place: LogPlace | null) => string | null {
  const marks = new Map(
    [...sessions].map(([session, roomId]) => [ctx.stores.logbook.markOf('roomSession', session), roomId]),
  );
  return (place) => {
    if (place?.kind === 'room') return place.id;
    return place?.kind === 'roomSession' ? (marks.get(place.id) ?? null) : null;
  };
}
