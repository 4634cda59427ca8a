import type { Situations } from '../../kernel/situations.js';

export const peopleSituations: Situations<'self.read' | 'signIn.start' | 'signIn.end'> = {
  'self.read': () => ({ always: null }),
  'signIn.start': () => ({ always: null }),
  'signIn.end': () => ({ always: null }),
};
