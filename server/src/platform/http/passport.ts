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
      /** While a strategy is asked. */
      attempt?: Attempt;
    }
  }
}

/** Somebody tries to sign in. */
export interface Attempt {
  readonly ctx: Ctx;
  /** What the browser shows of an earlier sign-in of the team; null when nothing. */
  readonly known: string | null;
}

/** What each strategy finds in `request.body`. */
export interface Credentials {
  readonly passphrase: {
    readonly name: string;
    readonly passphrase: string;
    /** Of the authenticator app, or a recovery code; null when it was not asked for yet. */
    readonly code: string | null;
  };
  readonly recoveryWords: { readonly words: string };
}
export type SignInStrategy = keyof Credentials;

/** Says of each strategy who somebody is; null: nobody. */
export type VerifyCredentials = {
  readonly [S in SignInStrategy]: (attempt: Attempt, given: Credentials[S]) => Promise<Express.User | null>;
};

export interface SignInPassport {
  /** Binds a session to an account (`request.logIn`), with a fresh session id. */
  readonly sessions: readonly RequestHandler[];
  /** Who the strategy says that this is; null: nobody. Rejects with what the strategy throws. */
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
        // As the contract parsed them: a page's form posts other names.
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
