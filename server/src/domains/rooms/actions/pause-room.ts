import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import type { SeenRoom } from '../load-room.js';
import { paceArranging } from '../pace-arranging.js';
import { tellArranged } from '../tell-arranged.js';
import { loadRoomNow } from './reads.js';

/** Stops new openings, or allows them again. An open session goes on to its end. */
export async function pauseRoom(ctx: Ctx, input: { roomId: string; paused: boolean }): Promise<SeenRoom> {
  const { room } = authorize(ctx, 'room.arrange', { room: await ctx.stores.rooms.findNow(input.roomId) });
  await paceArranging(ctx);
  const isPaused = input.paused;
  if (await ctx.stores.rooms.setPaused(room.id, isPaused)) {
    await tellArranged(ctx, room.id);
    const act = isPaused ? 'room.paused' : 'room.resumed';
    await enterInLog(ctx, { act, place: { kind: 'room', id: room.id } });
  }
  return loadRoomNow(ctx, { ...room, isPaused });
}
