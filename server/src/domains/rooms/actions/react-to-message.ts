import { type ReactionKind, reactionKinds } from '@naast/shared/contract/messages';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import type { Seat } from '../../seats/index.js';
import { mayCarry } from '../rooms.policy.js';
import type { RoomMessage } from '../rooms.types.js';
import { changeMessage, findMessage, type OneMessage } from './change-message.js';

export interface ReactToMessage extends OneMessage {
  readonly kind: ReactionKind;
  readonly isGiven: boolean;
}

/** Gives a reaction of this seat, or takes it back. */
export async function reactToMessage(
  ctx: Ctx,
  input: ReactToMessage,
): Promise<{ message: RoomMessage; seat: Seat }> {
  const { kind, isGiven } = input;
  const { session, seat } = authorize(ctx, 'room.react', { ...(await findMessage(ctx, input)), kind });
  await ctx.rateLimits.consume('reaction', session.id);
  const { message } = await changeMessage(ctx, session, input.messageId, (before) => {
    const { reactions = [], contentNote, isDeleted } = before.body;
    if (seatsOf(reactions, kind).includes(seat.id) === isGiven) return null;
    // A note that was put there since it was judged, or the words that went.
    if (isGiven && (isDeleted || before.hiddenAt !== null || !mayCarry(kind, contentNote !== undefined)))
      return null;
    return { body: { reactions: withReaction(reactions, kind, seat.id, isGiven) } };
  });
  return { message, seat };
}

type Reactions = NonNullable<RoomMessage['body']['reactions']>;

const seatsOf = (reactions: Reactions, kind: ReactionKind): readonly string[] =>
  reactions.find((reaction) => reaction.kind === kind)?.seatIds ?? [];

function withReaction(reactions: Reactions, kind: ReactionKind, seatId: string, isGiven: boolean): Reactions {
  return reactionKinds.flatMap((each) => {
    const others = seatsOf(reactions, each).filter((id) => each !== kind || id !== seatId);
    const seatIds = each === kind && isGiven ? [...others, seatId] : others;
    return seatIds.length === 0 ? [] : [{ kind: each, seatIds }];
  });
}
