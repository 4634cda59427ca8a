import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import { placeOf } from '../rooms.types.js';
import { findSeated } from '../sessions.js';

/** Admits all who wait at the door, on every node, at their next retry. */
export async function letIn(ctx: Ctx, input: { sessionId: string }): Promise<void> {
  const { session } = authorize(ctx, 'room.door', await findSeated(ctx, input.sessionId));
  ctx.publish({ type: 'room.allLetIn', place: placeOf(session) });
  await enterInLog(ctx, { act: 'room.letIn', place: { kind: 'room', id: session.roomId } });
}
