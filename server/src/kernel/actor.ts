import type { TeamRole } from '@naast/shared/roles';
import { NaastError } from './errors.js';

/**
 * Who asks. `who` is the secret from which a seat is found (promise 5): the raw session token of a visitor,
 * the account of a member or of somebody on the team. It goes into keyed hashes only: never into a store, a log or a view.
 */
export type Actor =
  | {
      readonly kind: 'visitor';
      readonly who: string;
      /** The account of a member; null for whoever has none. Rights are the same. */
      readonly memberId: string | null;
      /** The thread that this visit asked or came back to with its codename; null without. */
      readonly askerOf: string | null;
    }
  | {
      readonly kind: 'team';
      readonly who: string;
      readonly accountId: string;
      readonly roles: readonly TeamRole[];
    }
  | { readonly kind: 'system' };

export type TeamActor = Extract<Actor, { kind: 'team' }>;

/** For what only somebody of the team can do. Throws `signInNeeded`. */
export function teamActor(actor: Actor): TeamActor {
  if (actor.kind !== 'team') throw new NaastError('signInNeeded');
  return actor;
}

/** The secret from which the seats of an account are found: the same in every browser. */
export const whoOf = (kind: 'team' | 'member', accountId: string): string => `${kind}:${accountId}`;

/** Stands where somebody's account stood, once it is erased: nobody's, and the same for all. */
export const goneAccount = 'gone';

/** The account that an actor has, of the team or a member's; null without. */
export function accountIdOf(actor: Actor): string | null {
  if (actor.kind === 'team') return actor.accountId;
  return actor.kind === 'visitor' ? actor.memberId : null;
}

/** The team roles of an actor; a policy asks this, nothing else looks at roles. */
export function hasRole(actor: Actor, role: TeamRole): boolean {
  return actor.kind === 'team' && actor.roles.includes(role);
}
