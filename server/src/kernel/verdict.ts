import type { ErrorCode } from '@naast/shared/errors';
import type { TeamRole } from '@naast/shared/roles';
import { type Actor, hasRole } from './actor.js';

/** `hide` answers as "does not exist"; a denial explains itself by its code. */
export type Verdict = 'allow' | 'hide' | { readonly deny: ErrorCode };

export const deny = (code: ErrorCode): Verdict => ({ deny: code });

/** For policies: anybody of the team who has a role. Somebody who was invited, or whose roles were taken, does nothing here yet. */
export function onlyWithRole(actor: Actor): Verdict {
  if (actor.kind === 'visitor') return deny('signInNeeded');
  return actor.kind === 'team' && actor.roles.length === 0 ? deny('notAllowed') : 'allow';
}

/** For policies: whoever of the team has a role; others are told to sign in, or that it is not theirs to do. */
export function onlyAs(role: TeamRole, actor: Actor): Verdict {
  if (actor.kind !== 'team') return deny('signInNeeded');
  return hasRole(actor, role) ? 'allow' : deny('notAllowed');
}
