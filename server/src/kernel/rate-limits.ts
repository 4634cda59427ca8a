import type { Limited, rateLimits } from '@naast/shared/limits';

type Per<L extends Limited> = (typeof rateLimits)[L]['per'];

/**
 * What an action can ask a turn for. What one socket sends is counted as it arrives, before there is a ctx; where one waits at a
 * door, the door itself counts.
 */
export type Takeable = {
  [L in Limited]: Per<L> extends 'line' ? never : (typeof rateLimits)[L]['beyond'] extends 'wait' ? never : L;
}[Limited];

/**
 * What a line is counted for beside who asks: the place of a seat, the account, the browser, or (if anything) what a network tries,
 * such as a name to sign in with.
 */
export type About<L extends Limited> =
  Per<L> extends 'seat' | 'account' | 'browser' ? [about: string] : [about?: string];

/** By the table `rateLimits` in shared/limits.ts. */
export interface RateLimits {
  /** Throws `tooFast` with the time to wait, or takes a while longer: as the line says. */
  consume<L extends Takeable>(line: L, ...about: About<L>): Promise<void>;
  /**
   * A mark of the network that this request comes from, for what is counted in this node's memory; never stored, never told.
   * Null where the address says nothing: of an onion service everybody has the same one.
   */
  network(): string | null;
}
