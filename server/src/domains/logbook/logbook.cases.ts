import type { PolicyCases } from '../../kernel/policy-cases.js';
import type { LogbookAbility } from './logbook.policy.js';

export const logbookCases: PolicyCases<LogbookAbility> = { 'log.read': () => ({ always: null }) };
