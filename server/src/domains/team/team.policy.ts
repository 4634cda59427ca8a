import type { ProposalKind } from '@naast/shared/contract/team';
import type { PolicyTable } from '../../kernel/abilities.js';
import { type Actor, hasRole } from '../../kernel/actor.js';
import { deny, onlyAs, onlyWithRole, type Verdict } from '../../kernel/verdict.js';
import { type Account, canCoordinate, coordinates } from '../people/index.js';
import type { Invitation, OpenProposal } from './team.types.js';

interface Found {
  readonly account: Account | null;
}
interface Proposing extends Found {
  readonly kind: ProposalKind;
  /** The number of coordinators who can sign in. */
  readonly coordinators: number;
}

declare module '../../kernel/abilities.js' {
  interface AbilityMap {
    'team.read': { on: null };
    'team.invite': { on: null };
    'team.join': { on: Invitation | null; granted: Invitation };
    'team.giveRoles': { on: Found; granted: { readonly account: Account } };
    'team.remove': { on: Found; granted: { readonly account: Account } };
    'team.reset': { on: Found; granted: { readonly account: Account } };
    'team.propose': { on: Proposing; granted: Proposing & { readonly account: Account } };
    'team.confirm': { on: OpenProposal | null; granted: OpenProposal };
    'team.withdraw': { on: OpenProposal | null; granted: OpenProposal };
  }
}

export type TeamAbility =
  | 'team.read'
  | 'team.invite'
  | 'team.join'
  | 'team.giveRoles'
  | 'team.remove'
  | 'team.reset'
  | 'team.propose'
  | 'team.confirm'
  | 'team.withdraw';

const onTeam = (actor: Actor): Verdict =>
  actor.kind === 'team' ? onlyWithRole(actor) : deny('signInNeeded');

const coordinating = (actor: Actor): Verdict => onlyAs('coordinator', actor);

const isMe = (actor: Actor, accountId: string): boolean =>
  actor.kind === 'team' && actor.accountId === accountId;

/** For actions on another account of the team. */
function aboutAnother(actor: Actor, { account }: Found): Verdict {
  const verdict = coordinating(actor);
  if (verdict !== 'allow') return verdict;
  if (account === null || account.kind !== 'team') return 'hide';
  return isMe(actor, account.id) ? deny('notAllowed') : 'allow';
}

function byOneAlone(actor: Actor, found: Found): Verdict {
  const verdict = aboutAnother(actor, found);
  if (verdict !== 'allow' || found.account === null) return verdict;
  return coordinates(found.account) ? deny('needsSecondPerson') : 'allow';
}

/** Kinds that could leave no coordinator. */
const endsCoordinating = (kind: ProposalKind) => kind === 'takeCoordinator' || kind === 'remove';

export const teamPolicy: PolicyTable<TeamAbility> = {
  'team.read': onTeam,
  'team.invite': coordinating,
  // Any actor with the link; one answer for used, withdrawn and unknown links.
  'team.join': (_actor, invitation, now) =>
    invitation === null || invitation.until <= now ? deny('invitationGone') : 'allow',

  // Not to oneself.
  'team.giveRoles': aboutAnother,
  'team.remove': byOneAlone,
  'team.reset': byOneAlone,

  'team.propose'(actor, { account, kind, coordinators }) {
    const verdict = coordinating(actor);
    if (verdict !== 'allow') return verdict;
    if (account === null || account.kind !== 'team') return 'hide';
    // One may propose to stop being a coordinator. Leaving and resetting one's own account need no proposal.
    if (isMe(actor, account.id) && kind !== 'takeCoordinator') return deny('notAllowed');
    if (coordinates(account) === (kind === 'giveCoordinator')) return deny('notAllowed');
    const others = coordinators - (canCoordinate(account) ? 1 : 0);
    return endsCoordinating(kind) && others <= 0 ? deny('lastCoordinator') : 'allow';
  },

  'team.confirm'(actor, open, now) {
    const verdict = onTeam(actor);
    if (verdict !== 'allow') return verdict;
    if (open === null || open.proposal.until <= now) return 'hide';
    const { proposal, about, coordinators, standIns } = open;
    if (isMe(actor, proposal.byId) || isMe(actor, about.id)) return deny('notAllowed');
    // Another coordinator; without one, a host or consultant who has been on the team long enough.
    const others = coordinators.filter(({ id }) => id !== proposal.byId && id !== about.id);
    const isSecond =
      others.length > 0 ? hasRole(actor, 'coordinator') : standIns.some(({ id }) => isMe(actor, id));
    if (!isSecond) return deny('notAllowed');
    const left = coordinators.filter(({ id }) => id !== about.id);
    return endsCoordinating(proposal.kind) && left.length === 0 ? deny('lastCoordinator') : 'allow';
  },

  'team.withdraw'(actor, open, now) {
    const verdict = onTeam(actor);
    if (verdict !== 'allow') return verdict;
    if (open === null || open.proposal.until <= now) return 'hide';
    if (isMe(actor, open.proposal.byId)) return 'allow';
    // You cannot withdraw a proposal about yourself.
    if (isMe(actor, open.about.id)) return deny('notAllowed');
    return hasRole(actor, 'coordinator') ? 'allow' : deny('notAllowed');
  },
};
