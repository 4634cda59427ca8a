import type { Situations } from '../../kernel/situations.js';

export const setupSituations: Situations<'setup.finish'> = {
  'setup.finish': () => ({
    'nobody coordinates, with the code of the terminal': { isCoordinated: false, hasRightCode: true },
    'nobody coordinates, with another code': { isCoordinated: false, hasRightCode: false },
    'somebody coordinates': { isCoordinated: true, hasRightCode: true },
  }),
};
