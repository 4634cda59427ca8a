import type { LogAct } from '@naast/shared/logbook';
import type { Ctx } from '../../kernel/ctx.js';
import { enterInLog } from '../logbook/index.js';

/** After a coordinator's change of a room: every node and page reads it again, and it stands in the logbook. */
export async function tellArranged(
  ctx: Ctx,
  act: Extract<LogAct, `room.${'made' | 'changed' | 'moved' | 'paused' | 'resumed' | 'removed'}`>,
  roomId: string,
): Promise<void> {
  const session = await ctx.stores.rooms.openSessionOf(roomId);
  ctx.publish({ type: 'room.arranged', roomId, sessionId: session?.id ?? null });
  await enterInLog(ctx, { act, place: { kind: 'room', id: roomId } });
}
