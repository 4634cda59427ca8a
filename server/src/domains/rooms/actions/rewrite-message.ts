import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { refuseCodename } from '../../messages/index.js';
import type { Seat } from '../../seats/index.js';
import { refuseContact } from '../refuse-contact.js';
import type { RoomMessage } from '../rooms.types.js';
import { changeMessage, findMessage, type OneMessage } from './change-message.js';

/**
 * Its author says a hidden message in other words. Hosts read them beside what was hidden, until one answers. Throws
 * `holdsCodename`, `holdsContact`.
 */
export async function rewriteMessage(
  ctx: Ctx,
  input: OneMessage & { readonly text: string },
): Promise<{ message: RoomMessage; seat: Seat }> {
  const { session, seat } = authorize(ctx, 'room.rewrite', await findMessage(ctx, input));
  await ctx.rateLimits.consume('message', session.id);
  refuseCodename(input.text);
  await refuseContact(ctx, session, seat, input.text);
  const { message } = await changeMessage(ctx, session, input.messageId, ({ hiddenAt, body }) =>
    // Given back, or emptied, since it was judged.
    hiddenAt === null || body.isEmptied || body.rewritten === input.text
      ? null
      : { body: { rewritten: input.text } },
  );
  return { message, seat };
}
