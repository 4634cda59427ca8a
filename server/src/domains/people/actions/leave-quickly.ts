import type { Answers } from '../../../kernel/answers.js';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';

export interface LeaveQuickly {
  /** The hashed session id. */
  readonly key: string;
  end(): Promise<void>;
  /** Locks the session, which then names nobody. */
  lock(): Promise<void>;
}

/**
 * The quick exit. It ends the session, except that of a host who holds an open room: that one locks, since ending it would give up
 * the seat.
 */
export async function leaveQuickly(
  ctx: Ctx,
  { holdsRoom }: Pick<Answers, 'holdsRoom'>,
  { key, end, lock }: LeaveQuickly,
): Promise<void> {
  authorize(ctx, 'signIn.end', null);
  const accountId = ctx.actor.kind === 'team' ? ctx.actor.accountId : null;
  // Leaving matters more than the seat.
  const isKept = accountId !== null && (await holdsRoom(ctx).catch(() => false));
  if (isKept) {
    await lock();
    ctx.publish({ type: 'signInSession.locked', key, accountId });
  } else {
    await end();
    ctx.publish({ type: 'signInSession.ended', key, accountId });
  }
  if (accountId !== null) ctx.publish({ type: 'account.leftQuickly', accountId });
}
