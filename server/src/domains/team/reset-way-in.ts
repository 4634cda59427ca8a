import type { Ctx } from '../../kernel/ctx.js';
import { enterInLog } from '../logbook/index.js';
import { type Account, changeAccount, endSignIns } from '../people/index.js';
import { type InvitationLink, makeInvitation } from './make-invitation.js';

/** Ends all sign-ins and the passphrase at once; the link sets new secrets. Earlier reset links are revoked. */
export async function resetWayIn(ctx: Ctx, account: Account): Promise<InvitationLink> {
  for (const earlier of await ctx.stores.team.invitations())
    if (earlier.accountId === account.id) await ctx.stores.team.takeInvitation(earlier.id, ctx.now());
  await changeAccount(ctx, account.id, { passphraseHash: null });
  await endSignIns(ctx, account.id, null);
  ctx.publish({ type: 'account.changed', accountId: account.id, hasLost: true });
  await enterInLog(ctx, { act: 'team.signInReset', about: account.id });
  return makeInvitation(ctx, {
    purpose: 'reset',
    accountId: account.id,
    label: account.name,
    isHost: false,
    isCoordinator: false,
  });
}
