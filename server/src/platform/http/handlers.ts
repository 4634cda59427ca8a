import type { Parsed, Reply, Routes } from '@naast/shared/contract/kit';
import type { Ctx } from '../../kernel/ctx.js';
import type { DraftKey } from './draft-keys.js';
import type { Credentials, SignInStrategy } from './passport.js';

/** Whom a session is bound to, as the account was when the passphrase was compared. */
export interface SignedInAs {
  readonly id: string;
  readonly kind: 'team' | 'member';
  readonly round: number;
}

/** What a binding may do with the cookie's session: begin it, bind it to an account, end it. */
export interface Visit {
  /** Whether a cookie session exists; none does before a visitor starts something. */
  readonly started: boolean;
  /** The hashed session id: names the session without giving it away. */
  readonly key: string;
  /** The screen of somebody of the team waits for the passphrase. */
  readonly isLocked: boolean;
  /** The browser shows that at its next sign-in. */
  remember(shown: string): void;
  /** When it will, unless somebody does something. */
  readonly locksAt: Date;
  /** Begins a visit, or goes on with the one there is under a fresh session id (no fixation). `earlier`: the hashed id that it had. */
  begin(): Promise<{ earlier: string | null }>;
  /** Who passport's strategy says that this is, by what was typed; null: nobody. */
  authenticate<S extends SignInStrategy>(
    ctx: Ctx,
    strategy: S,
    typed: Credentials[S],
  ): Promise<Express.User | null>;
  /** A fresh session id (no fixation), bound to an account. */
  signIn(account: SignedInAs): Promise<Ctx>;
  lock(): Promise<void>;
  /** This one is of a later round, and stays when those of before end. */
  keep(round: number): Promise<void>;
  unlock(): Promise<void>;
  /**
   * The same, and from now on this visit may open the thread; it keeps the seats that it has.
   */
  becomeAsker(threadId: string): Promise<{ ctx: Ctx; earlier: string | null }>;
  /** The browser forgets what its pages kept, also when there was no visit any more. */
  end(): Promise<void>;
  /** The key under which this browser keeps typed words; the same again for a ticket that still holds. */
  draftKey(ticket: string | undefined): DraftKey;
}

/** One handler per route of a contract; a missing one does not compile. */
export type Handlers<R extends Routes> = {
  readonly [K in keyof R]: (ctx: Ctx, input: Parsed<R[K]>, visit: Visit) => Promise<Reply<R[K]>>;
};
