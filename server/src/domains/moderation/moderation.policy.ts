import type { TeamRole } from '@naast/shared/roles';
import type { LoggedReads, PolicyTable } from '../../kernel/abilities.js';
import { type Actor, accountIdOf } from '../../kernel/actor.js';
import { deny, type Verdict } from '../../kernel/verdict.js';
import { leads } from '../duty/index.js';
import { loggedPlace } from '../logbook/index.js';
import type { FoundPlace } from '../places/index.js';
import type { Seat } from '../seats/index.js';
import { type Case, isAppealOpen, isClaimed, isUndecided, type Matter } from './moderation.types.js';

interface Telling {
  readonly found: FoundPlace | null;
  /** Of the person that the item is of; null: the place has no such item. */
  readonly other: Seat | null;
}
/** `isParty`: the actor has the seat of one of those that the case is about, or of who brought it. */
export interface OnCase {
  readonly case: Case | null;
  readonly isParty: boolean;
}
interface OnCaseForSure {
  readonly case: Case & { readonly matter: Matter };
}

declare module '../../kernel/abilities.js' {
  interface AbilityMap {
    'flag.tell': { on: Telling; granted: { found: FoundPlace; other: Seat } };
    'case.list': { on: null };
    'case.read': { on: OnCase; granted: OnCaseForSure; isLogged: true };
    'case.claim': { on: OnCase; granted: OnCaseForSure };
    /** Passing it on to a colleague as well. */
    'case.decide': { on: OnCase; granted: OnCaseForSure };
  }
}

export type ModerationAbility = 'flag.tell' | 'case.list' | 'case.read' | 'case.claim' | 'case.decide';

export const caseReads: LoggedReads<'case.read'> = {
  'case.read': ({ case: { matter } }) => [{ act: 'case.read', ...loggedPlace(matter.place) }],
};

/** Hosts and coordinators; a consultant advises. */
export const moderates = (roles: readonly TeamRole[]): boolean => leads(roles);

function moderating(actor: Actor): Verdict {
  if (actor.kind !== 'team') return deny('signInNeeded');
  return moderates(actor.roles) ? 'allow' : deny('notAllowed');
}

/** Undecided, and nobody else looks at it now. */
function looking(actor: Actor, on: OnCase, now: Date): Verdict {
  const verdict = reading(actor, on);
  if (verdict !== 'allow' || on.case === null) return verdict;
  if (!isUndecided(on.case)) return deny('changedMeanwhile');
  return isClaimed(on.case, now) && on.case.claim?.by !== accountIdOf(actor) ? deny('alreadyTaken') : 'allow';
}

function reading(actor: Actor, { case: one, isParty }: OnCase): Verdict {
  const verdict = moderating(actor);
  if (verdict !== 'allow') return verdict;
  // Of bare facts there is nothing to read.
  if (one === null || one.matter === null) return 'hide';
  // Who decided does not read what is said against it, until another answered.
  const isOwn = isAppealOpen(one) && one.decided?.by === accountIdOf(actor);
  return isParty || isOwn ? deny('notAllowed') : 'allow';
}

export const moderationPolicy: PolicyTable<ModerationAbility> = {
  // No rest, pace or hour stands before it: only that the actor can read what it is about.
  'flag.tell'(_actor, { found, other }) {
    if (found === null) return 'hide';
    if (!found.isInside && !found.isSilent)
      // Whether a question exists is its asker's to know.
      return found.place.kind === 'thread' ? 'hide' : deny('seatNeeded');
    if (!found.isOpen) return deny('roomClosed');
    if (!other?.isKnown) return 'hide';
    return other.id === found.seat?.id ? deny('notAllowed') : 'allow';
  },
  'case.list': moderating,
  'case.read': reading,
  'case.claim': looking,
  'case.decide'(actor, on, now) {
    const verdict = looking(actor, on, now);
    if (verdict !== 'allow') return verdict;
    // Who asked for a second pair of eyes takes it back first.
    const asked = on.case?.passedOn;
    return asked && asked.by === accountIdOf(actor) ? deny('takeFirst') : 'allow';
  },
};
