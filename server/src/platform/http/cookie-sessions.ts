import { createHmac, randomBytes } from 'node:crypto';
import { limits } from '@naast/shared/limits';
import type { Request, RequestHandler } from 'express';
import session, { type Session, type SessionData, type Store } from 'express-session';

declare module 'express-session' {
  interface SessionData {
    /** Absent until something was started; a session without it is neither stored nor sent. */
    visit?: {
      readonly kind: 'visitor' | 'team';
      readonly startedAt: number;
      readonly seenAt: number;
      /** The thread that it may open, sealed (asker-seal.ts). */
      readonly asks?: string;
      /** The secret from which its seats are found, sealed; absent while that is the session id itself. */
      readonly secret?: string;
    };
    /** Written by Passport. */
    passport?: { readonly user?: string };
  }
}

/** What Passport and we keep in a session: a kind, two times, an account id, a sealed thread and secret. */
export type CookieSession = Session & Partial<SessionData>;
export type VisitRecord = NonNullable<SessionData['visit']>;

const cookieName = (isSecure: boolean) => (isSecure ? '__Host-naast' : 'naast');

export function cookieSessions(options: { store: Store; isSecure: boolean; secret: Buffer }): RequestHandler {
  return session({
    store: options.store,
    // 256 bits; the library's own ids have 192.
    genid: () => randomBytes(32).toString('base64url'),
    name: cookieName(options.isSecure),
    secret: createHmac('sha256', options.secret).update('cookie').digest('base64url'),
    resave: false,
    saveUninitialized: false,
    cookie: { httpOnly: true, sameSite: 'lax', secure: options.isSecure, path: '/' },
  });
}

/** Whether a visit or sign-in still holds: neither idle too long nor too old. */
export function isLive(visit: VisitRecord, now: number): boolean {
  const { visitorIdle, visitorMax, teamIdle, teamMax } = limits.signInSession;
  const [idle, most] = visit.kind === 'team' ? [teamIdle, teamMax] : [visitorIdle, visitorMax];
  return now - visit.seenAt <= idle && now - visit.startedAt <= most;
}

/** The promise forms of express-session's callbacks. */
export const saveSession = (request: Request): Promise<void> =>
  promised((done) => request.session.save(done));
/** Passport's own: a fresh session id (no fixation), bound to the account. */
export const logIn = (request: Request, accountId: string): Promise<void> =>
  promised((done) => request.logIn({ accountId }, done));
export async function destroySession(request: Request): Promise<void> {
  const { secure = false } = request.session.cookie;
  const isSecure = secure === true;
  await promised((done) => request.session.destroy(done));
  request.res?.clearCookie(cookieName(isSecure), {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure,
  });
}
export const renewSession = (request: Request): Promise<void> =>
  promised((done) => request.session.regenerate(done));

function promised(call: (done: (error?: unknown) => void) => void): Promise<void> {
  return new Promise((resolve, reject) =>
    call((error) => (error ? reject(new Error('session store', { cause: error })) : resolve())),
  );
}
