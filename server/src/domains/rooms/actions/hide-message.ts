import type { MeasureReason } from '@naast/shared/contract/seats';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import { lift, measureOn } from '../../measures/index.js';
import type { Seat } from '../../seats/index.js';
import { applyMeasure } from '../apply-measure.js';
import { hideWith } from '../impose.js';
import { placeOf, type RoomMessage, type RoomSession } from '../rooms.types.js';
import { changeMessage, findMessage, type OneMessage } from './change-message.js';

export interface HideMessage extends OneMessage {
  readonly hidden: boolean;
  readonly why: MeasureReason;
  /** The host's own line to its author. */
  readonly words: string;
}

/**
 * A host hides a message's words from people, or gives them back exactly as they were. Hosts and its author keep reading it. Throws
 * `holdsCodename`.
 */
export async function hideMessage(
  ctx: Ctx,
  { hidden, why, words, ...input }: HideMessage,
): Promise<{ message: RoomMessage; seat: Seat }> {
  const found = await findMessage(ctx, input);
  const { session, seat } = authorize(ctx, 'room.hide', found);
  if (found.message === null) throw new NaastError('notFound');
  if (hidden) await hideWith(ctx, session, found.message, { why, words, bySeat: seat.id });
  else await giveBack(ctx, session, found.message);
  const { message } = await findMessage(ctx, input);
  if (message === null) throw new NaastError('notFound');
  return { message, seat };
}

/** Without asking who may. What was emptied has no words to give back. */
export async function giveBack(
  ctx: Ctx,
  session: RoomSession,
  message: RoomMessage,
  by?: string,
): Promise<void> {
  if (message.body.isEmptied) throw new NaastError('notAllowed');
  const place = placeOf(session);
  const measure = await measureOn(ctx, { place, kind: 'hide', about: message.id });
  const lifted = measure && (await lift(ctx, measure, by));
  if (lifted !== null) return applyMeasure(ctx, lifted);
  // Hidden by a release that kept no measures.
  const { isNews } = await changeMessage(ctx, session, message.id, (before) =>
    before.hiddenAt === null ? null : { hiddenAt: null, hiddenBy: null, hiddenWhy: null },
  );
  if (isNews) await enterInLog(ctx, { act: 'room.unfolded', place: { kind: 'room', id: session.roomId } });
}
