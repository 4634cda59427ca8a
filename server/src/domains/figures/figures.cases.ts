import type { PolicyCases } from '../../kernel/policy-cases.js';
import type { FigureAbility } from './figures.policy.js';

export const figureCases: PolicyCases<FigureAbility> = {
  'figures.read': () => ({ always: null }),
};
