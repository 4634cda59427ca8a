import type { PolicyTable } from '../../kernel/abilities.js';
import { onlyAs } from '../../kernel/verdict.js';

declare module '../../kernel/abilities.js' {
  interface AbilityMap {
    'organisation.read': { on: null };
    'setting.read': { on: null };
    'setting.change': { on: null };
  }
}

export type OrganisationAbility = 'organisation.read' | 'setting.read' | 'setting.change';

export const organisationPolicy: PolicyTable<OrganisationAbility> = {
  /** Contains the crisis lines, so every actor may read it. */
  'organisation.read': () => 'allow',
  'setting.read': (actor) => onlyAs('coordinator', actor),
  'setting.change': (actor) => onlyAs('coordinator', actor),
};
