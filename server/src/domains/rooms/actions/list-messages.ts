import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import type { Seat } from '../../seats/index.js';
import { findSeated } from '../find-seated.js';
import { type RoomMessage, roomLog } from '../rooms.types.js';

export interface SeenMessages {
  readonly seat: Seat;
  readonly messages: readonly RoomMessage[];
  /** How far this answer brings the reader. */
  readonly rev: number;
  readonly complete: boolean;
}

/** Everything that changed after a rev, as it is now, in order of rev; a page at a time. */
export async function listMessages(
  ctx: Ctx,
  input: { sessionId: string; afterRev: number },
): Promise<SeenMessages> {
  const { session, seat } = authorize(ctx, 'room.follow', await findSeated(ctx, input.sessionId));
  const page = limits.message.catchUpPage;
  const messages = await ctx.stores.messages.of(roomLog, session.id).changedAfter(input.afterRev, page);
  return { seat, messages, rev: messages.at(-1)?.rev ?? input.afterRev, complete: messages.length < page };
}
