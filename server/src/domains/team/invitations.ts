import { limits } from '@naast/shared/limits';
import { accountIdOf } from '../../kernel/actor.js';
import type { Ctx } from '../../kernel/ctx.js';
import { enterInLog } from '../logbook/index.js';
import { type Account, changeAccount, endSignIns } from '../people/index.js';
import type { Invitation } from './team.types.js';

export interface InvitationLink {
  /** 256 bits; in the fragment of the link (after #), which browsers do not send to servers. */
  readonly token: string;
  readonly until: Date;
}

export async function makeInvitation(
  ctx: Ctx,
  given: Omit<Invitation, 'id' | 'until' | 'byId'>,
): Promise<InvitationLink> {
  const until = new Date(ctx.now().getTime() + limits.invitation.holds);
  const token = ctx.newId() + ctx.newId();
  await ctx.stores.team.invite({ ...given, id: ctx.newId(), byId: accountIdOf(ctx.actor), until }, token);
  return { token, until };
}

/** Creates a link for a new person, by a coordinator or at the command line; logged in both cases. */
export async function inviteToJoin(
  ctx: Ctx,
  given: { readonly label: string; readonly isHost: boolean; readonly isCoordinator: boolean },
): Promise<InvitationLink> {
  const link = await makeInvitation(ctx, { ...given, purpose: 'join', accountId: null });
  await enterInLog(ctx, { act: 'team.invited' });
  return link;
}

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
