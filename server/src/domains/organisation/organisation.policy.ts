import type { PolicyTable } from '../../kernel/abilities.js';

declare module '../../kernel/abilities.js' {
  interface AbilityMap {
    'organisation.read': { on: null };
  }
}

/** Crisis information is in it: nothing ever stands before it. */
export const organisationPolicy: PolicyTable<'organisation.read'> = {
  'organisation.read': () => 'allow',
};
