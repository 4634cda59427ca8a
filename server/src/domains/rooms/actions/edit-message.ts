import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { refuseCodename } from '../../messages/index.js';
import type { Seat } from '../../seats/index.js';
import type { RoomMessage } from '../rooms.types.js';
import { changeMessage, findMessage, type OneMessage } from './change-message.js';

/** Changes the words of an own message; the former words are gone, and that a host saw those. */
export async function editMessage(
  ctx: Ctx,
  input: OneMessage & { readonly text: string },
): Promise<{ message: RoomMessage; seat: Seat }> {
  const { session, seat } = authorize(ctx, 'room.edit', await findMessage(ctx, input));
  await ctx.rateLimits.consume('message', session.id);
  refuseCodename(input.text);
  const { message } = await changeMessage(ctx, session, input.messageId, (before) =>
    // Hidden or deleted since it was judged: the words stay as they are.
    before.body.text === input.text || before.hiddenAt !== null || before.body.isDeleted
      ? null
      : { body: { text: input.text, isEdited: true, seenBy: undefined } },
  );
  return { message, seat };
}
