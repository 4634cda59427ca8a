import type { IncomingMessage } from 'node:http';
import { limits } from '@naast/shared/limits';
import type { TeamRole } from '@naast/shared/roles';
import type { Request } from 'express';
import type { Actor } from '../../kernel/actor.js';
import type { Ctx } from '../../kernel/ctx.js';
import { NaastError } from '../../kernel/errors.js';
import type { SocketVisit } from '../realtime/realtime.js';
import { type CookieSession, destroySession, isLive, logIn, saveSession } from './cookie-sessions.js';
import type { Visit } from './handlers.js';
import { sessionKey } from './session-store.js';

export interface VisitOptions {
  readonly newCtx: (actor: Actor) => Ctx;
  readonly now: () => Date;
  /** The roles of an account now; null when it is gone. Asked at every request and command. */
  readonly rolesOf: (accountId: string) => Promise<readonly TeamRole[] | null>;
  readonly slowSignIn: (address: string | undefined, name: string) => Promise<void>;
}

export interface Visits {
  /** Who asks, from the cookie's session, and what may be done with that session. */
  enter(request: Request): Promise<{ ctx: Ctx; visit: Visit }>;
  /** The same for a socket; null when nothing was started, or it has expired. */
  ofSocket(request: IncomingMessage): Promise<SocketVisit | null>;
}

export function createVisits({ newCtx, now, rolesOf, slowSignIn }: VisitOptions): Visits {
  /** A visitor's seats follow from the raw session id; before a visit begins it is the id that it would get. */
  async function actorOf(session: CookieSession, rawId: string): Promise<Actor> {
    const accountId = session.visit?.kind === 'team' ? session.passport?.user : undefined;
    const roles = accountId === undefined ? null : await rolesOf(accountId);
    if (accountId === undefined || roles === null) return { kind: 'visitor', who: `visitor:${rawId}` };
    return { kind: 'team', who: `team:${accountId}`, accountId, roles };
  }

  function started(kind: 'visitor' | 'team'): NonNullable<CookieSession['visit']> {
    return { kind, startedAt: now().getTime(), seenAt: now().getTime() };
  }

  function visitOf(request: Request): Visit {
    const { session } = request;
    return {
      started: session.visit !== undefined,
      key: sessionKey(request.sessionID),
      async begin() {
        if (session.visit) return;
        session.visit = started('visitor');
        await saveSession(request);
      },
      async signIn(accountId) {
        await logIn(request, accountId);
        request.session.visit = started('team');
        await saveSession(request);
        return newCtx(await actorOf(request.session, request.sessionID));
      },
      end: () => destroySession(request),
      slowDown: (name) => slowSignIn(request.ip, name),
    };
  }

  return {
    async enter(request) {
      const { visit } = request.session;
      if (visit && !isLive(visit, now().getTime())) {
        await new Promise<void>((resolve, reject) =>
          request.session.regenerate((error) => (error ? reject(error) : resolve())),
        );
      } else if (visit && isDue(visit.seenAt, now())) {
        visit.seenAt = now().getTime(); // saved by the session middleware when the answer ends
      }
      const actor = await actorOf(request.session, request.sessionID);
      return { ctx: newCtx(actor), visit: visitOf(request) };
    },

    async ofSocket(request) {
      // The session middleware ran on the handshake and left these on it.
      const carrier = request as IncomingMessage & { session: CookieSession; sessionID: string };
      const { sessionID } = carrier;
      const isVisitLive = () => {
        const { visit } = carrier.session;
        return visit !== undefined && isLive(visit, now().getTime());
      };
      const reload = () =>
        new Promise<boolean>((resolve) => carrier.session.reload((gone) => resolve(!gone && isVisitLive())));
      if (!isVisitLive()) return null;

      /** Requests by REST renew the same session behind the socket's back, and can end it. */
      const holds = async () => isVisitLive() || (await reload());
      /** A sign of life, at most once a minute. What has ended meanwhile stays ended. */
      const renew = async () => {
        const { visit } = carrier.session;
        if (!visit || !isDue(visit.seenAt, now())) return true;
        if (!(await reload())) return false;
        if (carrier.session.visit) carrier.session.visit.seenAt = now().getTime();
        await new Promise<void>((resolve) => carrier.session.save(() => resolve()));
        return true;
      };

      return {
        key: sessionKey(sessionID),
        async newCtx() {
          if (!(await holds()) || !(await renew())) throw new NaastError('sessionExpired');
          return newCtx(await actorOf(carrier.session, sessionID));
        },
        async touch() {
          if (!(await holds())) return false;
          // An open page is presence for a visitor; the team's time counts only what a person does.
          return carrier.session.visit?.kind === 'team' || (await renew());
        },
      };
    },
  };
}

const isDue = (seenAt: number, now: Date): boolean =>
  now.getTime() - seenAt >= limits.signInSession.touchedEvery;
