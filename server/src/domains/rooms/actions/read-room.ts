import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { theOrganisation } from '../../organisation/index.js';
import { type SeenRoom, seeRoom } from '../see-room.js';

export async function readRoom(ctx: Ctx, input: { roomId: string }): Promise<SeenRoom> {
  const { room } = authorize(ctx, 'room.read', { room: await ctx.stores.rooms.find(input.roomId) });
  const { timeZone } = await theOrganisation(ctx);
  return seeRoom(ctx, room, timeZone);
}
