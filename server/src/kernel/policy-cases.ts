import type { Ability } from '@naast/shared/abilities';
import type { OnOf } from './abilities.js';

/** Per ability, the cases that differ, by name: the rows of the printed policy matrix and of its test. */
export type PolicyCases<A extends Ability = Ability> = {
  readonly [K in A]: (now: Date) => Readonly<Record<string, OnOf<K>>>;
};
