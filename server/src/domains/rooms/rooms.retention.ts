import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../kernel/ctx.js';
import { placeKey } from '../../kernel/place.js';
import type { Vault } from '../../platform/vault/vault.js';
import { placeOf, type RoomSession } from './rooms.types.js';

/** Everything of a session but its key; returns how many documents went. */
export async function removeSession(ctx: Ctx, sessionId: string): Promise<number> {
  const removed = await ctx.stores.places.empty(placeOf({ id: sessionId }));
  await ctx.stores.rooms.removeSession(sessionId);
  return removed + 1;
}

export const endedSessions = (ctx: Ctx): Promise<RoomSession[]> =>
  ctx.stores.rooms.closedBefore(new Date(ctx.now().getTime() - limits.room.keptForDutyLead));

/** The key first: from then on what may remain in free pages or backups is unreadable. Then the documents. */
export async function removeEndedSessions(ctx: Ctx, vault: Vault): Promise<number> {
  let removed = 0;
  for (const session of await endedSessions(ctx)) {
    await vault.shred(placeKey(placeOf(session)), ctx.now());
    removed += await removeSession(ctx, session.id);
  }
  return removed;
}
