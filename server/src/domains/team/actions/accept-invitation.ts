import type { TeamRole } from '@naast/shared/roles';
import type { Ctx } from '../../../kernel/ctx.js';
import { NaastError } from '../../../kernel/errors.js';
import { authorize } from '../../../platform/policy/authorize.js';
import { enterInLog } from '../../logbook/index.js';
import {
  type Account,
  beginSignInAgain,
  changeAccount,
  confirmFactor,
  createAccount,
  type DrawnFactor,
  drawRecoveryCodes,
  endSignIns,
  findAccount,
  newTeamAccount,
  refuseWeakPassphrase,
  type SignedIn,
  type SignInBrowser,
  takeBackAccount,
} from '../../people/index.js';
import type { Invitation } from '../team.types.js';

export interface Accept extends DrawnFactor {
  readonly token: string;
  /** Required to join; null for a reset. */
  readonly name: string | null;
  readonly passphrase: string;
  readonly code: string;
  readonly browser: SignInBrowser;
}

/**
 * Joins the team, or resets an account's secrets. The invitation is used up only when all input is valid. Throws
 * `invitationGone`, `nameTaken`, `codeWrong`, `secondFactorStale` or `badInput`. The recovery codes are shown once.
 */
export async function acceptInvitation(
  ctx: Ctx,
  input: Accept,
): Promise<SignedIn & { codes: readonly string[] }> {
  await ctx.rateLimits.consume('invitation');
  const invitation = authorize(ctx, 'team.join', await ctx.stores.team.findInvitation(input.token));
  const account = await whoComes(ctx, invitation, input.name);
  await refuseWeakPassphrase(input.passphrase, [account.name]);
  const secondFactor = await confirmFactor(ctx, input);
  const passphraseHash = await ctx.passphrases.hash(input.passphrase);
  const { codes, hashes } = drawRecoveryCodes(ctx, account.id);

  // Create the account without roles or passphrase; both are set once this request has claimed the invitation.
  if (invitation.purpose === 'join') await createAccount(ctx, { ...account, roles: [] });
  if (!(await ctx.stores.team.takeInvitation(invitation.id, ctx.now()))) {
    if (invitation.purpose === 'join') await takeBackAccount(ctx, account.id);
    throw new NaastError('invitationGone');
  }
  const secrets = { passphraseHash, secondFactor, recovery: hashes };
  const roles = invitation.purpose === 'join' ? { roles: account.roles } : {};
  await changeAccount(ctx, account.id, { ...secrets, ...roles });
  await endSignIns(ctx, account.id, null);
  const act = invitation.purpose === 'join' ? 'team.joined' : 'team.cameBack';
  await enterInLog(ctx, { act, by: account.id });
  const inside = await beginSignInAgain(ctx, account.id, input.browser);
  if (inside === null) throw new NaastError('invitationGone');
  return { ...inside, codes };
}

async function whoComes(ctx: Ctx, invitation: Invitation, name: string | null): Promise<Account> {
  if (invitation.purpose === 'reset') {
    const account = await findAccount(ctx, invitation.accountId ?? '');
    if (account === null) throw new NaastError('invitationGone');
    return account;
  }
  if (name === null) throw new NaastError('badInput', { fields: [{ path: 'name', problem: 'missing' }] });
  const roles: TeamRole[] = [
    ...(invitation.isCoordinator ? (['coordinator'] as const) : []),
    ...(invitation.isHost ? (['host'] as const) : []),
  ];
  return newTeamAccount(ctx, { name, roles });
}
