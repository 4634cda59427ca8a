import type { Parsed, Reply, Routes } from '@naast/shared/contract/kit';
import type { Ctx } from '../../kernel/ctx.js';
import type { Slowed } from '../limits/limits.js';
import type { DraftKey } from './draft-keys.js';

/** What a binding may do with the cookie's session: begin it, bind it to an account, end it. */
export interface Visit {
  /** Whether a cookie session exists; none does before a visitor starts something. */
  readonly started: boolean;
  /** The hashed session id: names the session without giving it away. */
  readonly key: string;
  begin(): Promise<void>;
  /** A fresh session id (no fixation), bound to an account. */
  signIn(accountId: string): Promise<Ctx>;
  /**
   * From now on this visit may open the thread: under a fresh session id (no fixation), with the seats that it has. Begins the
   * visit where there was none. `earlier`: the hashed id that it had.
   */
  becomeAsker(threadId: string): Promise<{ ctx: Ctx; earlier: string | null }>;
  end(): Promise<void>;
  /** Repeated attempts at one thing from one network take longer and longer; they are never refused. */
  slowDown(what: Slowed, about?: string): Promise<void>;
  /** Throws `tooFast` with the time to wait; per visit and place. */
  takeMessageTurn(placeId: string): void;
  /** The key under which this browser keeps typed words; the same again for a ticket that still holds. */
  draftKey(ticket: string | undefined): DraftKey;
}

/** One handler per route of a contract; a missing one does not compile. */
export type Handlers<R extends Routes> = {
  readonly [K in keyof R]: (ctx: Ctx, input: Parsed<R[K]>, visit: Visit) => Promise<Reply<R[K]>>;
};
