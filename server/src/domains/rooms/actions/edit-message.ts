import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { refuseCodename } from '../../messages/index.js';
import type { Seat } from '../../seats/index.js';
import { refuseContact } from '../refuse-contact.js';
import type { RoomMessage } from '../rooms.types.js';
import { takeTurn } from '../take-turn.js';
import { refuseAjar } from '../why-it-waits.js';
import { changeMessage, findMessage, type OneMessage } from './change-message.js';

/** Changes the words of an own message; the former words are gone, and that a host saw those. Throws `tooFast` in slow mode, and `doorAjar` where such words wait. */
export async function editMessage(
  ctx: Ctx,
  input: OneMessage & { readonly text: string },
): Promise<{ message: RoomMessage; seat: Seat }> {
  const { session, seat, message: asked } = authorize(ctx, 'room.edit', await findMessage(ctx, input));
  await ctx.rateLimits.consume('message', session.id);
  refuseCodename(input.text);
  await refuseContact(ctx, session, seat, input.text);
  if (asked.body.text !== input.text) await refuseAjar(ctx, session, seat, input.text);
  // The same words again, after an answer that was lost, are no second change.
  if (asked.body.text !== input.text)
    await takeTurn(ctx, session, seat, { of: 'editTurn', key: ctx.newId() });
  const { message } = await changeMessage(ctx, session, input.messageId, (before) =>
    // Hidden or deleted since it was judged: the words stay as they are.
    before.body.text === input.text || before.hiddenAt !== null || before.body.isDeleted
      ? null
      : { body: { text: input.text, isEdited: true, seenBy: undefined } },
  );
  return { message, seat };
}
