import type { Ctx } from '../../../kernel/ctx.js';
import { allowed, authorize } from '../../../platform/policy/authorize.js';
import { theOrganisation } from '../../organisation/index.js';
import { type SeenRoom, seeRoom } from '../see-room.js';

export async function listRooms(ctx: Ctx): Promise<SeenRoom[]> {
  authorize(ctx, 'room.list', null);
  const [rooms, { timeZone }] = await Promise.all([ctx.stores.rooms.list(), theOrganisation(ctx)]);
  const readable = allowed(
    ctx,
    'room.read',
    rooms.map((room) => ({ room })),
  );
  return Promise.all(readable.flatMap(({ room }) => (room === null ? [] : [seeRoom(ctx, room, timeZone)])));
}
