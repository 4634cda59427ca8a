import type { MeasureReason } from '@naast/shared/contract/seats';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import type { Seat } from '../../seats/index.js';
import { placeOf, type RoomMessage, roomLog } from '../rooms.types.js';
import { findSeated } from '../sessions.js';

export interface HideMessage {
  readonly sessionId: string;
  readonly messageId: string;
  readonly hidden: boolean;
  readonly why: MeasureReason;
}

/** A host hides a message's words from people, or restores them. Hosts and its author keep reading it. */
export async function hideMessage(
  ctx: Ctx,
  input: HideMessage,
): Promise<{ message: RoomMessage; seat: Seat }> {
  const { session, seat } = authorize(ctx, 'room.hide', await findSeated(ctx, input.sessionId));
  const place = placeOf(session);
  const hide = input.hidden
    ? { hiddenAt: ctx.now(), hiddenBy: seat.id, hiddenWhy: input.why }
    : { hiddenAt: null, hiddenBy: null, hiddenWhy: null };
  const landed = await ctx.stores.messages
    .of(roomLog, session.id)
    .change(input.messageId, (message) => ((message.hiddenAt !== null) === input.hidden ? null : hide));
  if (landed === null) throw new NaastError('notFound');
  if (landed.range === null) return { message: landed.message, seat };
  ctx.publish({ type: 'place.messagesChanged', place, ...landed.range });
  const act = input.hidden ? 'room.folded' : 'room.unfolded';
  await enterInLog(ctx, { act, place: { kind: 'room', id: session.roomId } });
  return { message: landed.message, seat };
}
