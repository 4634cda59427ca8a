import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import { paceArranging } from '../pace-arranging.js';
import { tellArranged } from '../tell-arranged.js';

/**
 * Removes a room that is not open. Its closed sessions stay for their 47 hours. Throws `roomIsOpen`, also when a host
 * opens it at the same moment.
 */
export async function removeRoom(ctx: Ctx, input: { roomId: string }): Promise<void> {
  const { rooms } = ctx.stores;
  const [found, session] = await Promise.all([
    rooms.findNow(input.roomId),
    rooms.openSessionOf(input.roomId),
  ]);
  const { room } = authorize(ctx, 'room.remove', { room: found, session });
  await paceArranging(ctx);
  if (!(await rooms.setRemoved(room.id, true))) return;
  // Who opens a room looks for it once more after that: one of both sees the other.
  if ((await rooms.openSessionOf(room.id)) !== null) {
    await rooms.setRemoved(room.id, false);
    // A node may have read it in between, and would remember it as removed.
    await tellArranged(ctx, room.id);
    throw new NaastError('roomIsOpen');
  }
  await tellArranged(ctx, room.id);
  await enterInLog(ctx, { act: 'room.removed', place: { kind: 'room', id: room.id } });
}
