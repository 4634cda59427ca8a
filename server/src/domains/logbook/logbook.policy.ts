import type { PolicyTable } from '../../kernel/abilities.js';
import { hasRole } from '../../kernel/actor.js';
import { deny } from '../../kernel/verdict.js';

declare module '../../kernel/abilities.js' {
  interface AbilityMap {
    'log.read': { on: null };
  }
}

export type LogbookAbility = 'log.read';

export const logbookPolicy: PolicyTable<LogbookAbility> = {
  'log.read'(actor) {
    if (actor.kind === 'visitor') return deny('signInNeeded');
    return hasRole(actor, 'coordinator') ? 'allow' : deny('notAllowed');
  },
};
