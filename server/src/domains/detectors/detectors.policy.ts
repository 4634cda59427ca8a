import type { PolicyTable } from '../../kernel/abilities.js';
import { onlyAs } from '../../kernel/verdict.js';

declare module '../../kernel/abilities.js' {
  interface AbilityMap {
    'detector.read': { on: null };
  }
}

export type DetectorAbility = 'detector.read';

export const detectorPolicy: PolicyTable<DetectorAbility> = {
  /** The same people who set the rules. */
  'detector.read': (actor) => onlyAs('coordinator', actor),
};
