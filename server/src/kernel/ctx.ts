import type { Ability } from '@naast/shared/abilities';
import type { GrantedOf, LoggedAbility, OnOf } from './abilities.js';
import type { Actor } from './actor.js';
import type { DomainEvent } from './events.js';
import type { OnCall } from './on-call.js';
import type { Passphrases } from './passphrases.js';
import type { RateLimits } from './rate-limits.js';
import type { Verdict } from './verdict.js';

/** The stores of all domains; each domain adds its own here by declaration merging. */
export interface Stores {}

/** Dependencies of an action, per request: actor, clock, random, stores, limits, policy, event publisher. */
export interface Ctx {
  readonly actor: Actor;
  readonly requestId: string;
  readonly stores: Stores;
  now(): Date;
  /** A fresh random 128-bit id, base64url. */
  newId(): string;
  /** A random whole number below `bound`, each equally likely, from a CSPRNG. */
  randomBelow(bound: number): number;
  readonly rateLimits: RateLimits;
  readonly passphrases: Passphrases;
  readonly onCall: OnCall;
  judge<A extends Ability>(ability: A, on: OnOf<A>): Verdict;
  /**
   * Whether the ability was judged. A route or command that did not judge the ability it declares is answered with an
   * error.
   */
  wasJudged(ability: string): boolean;
  /** Enters a private read in the logbook. Throws if that fails; the caller must then show nothing. */
  enterRead<A extends LoggedAbility>(ability: A, granted: GrantedOf<A>): Promise<void>;
  /** Publishes an event to every node. Never throws: clients recover a lost event by catch-up. */
  publish(event: DomainEvent): void;
}
