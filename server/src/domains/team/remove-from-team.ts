import type { Ctx } from '../../kernel/ctx.js';
import { enterInLog } from '../logbook/index.js';
import { eraseAccount } from '../people/index.js';

/** At once, on every device. Who was removed twice at the same moment was removed once. */
export async function removeFromTeam(ctx: Ctx, accountId: string): Promise<void> {
  if (await eraseAccount(ctx, accountId)) await enterInLog(ctx, { act: 'team.removed', about: accountId });
}
