import type { PolicyTable } from '../../kernel/abilities.js';
import type { Actor } from '../../kernel/actor.js';
import { deny, type Verdict } from '../../kernel/verdict.js';
import { leads } from '../duty/index.js';
import { isAppealOpen, isRunning, type Measure } from './measures.types.js';

/** `isMine`: the actor is the person whom it is about, by their seat or by their mark in the room. */
export interface OnMine {
  readonly measure: Measure | null;
  readonly isMine: boolean;
}
interface OnOne {
  readonly measure: Measure | null;
}
interface ForSure {
  readonly measure: Measure;
}

declare module '../../kernel/abilities.js' {
  interface AbilityMap {
    'measure.readMine': { on: null };
    'measure.close': { on: OnMine; granted: ForSure };
    'measure.appeal': { on: OnMine; granted: ForSure };
    'measure.drawCodename': { on: OnMine; granted: ForSure };
    /** By its nine words. */
    'measure.return': { on: OnOne; granted: ForSure };
    'measure.list': { on: null };
    'measure.lift': { on: OnOne; granted: ForSure };
    'measure.confirm': { on: OnOne; granted: ForSure };
  }
}

export type MeasureAbility = Extract<
  keyof import('../../kernel/abilities.js').AbilityMap,
  `measure.${string}`
>;

/** Hosts and coordinators; a consultant advises. */
const moderating = (actor: Actor): Verdict => {
  if (actor.kind !== 'team') return deny('signInNeeded');
  return leads(actor.roles) ? 'allow' : deny('notAllowed');
};

/** Imposed it, or agreed to it. */
const isParty = (actor: Actor, { by, second }: Measure): boolean =>
  actor.kind === 'team' && (actor.accountId === by || actor.accountId === second);

function own({ measure, isMine }: OnMine): Verdict {
  return measure !== null && isMine ? 'allow' : 'hide';
}

/** Its person disagrees once, by whatever way they came. */
const open = (measure: Measure | null): Verdict => (measure?.appeal === null ? 'allow' : deny('notAllowed'));

export const measurePolicy: PolicyTable<MeasureAbility> = {
  // Each reads what is about themselves: nothing, for who is not found.
  'measure.readMine': () => 'allow',
  'measure.close'(_actor, on) {
    const verdict = own(on);
    if (verdict !== 'allow') return verdict;
    return on.measure?.kind === 'note' ? 'allow' : deny('notAllowed');
  },
  'measure.appeal'(_actor, on) {
    const verdict = own(on);
    return verdict === 'allow' ? open(on.measure) : verdict;
  },
  'measure.drawCodename'(_actor, on) {
    const verdict = own(on);
    if (verdict !== 'allow') return verdict;
    return on.measure?.isCodenameConfirmed ? deny('codenameConfirmed') : 'allow';
  },
  'measure.return'(actor, { measure }) {
    if (actor.kind !== 'visitor') return deny('notAllowed');
    return measure === null ? deny('codenameUnknown') : 'allow';
  },

  'measure.list': moderating,
  // Of each kind by one of them alone: what is lifted too soon can be imposed again.
  'measure.lift'(actor, { measure }, now) {
    const verdict = moderating(actor);
    if (verdict !== 'allow') return verdict;
    if (measure === null) return 'hide';
    return isRunning(measure, now) && measure.kind !== 'note' ? 'allow' : deny('notAllowed');
  },
  'measure.confirm'(actor, { measure }, now) {
    const verdict = moderating(actor);
    if (verdict !== 'allow') return verdict;
    if (measure === null) return 'hide';
    if (!measure.isProposed || !isRunning(measure, now)) return deny('notAllowed');
    return isParty(actor, measure) ? deny('needsSecondPerson') : 'allow';
  },
};

/** For a decision that another domain's ability grants: the appeal is open, and the actor is no party. */
export function decidingAppeal(actor: Actor, measure: Measure | null): Verdict {
  const verdict = moderating(actor);
  if (verdict !== 'allow') return verdict;
  if (measure === null || measure.appeal === null) return 'hide';
  if (!isAppealOpen(measure)) return deny('changedMeanwhile');
  return isParty(actor, measure) ? deny('needsSecondPerson') : 'allow';
}
