import type { HelpKind } from '@naast/shared/contract/room-help';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import { placeOf } from '../rooms.types.js';
import { findSeated } from '../sessions.js';

/** A host asks the team for help, or no longer (null). Asking for the other kind replaces it, with who said to come. */
export async function askHelp(
  ctx: Ctx,
  { sessionId, wants }: { sessionId: string; wants: HelpKind | null },
): Promise<void> {
  const { session, seat } = authorize(ctx, 'room.askHelp', await findSeated(ctx, sessionId));
  const help = wants && { wants, by: seat.id, at: ctx.now() };
  if (!(await ctx.stores.rooms.setHelp(session.id, help))) return;
  ctx.publish({ type: 'room.helpChanged', place: placeOf(session) });
  const act = wants === null ? 'room.helpWithdrawn' : 'room.helpAsked';
  await enterInLog(ctx, { act, place: { kind: 'room', id: session.roomId } });
}
