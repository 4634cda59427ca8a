import { accountIdOf } from '../../../kernel/actor.js';
import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';

/** Ends a session; every node closes its sockets. `key` is the hashed session id. */
export async function signOut(ctx: Ctx, input: { key: string; end: () => Promise<void> }): Promise<void> {
  authorize(ctx, 'signIn.end', null);
  await input.end();
  ctx.publish({ type: 'signInSession.ended', key: input.key, accountId: accountIdOf(ctx.actor) });
}
