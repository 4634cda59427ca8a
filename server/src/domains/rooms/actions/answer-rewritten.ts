import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import type { Seat } from '../../seats/index.js';
import type { RoomMessage } from '../rooms.types.js';
import { changeMessage, findMessage, type OneMessage } from './change-message.js';
import { giveBack } from './hide-message.js';

export interface AnswerRewritten extends OneMessage {
  /** The words that the host read. */
  readonly text: string;
  readonly isAccepted: boolean;
}

/** A host gives a hidden message back in its author's other words, or leaves it hidden. Throws `changedMeanwhile` for other words than these. */
export async function answerRewritten(
  ctx: Ctx,
  { text, isAccepted, ...input }: AnswerRewritten,
): Promise<{ message: RoomMessage; seat: Seat }> {
  const found = await findMessage(ctx, input);
  const { session, seat } = authorize(ctx, 'room.hide', found);
  if (found.message === null) throw new NaastError('notFound');
  if (found.message.body.rewritten !== text) throw new NaastError('changedMeanwhile');
  const accepted = { text, isEdited: true, seenBy: undefined, rewritten: undefined };
  const { isNews } = await changeMessage(ctx, session, input.messageId, ({ body }) =>
    body.rewritten === text ? { body: isAccepted ? accepted : { rewritten: undefined } } : null,
  );
  if (!isNews) throw new NaastError('changedMeanwhile');
  const act = isAccepted ? 'room.rewrittenGivenBack' : 'room.rewrittenDeclined';
  await enterInLog(ctx, { act, place: { kind: 'room', id: session.roomId } });
  if (isAccepted) await giveBack(ctx, session, found.message);
  const { message } = await findMessage(ctx, input);
  if (message === null) throw new NaastError('notFound');
  return { message, seat };
}
