import type { PolicyCases } from '../../kernel/policy-cases.js';

export const setupCases: PolicyCases<'setup.finish'> = {
  'setup.finish': () => ({
    'nobody coordinates, with the code of the terminal': { isCoordinated: false, hasRightCode: true },
    'nobody coordinates, with another code': { isCoordinated: false, hasRightCode: false },
    'somebody coordinates': { isCoordinated: true, hasRightCode: true },
  }),
};
