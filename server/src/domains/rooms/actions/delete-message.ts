import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import type { Seat } from '../../seats/index.js';
import type { RoomMessage } from '../rooms.types.js';
import { changeMessage, findMessage, type OneMessage } from './change-message.js';

/** Deletes the words of an own message for all. Its place stays, so that later messages are understood. */
export async function deleteMessage(
  ctx: Ctx,
  input: OneMessage,
): Promise<{ message: RoomMessage; seat: Seat }> {
  const { session, seat } = authorize(ctx, 'room.delete', await findMessage(ctx, input));
  const { message } = await changeMessage(ctx, session, input.messageId, ({ body, hiddenAt }) =>
    // A host hid it since it was judged.
    body.isDeleted || hiddenAt !== null
      ? null
      : { body: { text: '', isDeleted: true, contentNote: undefined, reactions: [], seenBy: undefined } },
  );
  return { message, seat };
}
