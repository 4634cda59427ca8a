import type { PolicyTable } from '../../kernel/abilities.js';
import { onlyAs } from '../../kernel/verdict.js';

declare module '../../kernel/abilities.js' {
  interface AbilityMap {
    'figures.read': { on: null };
  }
}

export type FigureAbility = 'figures.read';

export const figurePolicy: PolicyTable<FigureAbility> = {
  /** Who answers for the house to others. A host needs none of it to hold a room. */
  'figures.read': (actor) => onlyAs('coordinator', actor),
};
