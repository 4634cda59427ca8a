import type { PolicyTable } from '../../kernel/abilities.js';
import { onlyAs } from '../../kernel/verdict.js';

declare module '../../kernel/abilities.js' {
  interface AbilityMap {
    'log.read': { on: null };
  }
}

export type LogbookAbility = 'log.read';

export const logbookPolicy: PolicyTable<LogbookAbility> = {
  'log.read': (actor) => onlyAs('coordinator', actor),
};
