import type { PolicyTable } from '../../kernel/abilities.js';
import type { Actor } from '../../kernel/actor.js';
import { deny, onlyWithRole, type Verdict } from '../../kernel/verdict.js';
import { leads } from '../duty/index.js';

declare module '../../kernel/abilities.js' {
  interface AbilityMap {
    'shift.read': { on: null };
    /** Which colleagues pause now. */
    'pause.read': { on: null };
    /** What is one's own to hand over. */
    'pause.readHandover': { on: null };
    /** `isAlone`: the actor holds a room, and nothing covers it while they are away. */
    'pause.begin': { on: { isAlone: boolean } };
    'pause.end': { on: null };
  }
}

export type ShiftAbility = 'shift.read' | 'pause.read' | 'pause.readHandover' | 'pause.begin' | 'pause.end';

/** Those who can hold a room, or have the duty. */
function leading(actor: Actor): Verdict {
  if (actor.kind !== 'team') return deny('signInNeeded');
  return leads(actor.roles) ? 'allow' : deny('notAllowed');
}

export const shiftPolicy: PolicyTable<ShiftAbility> = {
  // No logged read: it shows nothing of a person.
  'shift.read': leading,
  'pause.read': (actor) => (actor.kind === 'team' ? onlyWithRole(actor) : deny('signInNeeded')),
  'pause.readHandover': leading,
  'pause.begin'(actor, { isAlone }) {
    const verdict = leading(actor);
    if (verdict !== 'allow') return verdict;
    return isAlone ? deny('roomNeedsHost') : 'allow';
  },
  'pause.end': leading,
};
