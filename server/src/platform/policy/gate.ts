import type { Ability } from '@naast/shared/abilities';
import type { OnOf, Policy, PolicyTable } from '../../kernel/abilities.js';
import type { Actor } from '../../kernel/actor.js';
import type { Verdict } from '../../kernel/verdict.js';

export type Judge = <A extends Ability>(actor: Actor, ability: A, on: OnOf<A>, now: Date) => Verdict;

/** All domains' policies as one function. The types match each ability with its own policy. */
export function createJudge(policies: PolicyTable): Judge {
  return (actor, ability, on, now) => (policies[ability] as Policy<typeof ability>)(actor, on, now);
}
