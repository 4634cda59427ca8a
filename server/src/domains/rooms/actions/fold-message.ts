import type { MeasureReason } from '@naast/shared/contract/rooms';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import type { Seat } from '../../seats/index.js';
import { findSeated } from '../find-seated.js';
import { placeOf, type RoomMessage, roomLog } from '../rooms.types.js';

export interface FoldMessage {
  readonly sessionId: string;
  readonly messageId: string;
  readonly folded: boolean;
  readonly why: MeasureReason;
}

/** A host folds a message, so that people no longer receive its words, or unfolds it. Hosts and its author go on reading it. */
export async function foldMessage(
  ctx: Ctx,
  input: FoldMessage,
): Promise<{ message: RoomMessage; seat: Seat }> {
  const { session, seat } = authorize(ctx, 'room.fold', await findSeated(ctx, input.sessionId));
  const place = placeOf(session);
  const fold = input.folded
    ? { foldedAt: ctx.now(), foldedBy: seat.id, foldedWhy: input.why }
    : { foldedAt: null, foldedBy: null, foldedWhy: null };
  const landed = await ctx.stores.messages
    .of(roomLog, session.id)
    .change(input.messageId, (message) => ((message.foldedAt !== null) === input.folded ? null : fold));
  if (landed === null) throw new NaastError('notFound');
  if (landed.range === null) return { message: landed.message, seat };
  ctx.publish({ type: 'place.messagesChanged', place, ...landed.range });
  const act = input.folded ? 'room.folded' : 'room.unfolded';
  await enterInLog(ctx, { act, place: { kind: 'room', id: session.roomId } });
  return { message: landed.message, seat };
}
