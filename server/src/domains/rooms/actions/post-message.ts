import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import type { Posted } from '../../places/index.js';
import { classOf, placeOf, type RoomMessage, type RoomViewer, roomLog } from '../rooms.types.js';
import { findSeated } from '../sessions.js';

/**
 * Posts a message; resolves after the durable write. Idempotent by clientKey. Throws `alreadySent` if another seat used
 * that key, so that its message is not disclosed.
 */
export async function postMessage(
  ctx: Ctx,
  input: Posted,
): Promise<{ message: RoomMessage; viewer: RoomViewer }> {
  const { session, seat } = authorize(ctx, 'room.post', await findSeated(ctx, input.id));
  const landing = ctx.stores.messages.of(roomLog, session.id).append({
    clientKey: input.clientKey,
    seatId: seat.id,
    body: { text: input.body.text },
    sentAt: ctx.now(),
  });
  input.onQueued();
  const { message, range } = await landing;
  if (range) ctx.publish({ type: 'place.messagesChanged', place: placeOf(session), ...range });
  if (message.seatId !== seat.id) throw new NaastError('alreadySent');
  return { message, viewer: classOf(seat) };
}
