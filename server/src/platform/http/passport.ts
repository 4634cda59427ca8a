import type { Request, RequestHandler } from 'express';
import passport, { Strategy } from 'passport';
import { Strategy as LocalStrategy } from 'passport-local';
import type { Ctx } from '../../kernel/ctx.js';

declare global {
  namespace Express {
    interface User {
      readonly id: string;
    }
    interface Request {
      /** Set while a strategy runs. */
      attempt?: Attempt;
    }
  }
}

/** A sign-in attempt. */
export interface Attempt {
  readonly ctx: Ctx;
  /** The known-browser cookie; null without one. */
  readonly known: string | null;
}

/** The credentials of each strategy, in `request.body`. */
export interface Credentials {
  readonly passphrase: {
    readonly name: string;
    readonly passphrase: string;
    /** A code of the authenticator app, or a recovery code; null if it was not asked for yet. */
    readonly code: string | null;
  };
  readonly recoveryWords: { readonly words: string };
}
export type SignInStrategy = keyof Credentials;

/** Verifies the credentials of each strategy; null if they are wrong. */
export type VerifyCredentials = {
  readonly [S in SignInStrategy]: (attempt: Attempt, given: Credentials[S]) => Promise<Express.User | null>;
};

export interface SignInPassport {
  /** Middleware; `request.logIn` regenerates the session id and binds it to an account. */
  readonly sessions: readonly RequestHandler[];
  /** Null if the credentials are wrong. Rejects with what the strategy throws. */
  authenticate<S extends SignInStrategy>(
    request: Request,
    strategy: S,
    given: Attempt & { credentials: Credentials[S] },
  ): Promise<Express.User | null>;
}

export function signInPassport(verify: VerifyCredentials): SignInPassport {
  const instance = new passport.Passport();
  instance.use('passphrase', byNameAndPassphrase(verify.passphrase));
  instance.use('recoveryWords', new WordsStrategy(verify.recoveryWords));
  instance.serializeUser((user, done) => done(null, user.id));
  instance.deserializeUser((id: string, done) => done(null, { id }));
  return {
    sessions: [instance.initialize() as RequestHandler, instance.session() as RequestHandler],
    authenticate: (request, strategy, { credentials, ...attempt }) =>
      new Promise((resolve, reject) => {
        // As the contract parsed them: a page's form may use other field names.
        request.body = credentials;
        request.attempt = attempt;
        const answered = (error: Error | null, user: Express.User | false | null | undefined) => {
          if (error) reject(error);
          else resolve(user || null);
        };
        const ask = instance.authenticate(strategy, { session: false }, answered) as RequestHandler;
        void ask(request, request.res as NonNullable<Request['res']>, reject);
      }),
  };
}

const byNameAndPassphrase = (verify: VerifyCredentials['passphrase']): Strategy =>
  new LocalStrategy(
    { usernameField: 'name', passwordField: 'passphrase', passReqToCallback: true },
    (request, _name, _passphrase, done) => {
      verify(attemptOf(request), request.body as Credentials['passphrase']).then(
        (user) => done(null, user ?? false),
        (error: unknown) => done(error),
      );
    },
  );

class WordsStrategy extends Strategy {
  /** No private field: passport asks a copy by prototype, which has none. */
  readonly verify: VerifyCredentials['recoveryWords'];

  constructor(verify: VerifyCredentials['recoveryWords']) {
    super();
    this.verify = verify;
  }

  override authenticate(request: Request): void {
    this.verify(attemptOf(request), request.body as Credentials['recoveryWords']).then(
      (user) => (user === null ? this.fail() : this.success(user)),
      (error: unknown) => this.error(error),
    );
  }
}

function attemptOf({ attempt }: Request): Attempt {
  if (attempt === undefined) throw new Error('a strategy was asked without an attempt');
  return attempt;
}
