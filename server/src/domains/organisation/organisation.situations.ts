import type { Situations } from '../../kernel/situations.js';

export const organisationSituations: Situations<'organisation.read'> = {
  'organisation.read': () => ({ always: null }),
};
