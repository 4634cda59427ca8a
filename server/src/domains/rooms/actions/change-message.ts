import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import type { DecideChange } from '../../messages/index.js';
import { placeOf, type RoomMessage, type RoomSession, roomLog } from '../rooms.types.js';
import { findSeated } from '../sessions.js';

export interface OneMessage {
  readonly sessionId: string;
  readonly messageId: string;
}

/** A message, its session and the actor's seat there. */
export async function findMessage(ctx: Ctx, { sessionId, messageId }: OneMessage) {
  const seated = await findSeated(ctx, sessionId);
  const message = seated.session && (await ctx.stores.messages.of(roomLog, sessionId).find(messageId));
  return { ...seated, message };
}

/** Changes a message and publishes it. `isNews`: it was not so already. Throws `notFound`. */
export async function changeMessage(
  ctx: Ctx,
  session: Pick<RoomSession, 'id'>,
  messageId: string,
  decide: DecideChange<RoomMessage['body']>,
): Promise<{ message: RoomMessage; isNews: boolean }> {
  const landed = await ctx.stores.messages.of(roomLog, session.id).change(messageId, decide);
  if (landed === null) throw new NaastError('notFound');
  const { message, range } = landed;
  if (range) ctx.publish({ type: 'place.messagesChanged', place: placeOf(session), ...range });
  return { message, isNews: range !== null };
}
