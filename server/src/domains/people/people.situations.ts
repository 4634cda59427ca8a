import type { Situations } from '../../kernel/situations.js';
import type { PeopleAbility } from './people.policy.js';

export const peopleSituations: Situations<PeopleAbility> = {
  'self.read': () => ({ always: null }),
  'signIn.start': () => ({ always: null }),
  'signIn.end': () => ({ always: null }),
  'draft.keep': () => ({ always: null }),
};
