import type { Ability } from '@naast/shared/abilities';
import type { GrantedOf, LoggedAbility, OnOf } from './abilities.js';
import type { Actor } from './actor.js';
import type { DomainEvent } from './events.js';
import type { Passphrases } from './passphrases.js';
import type { RateLimits } from './rate-limits.js';
import type { Verdict } from './verdict.js';

/** Reads and writes of every domain; each domain adds its store here by declaration merging. */
export interface Stores {}

/** Everything an action gets from outside itself: who asks, the time, chance, the stores, and the way to tell. */
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
  judge<A extends Ability>(ability: A, on: OnOf<A>): Verdict;
  /** Whether that ability was judged. A route or command whose declared ability was not is answered with an error, not its reply. */
  wasJudged(ability: Ability): boolean;
  /** Enters a read of what is private in the log. Throws when it cannot, and then nothing may be shown. */
  enterRead<A extends LoggedAbility>(ability: A, granted: GrantedOf<A>): Promise<void>;
  /** Tells every node what has happened. Never throws: catch-up repairs a telling that got lost. */
  publish(event: DomainEvent): void;
}
