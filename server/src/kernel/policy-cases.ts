import type { Ability } from '@naast/shared/abilities';
import type { OnOf } from './abilities.js';

/** For each ability, the situations that make a difference, in words: the rows of the printed matrix and of its test. */
export type PolicyCases<A extends Ability = Ability> = {
  readonly [K in A]: (now: Date) => Readonly<Record<string, OnOf<K>>>;
};
