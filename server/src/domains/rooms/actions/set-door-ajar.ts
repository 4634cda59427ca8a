import type { DoorAjar } from '@naast/shared/contract/held-views';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import { placeOf, type RoomSession } from '../rooms.types.js';
import { findSeated, sessionNow } from '../sessions.js';

/** A host decides which lines of people wait until a host has read them. What waits already stays so. */
export async function setDoorAjar(
  ctx: Ctx,
  { sessionId, ajar }: { sessionId: string; ajar: DoorAjar },
): Promise<RoomSession> {
  const { session } = authorize(ctx, 'room.door', await findSeated(ctx, sessionId));
  if (await ctx.stores.rooms.setDoorAjar(session.id, ajar)) {
    // Those who come in are told at the door.
    ctx.publish({ type: 'room.entrySet', place: placeOf(session) });
    const act = ajar === 'off' ? 'room.doorOpened' : 'room.doorAjar';
    await enterInLog(ctx, { act, place: { kind: 'room', id: session.roomId } });
  }
  return sessionNow(ctx, session);
}
