import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../kernel/ctx.js';
import type { RetentionRule } from '../../kernel/domain.js';
import { placeOf } from './rooms.types.js';

/** The key first: from then on what may remain in free pages or backups is unreadable. Then the documents. */
async function removeEndedSessions(
  ctx: Ctx,
  shred: (keyId: string, at: Date) => Promise<void>,
): Promise<number> {
  const term = new Date(ctx.now().getTime() - limits.room.keptForDutyLead);
  let removed = 0;
  for (const session of await ctx.stores.rooms.closedBefore(term)) {
    const place = placeOf(session);
    await shred(`${place.kind}:${place.id}`, ctx.now());
    removed += await ctx.stores.messages.removePlace(place);
    removed += await ctx.stores.seats.removePlace(place);
    await ctx.stores.rooms.removeSession(session.id);
    removed++;
  }
  return removed;
}

export function roomRetention(shred: (keyId: string, at: Date) => Promise<void>): RetentionRule[] {
  return [
    {
      collection: 'roomSessions',
      keeps: '47 hours after the close',
      sweep: (ctx) => removeEndedSessions(ctx, shred),
    },
    { collection: 'messages', keeps: 'with their room session', sweep: null },
    { collection: 'seats', keeps: 'with their room session', sweep: null },
    { collection: 'rooms', keeps: 'a setting of the organisation: until it is removed', sweep: null },
  ];
}
