import type { Ctx } from '../../kernel/ctx.js';
import { enterInLog } from '../logbook/index.js';
import { eraseAccount } from '../people/index.js';

/** Erases the account on all devices at once. Idempotent: logs once. */
export async function removeFromTeam(ctx: Ctx, accountId: string): Promise<void> {
  if (await eraseAccount(ctx, accountId)) await enterInLog(ctx, { act: 'team.removed', about: accountId });
}
