import type { Ctx } from '../../../kernel/ctx.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import { confirmPassphrase, ownAccount } from '../accounts.js';
import { eraseAccount } from '../end-account.js';
import { coordinates } from '../people.types.js';
import { revokeCoordinator } from '../revoke-coordinator.js';

/**
 * Erases the caller's own account, a member's or a team account, and ends it on all devices. Throws `lastCoordinator`.
 */
export async function endOwnAccount(ctx: Ctx, passphrase: string): Promise<void> {
  const found = await ownAccount(ctx);
  const coordinators = await ctx.stores.people.countCoordinators();
  const { account } = authorize(ctx, 'account.end', { account: found, coordinators });
  await confirmPassphrase(ctx, account, passphrase);
  if (coordinates(account)) await revokeCoordinator(ctx, account.id);
  const wasThere = await eraseAccount(ctx, account.id);
  if (wasThere && account.kind === 'team') await enterInLog(ctx, { act: 'team.left' });
}
