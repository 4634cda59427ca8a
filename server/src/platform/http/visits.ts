import type { IncomingMessage } from 'node:http';
import { limits } from '@naast/shared/limits';
import type { TeamRole } from '@naast/shared/roles';
import type { Request } from 'express';
import type { Actor } from '../../kernel/actor.js';
import type { Ctx } from '../../kernel/ctx.js';
import { NaastError } from '../../kernel/errors.js';
import type { Slowed } from '../limits/limits.js';
import type { SocketVisit } from '../realtime/realtime.js';
import {
  type CookieSession,
  destroySession,
  isLive,
  logIn,
  renewSession,
  saveSession,
  type VisitRecord,
} from './cookie-sessions.js';
import type { DraftKey } from './draft-keys.js';
import type { Visit } from './handlers.js';
import { type SessionRecords, sessionKey } from './session-store.js';
import { openInVisit, sealInVisit } from './visit-seal.js';

export interface VisitOptions {
  readonly records: SessionRecords;
  readonly newCtx: (actor: Actor) => Ctx;
  readonly now: () => Date;
  /** The roles of an account now; null when it is gone. Asked at every request and command. */
  readonly rolesOf: (accountId: string) => Promise<readonly TeamRole[] | null>;
  readonly slowDown: (what: Slowed, address: string | undefined, about: string) => Promise<void>;
  readonly takeMessageTurn: (who: string, placeId: string) => void;
  /** `visit` is the visit's own secret; null before one has begun. */
  readonly openDraft: (ticket: string | undefined, visit: string | null) => DraftKey;
}

export interface Visits {
  /** Who asks, from the cookie's session, and what may be done with that session. */
  enter(request: Request): Promise<{ ctx: Ctx; visit: Visit }>;
  /** The same for a socket; null when nothing was started, or it has expired. */
  ofSocket(request: IncomingMessage): Promise<SocketVisit | null>;
}

export function createVisits(options: VisitOptions): Visits {
  const { records, newCtx, now, rolesOf } = options;

  /** The raw id that a visit began with: its seats follow from it, also when the id was renewed since. */
  const secretOf = (session: CookieSession, rawId: string): string =>
    openInVisit(rawId, 'secret', session.visit?.secret) ?? rawId;

  /** Before a visit begins, a visitor's secret is the id that it would get. */
  async function actorOf(session: CookieSession, rawId: string): Promise<Actor> {
    const accountId = session.visit?.kind === 'team' ? session.passport?.user : undefined;
    const roles = accountId === undefined ? null : await rolesOf(accountId);
    if (accountId === undefined || roles === null)
      return {
        kind: 'visitor',
        who: `visitor:${secretOf(session, rawId)}`,
        askerOf: openInVisit(rawId, 'asks', session.visit?.asks),
      };
    return { kind: 'team', who: `team:${accountId}`, accountId, roles };
  }

  function started(kind: 'visitor' | 'team'): VisitRecord {
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
      async becomeAsker(threadId) {
        const { visit } = session;
        const earlier = visit ? sessionKey(request.sessionID) : null;
        const secret = secretOf(session, request.sessionID);
        if (visit) await renewSession(request);
        const rawId = request.sessionID;
        request.session.visit = {
          ...(visit ?? started('visitor')),
          asks: sealInVisit(rawId, 'asks', threadId),
          secret: sealInVisit(rawId, 'secret', secret),
        };
        await saveSession(request);
        return { ctx: newCtx(await actorOf(request.session, rawId)), earlier };
      },
      // Where nothing was started there is nothing to end, and no cookie to speak of.
      end: async () => {
        if (session.visit) await destroySession(request);
      },
      slowDown: (what, about = '') => options.slowDown(what, request.ip, about),
      takeMessageTurn: (placeId) => options.takeMessageTurn(sessionKey(request.sessionID), placeId),
      draftKey: (ticket) =>
        options.openDraft(ticket, session.visit ? secretOf(session, request.sessionID) : null),
    };
  }

  /** A sign of life, at most once a minute. Null when the session has ended meanwhile. */
  async function renew(key: string, visit: VisitRecord): Promise<VisitRecord | null> {
    if (now().getTime() - visit.seenAt < limits.signInSession.touchedEvery) return visit;
    return (await records.renew(key, now())) ? { ...visit, seenAt: now().getTime() } : null;
  }

  /** Whatever a visitor's page asks shows that somebody is there; for the team only what a person must have done. */
  const countsAsLife = (request: Request, visit: VisitRecord) =>
    visit.kind === 'visitor' || request.method !== 'GET' || !request.path.startsWith('/api/');

  return {
    async enter(request) {
      const { visit } = request.session;
      if (visit) {
        const key = sessionKey(request.sessionID);
        const holds = isLive(visit, now().getTime());
        const renewed = holds && countsAsLife(request, visit) ? await renew(key, visit) : visit;
        if (!holds || renewed === null) await renewSession(request);
      }
      const actor = await actorOf(request.session, request.sessionID);
      return { ctx: newCtx(actor), visit: visitOf(request) };
    },

    async ofSocket(request) {
      // The session middleware ran on the handshake and left these on it.
      const { session, sessionID } = request as IncomingMessage & {
        session: CookieSession;
        sessionID: string;
      };
      const key = sessionKey(sessionID);
      let visit = session.visit ?? null;

      const holds = async () => {
        if (visit && isLive(visit, now().getTime())) return true;
        // Requests by REST renew the same session behind the socket's back, and can end it.
        visit = await records.visitOf(key);
        return visit !== null && isLive(visit, now().getTime());
      };
      if (!visit || !(await holds())) return null;

      return {
        key,
        async newCtx({ byHand }) {
          if (!(await holds()) || visit === null) throw new NaastError('sessionExpired');
          if (byHand || visit.kind === 'visitor') visit = await renew(key, visit);
          if (visit === null) throw new NaastError('sessionExpired');
          return newCtx(await actorOf(session, sessionID));
        },
        async touch() {
          // An open page is presence for a visitor; the team's time counts only what a person does.
          if (visit?.kind === 'visitor' && (await holds())) visit = await renew(key, visit);
          else visit = await records.visitOf(key);
          return visit !== null && isLive(visit, now().getTime());
        },
      };
    },
  };
}
