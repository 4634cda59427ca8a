import { isHostSeat } from '@naast/shared/roles';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { refuseCodename } from '../../messages/index.js';
import type { Posted } from '../../places/index.js';
import { refuseContact } from '../refuse-contact.js';
import { classOf, placeOf, type RoomMessage, type RoomViewer, roomLog } from '../rooms.types.js';
import { findSeated } from '../sessions.js';
import { takeTurn } from '../take-turn.js';
import { holdText } from './hold-text.js';

/**
 * Posts a message, or holds it where the door is ajar (null); resolves after the durable write. Idempotent by clientKey. Throws `alreadySent` if another seat used
 * that key, so that its message is not disclosed. Throws `notFound` for a reply to nothing, `holdsCodename`, `holdsContact`, and `tooFast` in slow
 * mode.
 */
export async function postMessage(
  ctx: Ctx,
  input: Posted<'roomSession'>,
): Promise<{ message: RoomMessage | null; viewer: RoomViewer }> {
  const { session, seat } = authorize(ctx, 'room.post', await findSeated(ctx, input.id));
  const { text, replyTo, contentNote } = input.body;
  refuseCodename(text);
  await refuseContact(ctx, session, seat, text);
  const log = ctx.stores.messages.of(roomLog, session.id);
  if (replyTo !== undefined && (await log.find(replyTo)) === null) throw new NaastError('notFound');
  await takeTurn(ctx, session, seat, { of: 'turn', key: input.clientKey });
  const body = {
    text,
    ...(replyTo !== undefined && { replyTo }),
    ...(contentNote !== undefined && { contentNote: { about: contentNote, isByHost: isHostSeat(seat) } }),
  };
  const { clientKey } = input;
  if (await holdText(ctx, session, seat, { clientKey, body }))
    return { message: null, viewer: classOf(seat) };
  const landing = log.append({ clientKey, seatId: seat.id, body, sentAt: ctx.now() });
  input.onQueued();
  const { message, range } = await landing;
  if (range) ctx.publish({ type: 'place.messagesChanged', place: placeOf(session), ...range });
  if (message.seatId !== seat.id) throw new NaastError('alreadySent');
  return { message, viewer: classOf(seat) };
}
