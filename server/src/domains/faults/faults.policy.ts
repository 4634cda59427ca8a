import type { PolicyTable } from '../../kernel/abilities.js';
import type { Actor } from '../../kernel/actor.js';
import { onlyAs, type Verdict } from '../../kernel/verdict.js';
import type { Fault } from './faults.types.js';

declare module '../../kernel/abilities.js' {
  interface AbilityMap {
    'fault.list': { on: null };
    'fault.acknowledge': { on: Fault | null; granted: Fault };
  }
}

export type FaultAbility = 'fault.list' | 'fault.acknowledge';

const coordinating = (actor: Actor): Verdict => onlyAs('coordinator', actor);

export const faultPolicy: PolicyTable<FaultAbility> = {
  'fault.list': coordinating,
  'fault.acknowledge'(actor, fault) {
    const verdict = coordinating(actor);
    if (verdict !== 'allow') return verdict;
    return fault === null ? 'hide' : 'allow';
  },
};
