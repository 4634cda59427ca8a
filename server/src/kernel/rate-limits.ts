import type { Limited, rateLimits } from '@naast/shared/rate-limits';

type Per<L extends Limited> = (typeof rateLimits)[L]['per'];

/**
 * The rate limits that an action can consume. Limits per socket are counted on arrival, before there is a ctx; limits
 * that make callers wait are counted by the door, and those that leave out by their domain.
 */
export type Consumable = {
  [L in Limited]: Per<L> extends 'connection'
    ? never
    : (typeof rateLimits)[L]['beyond'] extends 'wait' | 'leaveOut'
      ? never
      : L;
}[Limited];

export type Refused = {
  [L in Consumable]: (typeof rateLimits)[L]['beyond'] extends 'refuse' ? L : never;
}[Consumable];

/**
 * What a limit is keyed by beside the actor: the place of a seat, the account, the browser, or optionally what a
 * network tries, such as a name to sign in with.
 */
export type About<L extends Limited> =
  Per<L> extends 'seat' | 'account' | 'browser' ? [about: string] : [about?: string];

/** Enforces the table `rateLimits` of shared/limits.ts. */
export interface RateLimits {
  /** Above the limit, throws `tooFast` with the milliseconds to wait, or delays: the table says which. */
  consume<L extends Consumable>(rule: L, ...about: About<L>): Promise<void>;
  /** Gives back what `consume` took, where the act it was taken for failed. Not for rules that slow: the wait was served. */
  giveBack<L extends Refused>(rule: L, ...about: About<L>): void;
  /**
   * A keyed mark of the request's network, for counters in this node's memory; never stored or sent. Null if the
   * address identifies no network: all visitors of an onion service share one.
   */
  network(): string | null;
}
