import type { Limited, rateLimits } from '@naast/shared/limits';

type Per<L extends Limited> = (typeof rateLimits)[L]['per'];

/**
 * The rules that an action can consume. What a socket sends is counted as it arrives, before there is a ctx; the door of a room
 * counts its own rule.
 */
export type Takeable = {
  [L in Limited]: Per<L> extends 'connection'
    ? never
    : (typeof rateLimits)[L]['beyond'] extends 'wait'
      ? never
      : L;
}[Limited];

/**
 * What a rule is counted for beside the actor: the place of a seat, the account, the browser, or (if anything) what a network
 * tries, such as a name to sign in with.
 */
export type About<L extends Limited> =
  Per<L> extends 'seat' | 'account' | 'browser' ? [about: string] : [about?: string];

/** By the table `rateLimits` in shared/limits.ts. */
export interface RateLimits {
  /** Throws `tooFast` with the time to wait in milliseconds, or resolves later: as the rule says. */
  consume<L extends Takeable>(rule: L, ...about: About<L>): Promise<void>;
  /**
   * A mark of the network that this request comes from, for what is counted in this node's memory; never stored, never told.
   * Null where the address says nothing: of an onion service everybody has the same one.
   */
  network(): string | null;
}
