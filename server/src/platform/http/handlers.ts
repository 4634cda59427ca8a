import type { Parsed, Reply, Routes } from '@naast/shared/contract/kit';
import type { Ctx } from '../../kernel/ctx.js';
import type { DraftKey } from './draft-keys.js';
import type { Credentials, SignInStrategy } from './passport.js';

/** The account to bind a session to, as it was when the credentials were verified. */
export interface SignedInAs {
  readonly id: string;
  readonly kind: 'team' | 'member';
  readonly round: number;
}

/** What HTTP handlers may do with the cookie session: begin it, bind it to an account, end it. */
export interface Visit {
  /** Whether a cookie session exists; visitors have none until they start something. */
  readonly started: boolean;
  /** The hashed session id: identifies the session without being the secret. */
  readonly key: string;
  /** Whether this team session is locked until the passphrase is given. */
  readonly isLocked: boolean;
  /** Locked so that its page names nobody. */
  readonly isNameless: boolean;
  /** Whether somebody said in this session that they share the device. */
  readonly sharesDevice: boolean;
  /** Keeps that in the session; begins one where there is none. */
  shareDevice(isShared: boolean): Promise<void>;
  /** Sets the known-browser cookie for the next sign-in. */
  remember(shown: string): void;
  /** When it locks, unless there is activity. */
  readonly locksAt: Date;
  /**
   * Begins a session, or regenerates the id of the present one (prevents session fixation). `earlier`: the old id,
   * hashed.
   */
  begin(): Promise<{ earlier: string | null }>;
  /** Verifies credentials by a passport strategy; null if they are wrong. */
  authenticate<S extends SignInStrategy>(
    ctx: Ctx,
    strategy: S,
    typed: Credentials[S],
  ): Promise<Express.User | null>;
  /** Regenerates the session id (prevents session fixation) and binds it to an account. */
  signIn(account: SignedInAs): Promise<Ctx>;
  lock(how?: { readonly isNameless: boolean }): Promise<void>;
  /** Moves this session to a later round, so that it stays valid when those of earlier rounds end. */
  keep(round: number): Promise<void>;
  unlock(): Promise<void>;
  /** As `begin`, and lets the session open the place; it keeps its seats. */
  becomeAsker(placeId: string): Promise<{ ctx: Ctx; earlier: string | null }>;
  /** Also clears the browser's storage, even without a session. */
  end(): Promise<void>;
  /** The key that seals this browser's drafts; the same for a ticket that is still valid. */
  draftKey(ticket: string | undefined): DraftKey;
}

/** One handler per route of a contract; a missing one does not compile. */
export type Handlers<R extends Routes> = {
  readonly [K in keyof R]: (ctx: Ctx, input: Parsed<R[K]>, visit: Visit) => Promise<Reply<R[K]>>;
};
