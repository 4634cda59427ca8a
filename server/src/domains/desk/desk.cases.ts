import type { PolicyCases } from '../../kernel/policy-cases.js';

export const deskCases: PolicyCases<'desk.read'> = {
  'desk.read': () => ({ always: null }),
};
