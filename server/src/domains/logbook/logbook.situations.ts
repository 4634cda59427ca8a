import type { Situations } from '../../kernel/situations.js';
import type { LogbookAbility } from './logbook.policy.js';

export const logbookSituations: Situations<LogbookAbility> = { 'log.read': () => ({ always: null }) };
