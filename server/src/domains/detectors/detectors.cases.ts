import type { PolicyCases } from '../../kernel/policy-cases.js';
import type { DetectorAbility } from './detectors.policy.js';

export const detectorCases: PolicyCases<DetectorAbility> = {
  'detector.read': () => ({ always: null }),
};
