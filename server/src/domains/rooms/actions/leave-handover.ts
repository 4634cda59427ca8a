import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import { refuseCodename } from '../../messages/index.js';
import { placeOf, type RoomSession } from '../rooms.types.js';
import { findSeated } from '../sessions.js';

/** A host leaves a note for the next host of this room, or takes their own away (null). Throws `holdsCodename`. */
export async function leaveHandover(
  ctx: Ctx,
  { sessionId, text }: { sessionId: string; text: string | null },
): Promise<void> {
  const { session, seat } = authorize(ctx, 'room.leaveHandover', await findSeated(ctx, sessionId));
  const place = { kind: 'room', id: session.roomId } as const;
  if (text === null) {
    if (await removeOwn(ctx, session)) await enterInLog(ctx, { act: 'room.handoverRemoved', place });
    return;
  }
  refuseCodename(text);
  await ctx.stores.handovers.leave(session, { text, seatId: seat.id, at: ctx.now() });
  await enterInLog(ctx, { act: 'room.handedOver', place });
}

/** It may be of an earlier session, where this host had another seat. False if the note is another's, or there is none. */
async function removeOwn(ctx: Ctx, { roomId }: RoomSession): Promise<boolean> {
  const note = await ctx.stores.handovers.writerOf(roomId);
  const own = note && (await ctx.stores.seats.of(ctx.actor, placeOf({ id: note.sessionId })));
  return note !== null && own?.id === note.seatId && ctx.stores.handovers.remove(note);
}
