import type { PolicyTable } from '../../kernel/abilities.js';
import type { Actor } from '../../kernel/actor.js';
import { onlyAs, type Verdict } from '../../kernel/verdict.js';
import type { Alarm } from './alarms.types.js';

declare module '../../kernel/abilities.js' {
  interface AbilityMap {
    'alarm.list': { on: null };
    'alarm.see': { on: Alarm | null; granted: Alarm };
  }
}

export type AlarmAbility = 'alarm.list' | 'alarm.see';

const coordinating = (actor: Actor): Verdict => onlyAs('coordinator', actor);

export const alarmPolicy: PolicyTable<AlarmAbility> = {
  'alarm.list': coordinating,
  'alarm.see'(actor, alarm) {
    const verdict = coordinating(actor);
    if (verdict !== 'allow') return verdict;
    return alarm === null ? 'hide' : 'allow';
  },
};
