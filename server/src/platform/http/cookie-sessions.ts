import { createHmac, randomBytes } from 'node:crypto';
import { limits } from '@naast/shared/limits';
import type { Request, RequestHandler, Response } from 'express';
import session, { type Session, type SessionData, type Store } from 'express-session';

declare module 'express-session' {
  interface SessionData {
    /** Absent until something was started; express-session then neither stores nor sends it. */
    visit?: {
      readonly kind: 'visitor' | 'team';
      readonly startedAt: number;
      readonly seenAt: number;
      /** Team only: locked by hand. The lock by time is computed, not stored. */
      readonly isLocked?: boolean;
      /** Locked by the quick exit: until it is opened, the page names nobody. */
      readonly isNameless?: boolean;
      /** Somebody said that others use this device. */
      readonly sharesDevice?: boolean;
      /** Signed-in sessions: the account's `round` at sign-in. */
      readonly round?: number;
      /** The thread that this session may open. */
      readonly asks?: string;
      /** The secret from which its seats are found; absent while it is the session id itself. */
      readonly secret?: string;
    };
    /** Set by Passport. */
    passport?: { readonly user?: string };
  }
}

export type CookieSession = Session & Partial<SessionData>;
export type VisitRecord = NonNullable<SessionData['visit']>;

/** The stored part of a session, sealed as a whole (visit-seal.ts). */
export interface SealedSession {
  readonly visit: VisitRecord;
  /** Absent unless signed in. */
  readonly accountId?: string;
}

const cookieAttributes = { httpOnly: true, sameSite: 'lax', path: '/' } as const;
const cookieName = (isSecure: boolean) => (isSecure ? '__Host-naast' : 'naast');

export function cookieSessions(options: { store: Store; isSecure: boolean; secret: Buffer }): RequestHandler {
  return session({
    store: options.store,
    // 256 bits; express-session's own ids have 192.
    genid: () => randomBytes(32).toString('base64url'),
    name: cookieName(options.isSecure),
    secret: createHmac('sha256', options.secret).update('cookie').digest('base64url'),
    resave: false,
    saveUninitialized: false,
    cookie: { ...cookieAttributes, secure: options.isSecure },
  });
}

/**
 * Whether a session is still valid: below its maximum age, and for a visitor below the idle limit. Idle team sessions
 * lock instead.
 */
export function isLive(visit: VisitRecord, now: number): boolean {
  const { visitorIdle, visitorMax, teamMax } = limits.signInSession;
  if (visit.kind === 'team') return now - visit.startedAt <= teamMax;
  return now - visit.seenAt <= visitorIdle && now - visit.startedAt <= visitorMax;
}

/** Whether a team session is locked: by hand, or after being idle. */
export const isLocked = (visit: VisitRecord, now: number): boolean =>
  visit.kind === 'team' && (visit.isLocked === true || now - visit.seenAt > limits.signInSession.teamLock);

/** express-session's callbacks as promises. */
export const saveSession = (request: Request): Promise<void> =>
  promised((done) => request.session.save(done));
/** Passport's: regenerates the session id (prevents session fixation) and binds it to the account. */
export const logIn = (request: Request, accountId: string): Promise<void> =>
  promised((done) => request.logIn({ id: accountId }, done));
export const destroySession = (request: Request): Promise<void> =>
  promised((done) => request.session.destroy(done));
export const renewSession = (request: Request): Promise<void> =>
  promised((done) => request.session.regenerate(done));

/** Clears the cookie. Needs the attributes it was set with, or browsers keep a `__Host-` cookie. */
export function forgetCookie(response: Response, isSecure: boolean): void {
  response.clearCookie(cookieName(isSecure), { ...cookieAttributes, secure: isSecure });
}

function promised(call: (done: (error?: unknown) => void) => void): Promise<void> {
  return new Promise((resolve, reject) =>
    call((error) => (error ? reject(new Error('session store', { cause: error })) : resolve())),
  );
}
