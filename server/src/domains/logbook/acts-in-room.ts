import { limits } from '@naast/shared/limits';
import type { LogAct } from '@naast/shared/logbook';
import type { Ctx } from '../../kernel/ctx.js';
import { hourOf } from '../../kernel/hour-of.js';

export interface ActInRoom {
  readonly act: LogAct;
  /** The account; null: the command line. */
  readonly who: string | null;
}

/** What was entered about a room since it was opened last, newest first. Only the hour is stored, so the opening ends the list. */
export async function actsInRoom(ctx: Ctx, roomId: string, openedAt: Date): Promise<ActInRoom[]> {
  const rows = await ctx.stores.logbook.ofRoom(roomId, hourOf(openedAt), limits.room.actsShown);
  const opening = rows.findIndex(({ act }) => act === 'room.opened');
  const sinceThen = opening === -1 ? rows : rows.slice(0, opening + 1);
  return sinceThen.map(({ act, who }) => ({ act, who }));
}
