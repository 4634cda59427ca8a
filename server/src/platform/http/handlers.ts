import type { Parsed, Reply, Routes } from '@naast/shared/contract/kit';
import type { Ctx } from '../../kernel/ctx.js';

/** What a binding may do with the cookie's session: begin it, bind it to an account, end it. */
export interface Visit {
  /** Whether a cookie session exists; none does before a visitor starts something. */
  readonly started: boolean;
  /** The hashed session id: names the session without giving it away. */
  readonly key: string;
  begin(): Promise<void>;
  /** A fresh session id (no fixation), bound to an account. */
  signIn(accountId: string): Promise<Ctx>;
  end(): Promise<void>;
  /** Repeated attempts at one thing from one network take longer and longer; they are never refused. */
  slowDown(what: string): Promise<void>;
}

/** One handler per route of a contract; a missing one does not compile. */
export type Handlers<R extends Routes> = {
  readonly [K in keyof R]: (ctx: Ctx, input: Parsed<R[K]>, visit: Visit) => Promise<Reply<R[K]>>;
};
