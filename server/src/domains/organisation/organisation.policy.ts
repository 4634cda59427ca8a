import type { PolicyTable } from '../../kernel/abilities.js';

declare module '../../kernel/abilities.js' {
  interface AbilityMap {
    'organisation.read': { on: null };
  }
}

/** Contains the crisis lines, so every actor may read it. */
export const organisationPolicy: PolicyTable<'organisation.read'> = {
  'organisation.read': () => 'allow',
};
