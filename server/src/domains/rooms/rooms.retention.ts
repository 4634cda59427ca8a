import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../kernel/ctx.js';
import type { RetentionRule } from '../../kernel/domain.js';
import { placeKey } from '../../kernel/place.js';
import { placeOf } from './rooms.types.js';

type Shred = (keyId: string, at: Date) => Promise<void>;

const term = (ctx: Ctx) => new Date(ctx.now().getTime() - limits.room.keptForDutyLead);

/** Everything of a session but its key; returns how many documents went. */
export async function removeSession(ctx: Ctx, sessionId: string): Promise<number> {
  const place = placeOf({ id: sessionId });
  const removed =
    (await ctx.stores.messages.removePlace(place)) + (await ctx.stores.seats.removePlace(place));
  await ctx.stores.rooms.removeSession(sessionId);
  return removed + 1;
}

/** The key first: from then on what may remain in free pages or backups is unreadable. Then the documents. */
async function removeEndedSessions(ctx: Ctx, shred: Shred): Promise<number> {
  let removed = 0;
  for (const session of await ctx.stores.rooms.closedBefore(term(ctx))) {
    await shred(placeKey(placeOf(session)), ctx.now());
    removed += await removeSession(ctx, session.id);
  }
  return removed;
}

export function roomRetention(shred: Shred): RetentionRule[] {
  return [
    {
      collection: 'roomSessions',
      keeps: '47 hours after the close',
      lives: 'forATerm',
      sweep: (ctx) => removeEndedSessions(ctx, shred),
      left: async (ctx) => (await ctx.stores.rooms.closedBefore(term(ctx))).length,
    },
    {
      collection: 'rooms',
      keeps: 'a setting of the organisation: until it is removed',
      lives: 'asASetting',
    },
  ];
}
