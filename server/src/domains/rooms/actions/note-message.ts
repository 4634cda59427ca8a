import type { ContentNoteSubject } from '@naast/shared/contract/messages';
import { isHostSeat } from '@naast/shared/roles';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import type { Seat } from '../../seats/index.js';
import { mayCarry } from '../rooms.policy.js';
import type { RoomMessage } from '../rooms.types.js';
import { changeMessage, findMessage, type OneMessage } from './change-message.js';

export interface NoteMessage extends OneMessage {
  readonly about: ContentNoteSubject | null;
}

/** Puts a content note on a message, or takes it away. Reactions that do not go with a note go. */
export async function noteMessage(
  ctx: Ctx,
  input: NoteMessage,
): Promise<{ message: RoomMessage; seat: Seat }> {
  const { about } = input;
  const { session, seat } = authorize(ctx, 'room.note', await findMessage(ctx, input));
  // Each change is a number in the log of all.
  await ctx.rateLimits.consume('reaction', session.id);
  const isByHost = isHostSeat(seat);
  const { message, isNews } = await changeMessage(ctx, session, input.messageId, ({ body }) => {
    if ((body.contentNote?.about ?? null) === about || body.isDeleted) return null;
    // A host put one there since it was judged.
    if (body.contentNote?.isByHost && !isByHost) return null;
    const reactions = body.reactions?.filter(({ kind }) => mayCarry(kind, about !== null));
    return { body: { contentNote: about === null ? undefined : { about, isByHost }, reactions } };
  });
  if (isNews && isByHost) {
    const act = about === null ? 'room.noteLifted' : 'room.noted';
    await enterInLog(ctx, { act, place: { kind: 'room', id: session.roomId } });
  }
  return { message, seat };
}
