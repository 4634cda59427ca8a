import type { TeamRole } from '@naast/shared/roles';
import type { LoggedReads, PolicyTable } from '../../kernel/abilities.js';
import { type Actor, accountIdOf, hasRole } from '../../kernel/actor.js';
import { deny, type Verdict } from '../../kernel/verdict.js';
import { leads } from '../duty/index.js';
import { loggedPlace } from '../logbook/index.js';
import type { FoundPlace } from '../places/index.js';
import type { Seat } from '../seats/index.js';
import { type Case, hasWords, isAppealOpen, isClaimed, isUndecided } from './moderation.types.js';

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
  readonly case: Case;
  readonly isParty: boolean;
}
/** For what takes two people of the team. */
export interface OnHold extends OnCase {
  /** Another than the actor could agree. */
  readonly isAnotherThere: boolean;
  readonly isCoordinatorThere: boolean;
  readonly isAskedByCoordinator: boolean;
}

declare module '../../kernel/abilities.js' {
  interface AbilityMap {
    'flag.tell': { on: Telling; granted: { found: FoundPlace; other: Seat } };
    'case.list': { on: null };
    'case.read': { on: OnCase; granted: OnCaseForSure; isLogged: true };
    'case.claim': { on: OnCase; granted: OnCaseForSure };
    /** Passing it on to a colleague as well. */
    'case.decide': { on: OnCase; granted: OnCaseForSure };
    /** As illegal or a threat to a life, with the steps that follow. */
    'case.mark': { on: OnCase; granted: OnCaseForSure };
    'case.proposeHold': { on: OnHold; granted: OnCaseForSure };
    'case.confirmHold': { on: OnHold; granted: OnCaseForSure };
    'case.liftHold': { on: OnCase; granted: OnCaseForSure };
    'case.readMyHolds': { on: null };
  }
}

export type ModerationAbility = Extract<
  keyof import('../../kernel/abilities.js').AbilityMap,
  'flag.tell' | `case.${string}`
>;

export const caseReads: LoggedReads<'case.read'> = {
  'case.read': ({ case: { matter } }) => [{ act: 'case.read', ...(matter && loggedPlace(matter.place)) }],
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
  if (one === null || !hasWords(one)) return 'hide';
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
  // Also of what is decided: the steps of the law may come after it.
  'case.mark': reading,
  'case.proposeHold'(actor, on) {
    const verdict = reading(actor, on);
    if (verdict !== 'allow') return verdict;
    if (on.case?.hold?.asked || on.case?.hold?.isOver) return deny('changedMeanwhile');
    return on.isAnotherThere ? 'allow' : deny('needsSecondPerson');
  },
  'case.confirmHold'(actor, on) {
    const verdict = reading(actor, on);
    if (verdict !== 'allow') return verdict;
    const asked = on.case?.hold?.asked;
    if (!asked) return deny('changedMeanwhile');
    if (asked.by === accountIdOf(actor)) return deny('needsSecondPerson');
    // One of the two is a coordinator, where there is one.
    const isCoordinated = hasRole(actor, 'coordinator') || on.isAskedByCoordinator;
    return isCoordinated || !on.isCoordinatorThere ? 'allow' : deny('needsSecondPerson');
  },
  'case.liftHold'(actor, on) {
    const verdict = reading(actor, on);
    if (verdict !== 'allow') return verdict;
    const hold = on.case?.hold;
    return hold && !hold.isOver ? 'allow' : deny('changedMeanwhile');
  },
  // Each reads what is about their own words.
  'case.readMyHolds': () => 'allow',
};
