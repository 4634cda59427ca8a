import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { findSeated } from '../find-seated.js';
import { placeOf, roomLog } from '../rooms.types.js';
import type { SeenMessages } from './list-messages.js';

/**
 * The newest messages, or those before the seq `before`, in order of seq; `complete` if the first message is among
 * them.
 */
export async function readWindow(
  ctx: Ctx,
  { sessionId, before }: { sessionId: string; before?: number | undefined },
): Promise<SeenMessages> {
  const { session, seat } = authorize(ctx, 'room.follow', await findSeated(ctx, sessionId));
  // Read the rev first: a change in between is then read twice (catch-up repeats it), never skipped.
  const { rev } = await ctx.stores.messages.head(placeOf(session));
  const log = ctx.stores.messages.of(roomLog, session.id);
  const messages = (await log.window({ before, limit: limits.message.window })).reverse();
  return { seat, messages, rev, complete: (messages[0]?.seq ?? 1) === 1 };
}
