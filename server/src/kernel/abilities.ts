import type { Ability } from '@naast/shared/abilities';
import type { LogOpening, LogPlaceKind, LogRead } from '@naast/shared/logbook';
import type { Actor } from './actor.js';
import type { Verdict } from './verdict.js';

/**
 * `on`: what a policy judges. `granted`: the same once allowed, narrowed (e.g. a seat that is not null). `isLogged`:
 * the ability lets the team read something private; only `authorizeRead` grants it. The read is entered in the logbook
 * once an hour (`true`), or at each opening (`'each'`). Each domain adds its abilities here
 * by declaration merging.
 */
export interface AbilityMap {}

export type OnOf<A extends Ability> = A extends keyof AbilityMap
  ? AbilityMap[A] extends { on: infer On }
    ? On
    : never
  : never;
export type GrantedOf<A extends Ability> = A extends keyof AbilityMap
  ? AbilityMap[A] extends { granted: infer G }
    ? G
    : OnOf<A>
  : never;

/** Pure and synchronous: the caller has loaded everything it needs. */
export type Policy<A extends Ability> = (actor: Actor, on: OnOf<A>, now: Date) => Verdict;
export type PolicyTable<A extends Ability = Ability> = { readonly [K in A]: Policy<K> };

/** Abilities that let a team actor read something private. */
export type LoggedAbility = {
  [A in keyof AbilityMap]: AbilityMap[A] extends { isLogged: true | 'each' } ? A : never;
}[keyof AbilityMap];

export type UnloggedAbility = Exclude<Ability, LoggedAbility>;

/** How a granted read is entered in the logbook. */
export type LoggedReads<A extends LoggedAbility = LoggedAbility> = {
  readonly [K in A]: (
    granted: GrantedOf<K>,
  ) => readonly (AbilityMap[K] extends { isLogged: 'each' } ? LoggedOpening : HourlyRead)[];
};
export type LoggedRead = HourlyRead | LoggedOpening;

export interface HourlyRead extends InPlace {
  readonly act: LogRead;
}
export interface LoggedOpening extends InPlace {
  readonly act: LogOpening;
  /** Id of the opening, which is entered once although it is read many times. Absent: each read is an opening. */
  readonly opening?: string;
}
interface InPlace {
  /** Absent for a kind of place that the log does not name. */
  readonly place?: { readonly kind: LogPlaceKind; readonly id: string };
}
