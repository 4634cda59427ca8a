import type { PolicyCases } from '../../kernel/policy-cases.js';

export const organisationCases: PolicyCases<'organisation.read'> = {
  'organisation.read': () => ({ always: null }),
};
