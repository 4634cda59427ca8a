import type { MeasureReason } from '@naast/shared/contract/seats';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import type { Seat } from '../../seats/index.js';
import type { RoomMessage } from '../rooms.types.js';
import { findSeated } from '../sessions.js';
import { changeMessage, type OneMessage } from './change-message.js';

export interface HideMessage extends OneMessage {
  readonly hidden: boolean;
  readonly why: MeasureReason;
}

/** A host hides a message's words from people, or restores them. Hosts and its author keep reading it. */
export async function hideMessage(
  ctx: Ctx,
  input: HideMessage,
): Promise<{ message: RoomMessage; seat: Seat }> {
  const { session, seat } = authorize(ctx, 'room.hide', await findSeated(ctx, input.sessionId));
  const hide = input.hidden
    ? { hiddenAt: ctx.now(), hiddenBy: seat.id, hiddenWhy: input.why }
    : { hiddenAt: null, hiddenBy: null, hiddenWhy: null };
  const { message, isNews } = await changeMessage(ctx, session, input.messageId, (before) =>
    (before.hiddenAt !== null) === input.hidden ? null : hide,
  );
  if (isNews) {
    const act = input.hidden ? 'room.folded' : 'room.unfolded';
    await enterInLog(ctx, { act, place: { kind: 'room', id: session.roomId } });
  }
  return { message, seat };
}
