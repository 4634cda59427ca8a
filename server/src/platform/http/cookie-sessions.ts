import { createHmac, randomBytes } from 'node:crypto';
import { limits } from '@naast/shared/limits';
import type { Request, RequestHandler, Response } from 'express';
import session, { type Session, type SessionData, type Store } from 'express-session';

declare module 'express-session' {
  interface SessionData {
    /** Absent until something was started; a session without it is neither stored nor sent. */
    visit?: {
      readonly kind: 'visitor' | 'team';
      readonly startedAt: number;
      readonly seenAt: number;
      /** Of the team: locked by hand; by time it locks without being written. */
      readonly isLocked?: boolean;
      /** Of a sign-in: how often the account's sign-ins had been ended when it began. */
      readonly round?: number;
      /** The thread that it may open. */
      readonly asks?: string;
      /** The secret from which its seats are found; absent while that is the session id itself. */
      readonly secret?: string;
    };
    /** Written by Passport. */
    passport?: { readonly user?: string };
  }
}

export type CookieSession = Session & Partial<SessionData>;
export type VisitRecord = NonNullable<SessionData['visit']>;

/** What is kept of a session, sealed as a whole (visit-seal.ts). */
export interface SealedSession {
  readonly visit: VisitRecord;
  /** Of whoever signed in. */
  readonly accountId?: string;
}

const cookieAttributes = { httpOnly: true, sameSite: 'lax', path: '/' } as const;
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
    cookie: { ...cookieAttributes, secure: options.isSecure },
  });
}

/** Whether a visit or sign-in still holds: not too old, and a visitor's not idle too long. The team's locks instead. */
export function isLive(visit: VisitRecord, now: number): boolean {
  const { visitorIdle, visitorMax, teamMax } = limits.signInSession;
  if (visit.kind === 'team') return now - visit.startedAt <= teamMax;
  return now - visit.seenAt <= visitorIdle && now - visit.startedAt <= visitorMax;
}

/** Whether the screen of somebody of the team is locked: by hand, or as nobody did anything for a while. */
export const isLocked = (visit: VisitRecord, now: number): boolean =>
  visit.kind === 'team' && (visit.isLocked === true || now - visit.seenAt > limits.signInSession.teamLock);

/** The promise forms of express-session's callbacks. */
export const saveSession = (request: Request): Promise<void> =>
  promised((done) => request.session.save(done));
/** Passport's own: a fresh session id (no fixation), bound to the account. */
export const logIn = (request: Request, accountId: string): Promise<void> =>
  promised((done) => request.logIn({ id: accountId }, done));
export const destroySession = (request: Request): Promise<void> =>
  promised((done) => request.session.destroy(done));
export const renewSession = (request: Request): Promise<void> =>
  promised((done) => request.session.regenerate(done));

/** The browser drops the cookie; with the same attributes as it was set with, or a browser keeps a `__Host-` one. */
export function forgetCookie(response: Response, isSecure: boolean): void {
  response.clearCookie(cookieName(isSecure), { ...cookieAttributes, secure: isSecure });
}

function promised(call: (done: (error?: unknown) => void) => void): Promise<void> {
  return new Promise((resolve, reject) =>
    call((error) => (error ? reject(new Error('session store', { cause: error })) : resolve())),
  );
}
