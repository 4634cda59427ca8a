import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import { paceArranging } from '../pace-arranging.js';
import { tellArranged } from '../tell-arranged.js';

/** Puts a room directly after another one in the list; null: first. */
export async function moveRoom(ctx: Ctx, input: { roomId: string; after: string | null }): Promise<void> {
  const { rooms } = ctx.stores;
  const { room } = authorize(ctx, 'room.arrange', { room: await rooms.findNow(input.roomId) });
  if (input.after === room.id) return;
  // The other one may have been removed since the list was read.
  if (input.after !== null) authorize(ctx, 'room.arrange', { room: await rooms.findNow(input.after) });
  await paceArranging(ctx);
  if (await rooms.moveAfter(room.id, input.after)) {
    await tellArranged(ctx, room.id);
    await enterInLog(ctx, { act: 'room.moved', place: { kind: 'room', id: room.id } });
  }
}
