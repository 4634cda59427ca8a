import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import type { Message } from '../../messages/index.js';
import type { Seat } from '../../seats/index.js';
import { findSeated } from '../find-seated.js';
import { placeOf } from '../rooms.types.js';

export interface PostMessage {
  readonly sessionId: string;
  readonly clientKey: string;
  readonly text: string;
  /** Called when what is said after this lands after it. */
  onQueued(): void;
}

/**
 * Says something; resolves after the durable write. The same clientKey lands once.
 * Throws `alreadySent` when another seat used that key: it tells nothing of what was sent.
 */
export async function postMessage(ctx: Ctx, input: PostMessage): Promise<{ message: Message; seat: Seat }> {
  const { session, seat } = authorize(ctx, 'room.post', await findSeated(ctx, input.sessionId));
  const place = placeOf(session);
  const landing = ctx.stores.messages.append(place, {
    clientKey: input.clientKey,
    text: input.text,
    seatId: seat.id,
    sentAt: ctx.now(),
  });
  input.onQueued();
  const { message, range } = await landing;
  if (range) ctx.publish({ type: 'room.messagesChanged', place, ...range });
  if (message.seatId !== seat.id) throw new NaastError('alreadySent');
  return { message, seat };
}
