import type { RequestHandler } from 'express';
import passport from 'passport';

declare global {
  namespace Express {
    interface User {
      readonly accountId: string;
    }
  }
}

/**
 * Passport binds a session to an account and renews its id at sign-in. Checking name and passphrase is the people domain's
 * action, so no strategy stands here yet; other ways to sign in can come as strategies.
 */
export function passportSessions(): RequestHandler[] {
  const instance = new passport.Passport();
  instance.serializeUser((user, done) => done(null, user.accountId));
  instance.deserializeUser((accountId: string, done) => done(null, { accountId }));
  return [instance.initialize() as RequestHandler, instance.session() as RequestHandler];
}
