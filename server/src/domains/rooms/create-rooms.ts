import type { Ctx } from '../../kernel/ctx.js';
import type { NewRoom } from './rooms.types.js';

/** Idempotent: skips rooms that exist. */
export async function createRooms(ctx: Ctx, rooms: readonly NewRoom[]): Promise<void> {
  const known = new Set((await ctx.stores.rooms.list()).map(({ title }) => title.nl));
  for (const [position, room] of rooms.entries())
    if (!known.has(room.title.nl)) await ctx.stores.rooms.create(room, position);
}
