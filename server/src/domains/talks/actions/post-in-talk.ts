import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { refuseCodename } from '../../messages/index.js';
import type { Posted } from '../../places/index.js';
import { classOf, placeOf, type TalkMessage, type TalkViewer, talkLog } from '../talks.types.js';
import { findTalk } from '../the-talk.js';

/** Resolves after the durable write. Throws `alreadySent` when another seat used that clientKey, and `holdsCodename`. */
export async function postInTalk(
  ctx: Ctx,
  { id, clientKey, body, onQueued }: Posted,
): Promise<{ message: TalkMessage; viewer: TalkViewer }> {
  const { talk, seat } = authorize(ctx, 'talk.post', await findTalk(ctx, id));
  refuseCodename(body.text);
  const posted = { clientKey, seatId: seat.id, body: { text: body.text }, sentAt: ctx.now() };
  const landing = ctx.stores.messages.of(talkLog, talk.id).append(posted);
  onQueued();
  const { message, range } = await landing;
  if (range) ctx.publish({ type: 'place.messagesChanged', place: placeOf(talk), ...range });
  if (message.seatId !== seat.id) throw new NaastError('alreadySent');
  return { message, viewer: classOf(seat) };
}
