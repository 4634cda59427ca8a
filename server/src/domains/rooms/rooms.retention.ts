import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../kernel/ctx.js';
import { placeKey } from '../../kernel/place.js';
import type { Vault } from '../../platform/vault/vault.js';
import { placeOf, type RoomSession } from './rooms.types.js';

/** Removes everything of a session but its key. Returns the number of documents removed. */
export async function removeSession(ctx: Ctx, sessionId: string): Promise<number> {
  const removed = await ctx.stores.places.removeContents(placeOf({ id: sessionId }));
  await ctx.stores.rooms.removeSession(sessionId);
  return removed + 1;
}

export const endedSessions = (ctx: Ctx): Promise<RoomSession[]> =>
  ctx.stores.rooms.closedBefore(new Date(ctx.now().getTime() - limits.room.keptForDutyLead));

/** Destroys the key first: the rest is then unreadable, also in free pages and backups. Then removes the documents. */
export async function removeEndedSessions(ctx: Ctx, vault: Vault): Promise<number> {
  let removed = 0;
  for (const session of await endedSessions(ctx)) {
    await vault.shred(placeKey(placeOf(session)), ctx.now());
    removed += await removeSession(ctx, session.id);
  }
  return removed;
}
