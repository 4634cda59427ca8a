import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import { findAccount } from '../../people/index.js';
import { dutyLeadId } from '../help-calls.js';
import { placeOf } from '../rooms.types.js';
import { findSeated } from '../sessions.js';

/** A team account promises to come and help; the first one counts. Throws `alreadyTaken`. */
export async function answerHelp(ctx: Ctx, { sessionId }: { sessionId: string }): Promise<void> {
  const { session } = authorize(ctx, 'room.answerHelp', {
    ...(await findSeated(ctx, sessionId)),
    dutyLead: await dutyLeadId(ctx),
  });
  const account = ctx.actor.kind === 'team' ? await findAccount(ctx, ctx.actor.accountId) : null;
  if (account === null) throw new NaastError('signInNeeded');
  const { help } = session;
  if (help === null || !(await ctx.stores.rooms.answerHelp(session.id, help, account.name)))
    throw new NaastError('alreadyTaken');
  ctx.publish({ type: 'room.helpChanged', place: placeOf(session) });
  await enterInLog(ctx, { act: 'room.helpAnswered', place: { kind: 'room', id: session.roomId } });
}
