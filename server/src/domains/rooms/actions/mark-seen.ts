import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import type { Seat } from '../../seats/index.js';
import type { RoomMessage } from '../rooms.types.js';
import { changeMessage, findMessage, type OneMessage } from './change-message.js';

/**
 * A host tells the author of a message that it was seen, as it was at `rev`. Of several hosts the first stands there. Not in
 * the logbook. Throws `changedMeanwhile` if it changed since: no words are marked that the host did not read.
 */
export async function markSeen(
  ctx: Ctx,
  input: OneMessage & { readonly rev: number },
): Promise<{ message: RoomMessage; seat: Seat }> {
  const { session, seat } = authorize(ctx, 'room.markSeen', await findMessage(ctx, input));
  // Each change is a number in the log of all.
  await ctx.rateLimits.consume('reaction', session.id);
  const { message } = await changeMessage(ctx, session, input.messageId, ({ body, rev }) => {
    if (body.seenBy !== undefined || body.isDeleted) return null;
    if (rev > input.rev) throw new NaastError('changedMeanwhile');
    return { body: { seenBy: seat.id } };
  });
  return { message, seat };
}
