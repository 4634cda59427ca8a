import type { PolicyTable } from '../../kernel/abilities.js';

declare module '../../kernel/abilities.js' {
  interface AbilityMap {
    'self.read': { on: null };
    'signIn.start': { on: null };
    'signIn.end': { on: null };
  }
}

/** Anybody may ask who they are, try to sign in, and leave. */
export const peoplePolicy: PolicyTable<'self.read' | 'signIn.start' | 'signIn.end'> = {
  'self.read': () => 'allow',
  'signIn.start': () => 'allow',
  'signIn.end': () => 'allow',
};
