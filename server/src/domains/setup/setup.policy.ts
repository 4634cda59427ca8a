import type { PolicyTable } from '../../kernel/abilities.js';
import { deny } from '../../kernel/verdict.js';

interface Installation {
  /** How many there are. */
  readonly coordinators: number;
  readonly hasRightCode: boolean;
}

declare module '../../kernel/abilities.js' {
  interface AbilityMap {
    'setup.finish': { on: Installation };
  }
}

export const setupPolicy: PolicyTable<'setup.finish'> = {
  'setup.finish'(_actor, { coordinators, hasRightCode }) {
    if (coordinators > 0) return deny('alreadySetUp');
    return hasRightCode ? 'allow' : deny('setupCodeWrong');
  },
};
