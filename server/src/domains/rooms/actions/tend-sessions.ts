import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../../kernel/ctx.js';
import { endSession } from '../end-session.js';
import { noteHosts } from '../note-hosts.js';
import type { RoomSession } from '../rooms.types.js';

/** Looks after the open sessions: notes when no host is there, closes what is past its hours or was left alone too long. */
export async function tendSessions(ctx: Ctx): Promise<void> {
  const outcomes = await Promise.allSettled(
    (await ctx.stores.rooms.openSessions()).map((session) => tend(ctx, session)),
  );
  // One room's trouble is told, after all the others have been looked after.
  const trouble = outcomes.find((outcome) => outcome.status === 'rejected');
  if (trouble) throw new Error('a session could not be tended', { cause: trouble.reason });
}

async function tend(ctx: Ctx, session: RoomSession): Promise<void> {
  const now = ctx.now();
  if (session.closesAt !== null && session.closesAt <= now) {
    await endSession(ctx, session, 'hours');
    return;
  }
  const hosted = await noteHosts(ctx, session);
  const awayFor = session.hostAwaySince === null ? 0 : now.getTime() - session.hostAwaySince.getTime();
  if (!hosted && awayFor >= limits.room.closesWithoutHost) await endSession(ctx, session, 'noHost');
}
