import type { ProposalKind } from '@naast/shared/contract/team';
import type { Account } from '../people/index.js';

/** A way onto the team, or back in. */
export interface Invitation {
  readonly id: string;
  readonly purpose: 'join' | 'reset';
  /** Of whoever comes back; null for somebody new. */
  readonly accountId: string | null;
  /** The coordinator who made it; null: at the terminal. */
  readonly byId: string | null;
  /** For whom, in the words of whoever invited. */
  readonly label: string;
  readonly isHost: boolean;
  /** Only from the terminal: a running team gives these rights by two people. */
  readonly isCoordinator: boolean;
  readonly until: Date;
}

/** What one coordinator cannot do alone. */
export interface Proposal {
  readonly id: string;
  readonly kind: ProposalKind;
  readonly aboutId: string;
  readonly byId: string;
  readonly until: Date;
}

/** A proposal with what its second person is judged on. */
export interface OpenProposal {
  readonly proposal: Proposal;
  readonly about: Account;
  readonly by: Account;
  /** Those who can sign in. */
  readonly coordinators: readonly Account[];
  /** Hosts and consultants who were on the team long enough before it was made: nobody makes themselves a second person. */
  readonly standIns: readonly Account[];
}
