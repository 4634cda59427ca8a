import { limits } from '@naast/shared/limits';
import type { LogAct } from '@naast/shared/logbook';
import type { Ctx } from '../../kernel/ctx.js';
import { hourOf } from '../../kernel/hour-of.js';

export interface ActInRoom {
  readonly act: LogAct;
  /** The account; null: the command line. */
  readonly who: string | null;
}

/** What hosts did in a room since it was opened last, newest first; not that an earlier session of it was read back. Only the hour is stored, so the opening ends the list. */
export async function actsInRoom(ctx: Ctx, roomId: string, openedAt: Date): Promise<ActInRoom[]> {
  const which = { since: hourOf(openedAt), without: ['room.reviewed'] as const };
  const rows = await ctx.stores.logbook.ofRoom(roomId, which, limits.room.actsShown);
  const opening = rows.findIndex(({ act }) => act === 'room.opened');
  const sinceThen = opening === -1 ? rows : rows.slice(0, opening + 1);
  return sinceThen.map(({ act, who }) => ({ act, who }));
}
