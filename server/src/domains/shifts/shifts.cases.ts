import type { PolicyCases } from '../../kernel/policy-cases.js';
import type { ShiftAbility } from './shifts.policy.js';

export const shiftCases: PolicyCases<ShiftAbility> = {
  'shift.read': () => ({ always: null }),
  'pause.read': () => ({ always: null }),
  'pause.readHandover': () => ({ always: null }),
  'pause.begin': () => ({
    'they hold no room alone': { isAlone: false },
    'they hold a room alone': { isAlone: true },
  }),
  'pause.end': () => ({ always: null }),
};
