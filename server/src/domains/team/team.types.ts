import type { ProposalKind } from '@naast/shared/contract/team';
import type { Account } from '../people/index.js';

/** An invitation to join the team, or to reset a sign-in. */
export interface Invitation {
  readonly id: string;
  readonly purpose: 'join' | 'reset';
  /** The account to reset; null to join. */
  readonly accountId: string | null;
  /** The coordinator who made it; null at the command line. */
  readonly byId: string | null;
  /** Whom it is for, in the inviter's words. */
  readonly label: string;
  readonly isHost: boolean;
  /** Only from the command line: in a running team this role takes two people. */
  readonly isCoordinator: boolean;
  readonly until: Date;
}

/** A change that a coordinator cannot make alone. */
export interface Proposal {
  readonly id: string;
  readonly kind: ProposalKind;
  readonly aboutId: string;
  readonly byId: string;
  readonly until: Date;
}

/** A proposal with what its confirmation is judged on. */
export interface OpenProposal {
  readonly proposal: Proposal;
  readonly about: Account;
  readonly by: Account;
  /** Coordinators who can sign in. */
  readonly coordinators: readonly Account[];
  /**
   * Hosts and consultants who joined long enough before it was made, so that a new account cannot be created to confirm
   * it.
   */
  readonly standIns: readonly Account[];
}
