import type { PolicyCases } from '../../kernel/policy-cases.js';
import type { OrganisationAbility } from './organisation.policy.js';

const always = () => ({ always: null });

export const organisationCases: PolicyCases<OrganisationAbility> = {
  'organisation.read': always,
  'setting.read': always,
  'setting.change': always,
};
