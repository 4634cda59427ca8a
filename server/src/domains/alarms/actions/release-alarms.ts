import type { Ctx } from '../../../kernel/ctx.js';
import { canSignIn, findAccountNow } from '../../people/index.js';

/** An account that can no longer look after the alarms that it took gives them back: its authors read that nobody looks. */
export async function releaseAlarms(ctx: Ctx, accountId: string): Promise<void> {
  for (const alarmId of await ctx.stores.alarms.release(accountId, ctx.now()))
    ctx.publish({ type: 'alarm.changed', alarmId });
}

/** The same for an account that lost its last role, or whose sign-in was reset. */
export async function releaseOfLessened(ctx: Ctx, accountId: string): Promise<void> {
  const account = await findAccountNow(ctx, accountId);
  if (account && account.roles.length > 0 && canSignIn(account)) return;
  await releaseAlarms(ctx, accountId);
}
