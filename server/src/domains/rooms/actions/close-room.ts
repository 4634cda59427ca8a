import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import { endSession, findSeated } from '../sessions.js';

/** A host closes the session. All in it get the goodbye page and lose access to its messages at once. */
export async function closeRoom(ctx: Ctx, input: { sessionId: string }): Promise<void> {
  const { session } = authorize(ctx, 'room.close', await findSeated(ctx, input.sessionId));
  if (!(await endSession(ctx, session, 'host'))) throw new NaastError('roomClosed');
  await enterInLog(ctx, { act: 'room.closed', place: { kind: 'room', id: session.roomId } });
}
