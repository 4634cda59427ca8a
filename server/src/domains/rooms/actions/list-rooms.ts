import type { Ctx } from '../../../kernel/ctx.js';
import { allowed, authorize } from '../../../platform/policy/authorize.js';
import { type SeenRoom, seeRoom } from '../see-room.js';

export async function listRooms(ctx: Ctx): Promise<SeenRoom[]> {
  authorize(ctx, 'room.list', null);
  const [rooms, { timeZone }] = await Promise.all([ctx.stores.rooms.list(), ctx.stores.organisation.read()]);
  const readable = allowed(
    ctx,
    'room.read',
    rooms.map((room) => ({ room })),
  );
  return Promise.all(readable.flatMap(({ room }) => (room === null ? [] : [seeRoom(ctx, room, timeZone)])));
}
