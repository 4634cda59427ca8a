import type { PolicyTable } from '../../kernel/abilities.js';
import type { Actor } from '../../kernel/actor.js';
import { onlyAs, type Verdict } from '../../kernel/verdict.js';
import type { Fault } from './faults.types.js';

declare module '../../kernel/abilities.js' {
  interface AbilityMap {
    'fault.list': { on: null };
    'fault.see': { on: Fault | null; granted: Fault };
  }
}

export type FaultAbility = 'fault.list' | 'fault.see';

const coordinating = (actor: Actor): Verdict => onlyAs('coordinator', actor);

export const faultPolicy: PolicyTable<FaultAbility> = {
  'fault.list': coordinating,
  'fault.see'(actor, fault) {
    const verdict = coordinating(actor);
    if (verdict !== 'allow') return verdict;
    return fault === null ? 'hide' : 'allow';
  },
};
