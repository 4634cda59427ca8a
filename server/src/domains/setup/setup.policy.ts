import type { PolicyTable } from '../../kernel/abilities.js';
import { deny } from '../../kernel/verdict.js';

interface Installation {
  readonly isCoordinated: boolean;
  readonly hasRightCode: boolean;
}

declare module '../../kernel/abilities.js' {
  interface AbilityMap {
    'setup.finish': { on: Installation };
  }
}

export const setupPolicy: PolicyTable<'setup.finish'> = {
  'setup.finish'(_actor, { isCoordinated, hasRightCode }) {
    if (isCoordinated) return deny('alreadySetUp');
    return hasRightCode ? 'allow' : deny('setupCodeWrong');
  },
};
