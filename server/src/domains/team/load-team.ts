import { hour } from '@naast/shared/durations';
import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../kernel/ctx.js';
import { onCall as whomToCall } from '../organisation/index.js';
import { type Account, canCoordinate, consults, hosts, listTeam } from '../people/index.js';
import type { Invitation, OpenProposal, Proposal } from './team.types.js';

export interface SeenTeam {
  readonly people: readonly Account[];
  readonly proposals: readonly OpenProposal[];
  /** Empty for actors who may not invite. */
  readonly invitations: readonly Invitation[];
  /** Whom to call when something cannot wait; empty when not set. */
  readonly onCall: string;
}

/** The team; invitations for coordinators only. */
export async function loadTeam(ctx: Ctx): Promise<SeenTeam> {
  const [people, kept, onCall] = await Promise.all([
    listTeam(ctx),
    ctx.stores.team.proposals(),
    whomToCall(ctx),
  ]);
  const mayInvite = ctx.judge('team.invite', null) === 'allow';
  const now = ctx.now();
  const invitations = mayInvite ? await ctx.stores.team.invitations() : [];
  return {
    people,
    onCall,
    proposals: openProposals(ctx, kept, people),
    invitations: invitations.filter(({ until }) => until > now),
  };
}

export async function loadProposals(ctx: Ctx): Promise<OpenProposal[]> {
  const proposals = await ctx.stores.team.proposals();
  return proposals.length === 0 ? [] : openProposals(ctx, proposals, await listTeam(ctx));
}

const openProposals = (ctx: Ctx, proposals: readonly Proposal[], people: readonly Account[]) =>
  proposals.flatMap((proposal) => {
    const open = openProposal(proposal, people);
    return open && proposal.until > ctx.now() ? [open] : [];
  });

/**
 * Null if the person it is about is gone, or its maker is no longer a coordinator. Coordinators who cannot sign in
 * cannot confirm, so others may stand in for them.
 */
export function openProposal(proposal: Proposal | null, people: readonly Account[]): OpenProposal | null {
  const coordinators = people.filter(canCoordinate);
  const about = people.find(({ id }) => id === proposal?.aboutId);
  const by = coordinators.find(({ id }) => id === proposal?.byId);
  if (!proposal || !about || !by) return null;
  const { holds, standInHereFor } = limits.proposal;
  // An account bears the hour in which it began: the whole of that hour has to be long enough ago.
  const hereBefore = proposal.until.getTime() - holds - standInHereFor - hour;
  const standIns = people.filter(
    (account) => (hosts(account) || consults(account)) && account.createdAt.getTime() <= hereBefore,
  );
  return { proposal, about, by, coordinators, standIns };
}
