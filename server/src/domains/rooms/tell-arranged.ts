import type { Ctx } from '../../kernel/ctx.js';

/** After a coordinator's change of a room: every node and open page reads it again. */
export async function tellArranged(ctx: Ctx, roomId: string): Promise<void> {
  const session = await ctx.stores.rooms.openSessionOf(roomId);
  ctx.publish({ type: 'room.arranged', roomId, sessionId: session?.id ?? null });
}
