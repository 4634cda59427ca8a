import type { Situations } from '../../kernel/situations.js';

export const setupSituations: Situations<'setup.finish'> = {
  'setup.finish': () => ({
    'nobody coordinates, with the code of the terminal': { coordinators: 0, hasRightCode: true },
    'nobody coordinates, with another code': { coordinators: 0, hasRightCode: false },
    'somebody coordinates': { coordinators: 1, hasRightCode: true },
  }),
};
