import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import type { Seat } from '../../seats/index.js';
import { findSeated } from '../find-seated.js';
import { type RoomMessage, roomLog } from '../rooms.types.js';

export interface SeenMessages {
  readonly seat: Seat;
  readonly messages: readonly RoomMessage[];
  /** The cursor: the last rev that this answer covers. */
  readonly rev: number;
  readonly complete: boolean;
}

/** A page of the messages changed after a rev, in their present state, in order of rev. */
export async function listMessages(
  ctx: Ctx,
  input: { sessionId: string; afterRev: number },
): Promise<SeenMessages> {
  const { session, seat } = authorize(ctx, 'room.follow', await findSeated(ctx, input.sessionId));
  const page = limits.message.catchUpPage;
  const messages = await ctx.stores.messages.of(roomLog, session.id).changedAfter(input.afterRev, page);
  return { seat, messages, rev: messages.at(-1)?.rev ?? input.afterRev, complete: messages.length < page };
}
