import type { TeamRole } from '@naast/shared/roles';
import { NaastError } from './errors.js';

/**
 * The authenticated caller. `who` is the secret from which its seats are derived (promise 5): a visitor's raw session
 * token, or the account of a member or team actor. It is input for keyed hashes only: never put it in a store, a log or
 * a view.
 */
export type Actor =
  | {
      readonly kind: 'visitor';
      readonly who: string;
      /** The member's account; null without one. The rights are the same. */
      readonly memberId: string | null;
      /** The thread that this session asked, or opened with its codename; null if none. */
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

/** Narrows to a team actor. Throws `signInNeeded`. */
export function teamActor(actor: Actor): TeamActor {
  if (actor.kind !== 'team') throw new NaastError('signInNeeded');
  return actor;
}

/** The `who` of an account: the same in every browser. */
export const whoOf = (kind: 'team' | 'member', accountId: string): string => `${kind}:${accountId}`;

/** Replaces the id of an erased account; the same for all, so it identifies no account. */
export const goneAccount = 'gone';

/** The actor's account, team or member; null without one. */
export function accountIdOf(actor: Actor): string | null {
  if (actor.kind === 'team') return actor.accountId;
  return actor.kind === 'visitor' ? actor.memberId : null;
}

/** Whether the actor has this team role. Only policies look at roles, through this. */
export function hasRole(actor: Actor, role: TeamRole): boolean {
  return actor.kind === 'team' && actor.roles.includes(role);
}
