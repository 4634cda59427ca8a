import type { ErrorCode } from '@naast/shared/errors';
import type { TeamRole } from '@naast/shared/roles';
import { type Actor, hasRole } from './actor.js';

/** `hide` is answered as "does not exist"; a denial carries its code. */
export type Verdict = 'allow' | 'hide' | { readonly deny: ErrorCode };

export const deny = (code: ErrorCode): Verdict => ({ deny: code });

/**
 * For policies: denies visitors, and team actors without a role (an invited account, or one whose roles were revoked).
 */
export function onlyWithRole(actor: Actor): Verdict {
  if (actor.kind === 'visitor') return deny('signInNeeded');
  return actor.kind === 'team' && actor.roles.length === 0 ? deny('notAllowed') : 'allow';
}

/** For policies: allows team actors with this role; denies others with `signInNeeded` or `notAllowed`. */
export function onlyAs(role: TeamRole, actor: Actor): Verdict {
  if (actor.kind !== 'team') return deny('signInNeeded');
  return hasRole(actor, role) ? 'allow' : deny('notAllowed');
}
