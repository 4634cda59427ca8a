import type { PolicyTable } from '../../kernel/abilities.js';

declare module '../../kernel/abilities.js' {
  interface AbilityMap {
    'self.read': { on: null };
    'signIn.start': { on: null };
    'signIn.end': { on: null };
    'draft.keep': { on: null };
  }
}

export type PeopleAbility = 'self.read' | 'signIn.start' | 'signIn.end' | 'draft.keep';

/** Anybody may ask who they are, try to sign in, leave, and keep what they type. */
export const peoplePolicy: PolicyTable<PeopleAbility> = {
  'self.read': () => 'allow',
  'signIn.start': () => 'allow',
  'signIn.end': () => 'allow',
  'draft.keep': () => 'allow',
};
