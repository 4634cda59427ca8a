import type { PolicyTable } from '../../kernel/abilities.js';
import { deny } from '../../kernel/verdict.js';

declare module '../../kernel/abilities.js' {
  interface AbilityMap {
    'desk.read': { on: null };
  }
}

export const deskPolicy: PolicyTable<'desk.read'> = {
  // Also without a role: each row has a right of its own.
  'desk.read': (actor) => (actor.kind === 'team' ? 'allow' : deny('signInNeeded')),
};
