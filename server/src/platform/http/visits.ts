import type { IncomingMessage } from 'node:http';
import { isDeepStrictEqual } from 'node:util';
import { limits } from '@naast/shared/limits';
import type { TeamRole } from '@naast/shared/roles';
import type { Request } from 'express';
import { type Actor, whoOf } from '../../kernel/actor.js';
import type { Ctx } from '../../kernel/ctx.js';
import { NaastError } from '../../kernel/errors.js';
import type { Caller } from '../limits/limits.js';
import type { SocketVisit } from '../realtime/realtime.js';
import {
  type CookieSession,
  destroySession,
  forgetCookie,
  isLive,
  isLocked,
  logIn,
  renewSession,
  saveSession,
  type VisitRecord,
} from './cookie-sessions.js';
import type { DraftKey } from './draft-keys.js';
import type { SignedInAs, Visit } from './handlers.js';
import { rememberBrowser, shownByCookie } from './known-browser-cookie.js';
import type { SignInPassport } from './passport.js';
import { clearSiteData } from './quick-exit.js';
import { type SessionRows, sessionKey } from './session-rows.store.js';

export interface VisitOptions {
  readonly rows: SessionRows;
  /** Whether the cookie is for https only. */
  readonly isSecure: boolean;
  readonly newCtx: (actor: Actor, caller: Caller) => Ctx;
  readonly now: () => Date;
  readonly authenticate: SignInPassport['authenticate'];
  /** The account now; null if it does not exist. Called at every request and command. */
  readonly accountOf: (
    accountId: string,
  ) => Promise<(Omit<SignedInAs, 'id'> & { readonly roles: readonly TeamRole[] }) | null>;
  /** `visit` is the session's secret; null before one has begun. */
  readonly openDraft: (ticket: string | undefined, visit: string | null) => DraftKey;
}

export interface Visits {
  /** Builds the ctx of the request's actor, and the handle to its session. */
  enter(request: Request): Promise<{ ctx: Ctx; visit: Visit }>;
  /** The same for a socket; null if no session was started, or it has expired. */
  ofSocket(request: IncomingMessage): Promise<SocketVisit | null>;
}

export function createVisits(options: VisitOptions): Visits {
  const { rows, newCtx, now, accountOf } = options;

  /** The raw id that the session began with: its seats are derived from it, also after the id was regenerated. */
  const secretOf = (session: CookieSession, rawId: string): string => session.visit?.secret ?? rawId;

  /** Without a session, a visitor's secret is the id that it would get. */
  async function actorOf(session: CookieSession, rawId: string): Promise<Actor> {
    const accountId = session.visit ? session.passport?.user : undefined;
    const account = accountId === undefined ? null : await accountOf(accountId);
    if (accountId !== undefined && account?.kind === 'team' && session.visit?.kind === 'team')
      return { kind: 'team', who: whoOf('team', accountId), accountId, roles: account.roles };
    const memberId = accountId !== undefined && account?.kind === 'member' ? accountId : null;
    return {
      kind: 'visitor',
      who: memberId === null ? `visitor:${secretOf(session, rawId)}` : whoOf('member', memberId),
      memberId,
      askerOf: session.visit?.asks ?? null,
    };
  }

  /** Whether the session's account is gone, or all its sign-ins were ended since this one began. */
  async function isOver(
    visit: VisitRecord | undefined,
    { passport }: Pick<CookieSession, 'passport'>,
  ): Promise<boolean> {
    if (!visit || passport?.user === undefined) return false;
    const account = await accountOf(passport.user);
    return account === null || (visit.round ?? 0) < account.round;
  }

  /** Context for the current session's actor. `request.ip` is undefined once the socket is closed. */
  const ctxOf = async (request: Request): Promise<Ctx> => {
    const actor = await actorOf(request.session, request.sessionID);
    const isStillThere = () => refuseFormer(request, actor);
    return newCtx(actor, { address: request.ip ?? '', isStillThere });
  };

  /** Of the team: what was allowed before a wait is not, once the sign-in has ended or a role is another. */
  async function refuseFormer({ session, sessionID }: Request, actor: Actor): Promise<void> {
    if (actor.kind !== 'team') return;
    const visit = (await rows.find(sessionID))?.visit;
    if (!visit || (await isOver(visit, session))) throw new NaastError('signInNeeded');
    const present = await actorOf(session, sessionID);
    if (!isDeepStrictEqual(present, actor)) throw new NaastError('notAllowed');
  }

  function started(kind: 'visitor' | 'team'): VisitRecord {
    return { kind, startedAt: now().getTime(), seenAt: now().getTime() };
  }

  /**
   * Regenerates the session id and keeps the session's seats and place (prevents session fixation). Begins a session
   * if there is none.
   */
  async function continueVisit(request: Request, placeId?: string): Promise<{ earlier: string | null }> {
    const { visit, passport } = request.session;
    const earlierId = request.sessionID;
    const secret = secretOf(request.session, earlierId);
    // Ended by a concurrent request: do not bring it back.
    if (visit && !(await rows.end(sessionKey(earlierId)))) throw new NaastError('sessionExpired');
    if (visit) await renewSession(request);
    request.session.visit = {
      ...(visit ?? started('visitor')),
      ...(placeId === undefined ? {} : { asks: placeId }),
      secret,
    };
    // A member stays signed in.
    if (passport) request.session.passport = passport;
    await saveSession(request);
    return { earlier: visit ? sessionKey(earlierId) : null };
  }

  function visitOf(request: Request): Visit {
    const { session } = request;
    return {
      started: session.visit !== undefined,
      key: sessionKey(request.sessionID),
      isLocked: session.visit !== undefined && isLocked(session.visit, now().getTime()),
      isNameless: session.visit?.isNameless === true,
      locksAt: new Date((session.visit?.seenAt ?? now().getTime()) + limits.signInSession.teamLock),
      sharesDevice: session.visit?.sharesDevice === true,
      async shareDevice(isShared) {
        if (!session.visit) {
          // Only to keep that: nothing follows from its id, so it is not renewed.
          session.visit = { ...started('visitor'), sharesDevice: isShared };
          await saveSession(request);
        } else await change(request.sessionID, (known) => ({ ...known, sharesDevice: isShared }));
      },
      remember(shown) {
        if (request.res) rememberBrowser(request.res, shown, options.isSecure);
      },
      begin: () => continueVisit(request),
      authenticate: (ctx, strategy, credentials) =>
        options.authenticate(request, strategy, {
          ctx,
          known: shownByCookie(request, options.isSecure),
          credentials,
        }),
      async signIn({ id, kind, round }) {
        // Signing in begins another session, on the same device.
        const sharesDevice = session.visit?.sharesDevice === true;
        await logIn(request, id);
        request.session.visit = {
          ...started(kind === 'team' ? 'team' : 'visitor'),
          round,
          ...(sharesDevice ? { sharesDevice } : {}),
        };
        await saveSession(request);
        return ctxOf(request);
      },
      async lock({ isNameless } = { isNameless: false }) {
        await change(request.sessionID, (known) => ({
          ...known,
          isLocked: true,
          // Locked again by hand, it goes on to name nobody.
          isNameless: isNameless || known.isNameless === true,
        }));
      },
      async unlock() {
        const seenAt = now().getTime();
        await change(request.sessionID, (known) => ({
          ...known,
          seenAt,
          isLocked: false,
          isNameless: false,
        }));
      },
      async keep(round) {
        await change(request.sessionID, (known) => ({ ...known, round }));
      },
      async becomeAsker(placeId) {
        const { earlier } = await continueVisit(request, placeId);
        return { ctx: await ctxOf(request), earlier };
      },
      async end() {
        request.res?.set(...clearSiteData);
        if (session.visit) await destroySession(request);
        // Clear the cookie of an expired session too: its presence would show that there was one.
        if (request.res && request.headers.cookie !== undefined) forgetCookie(request.res, options.isSecure);
      },
      draftKey: (ticket) =>
        options.openDraft(ticket, session.visit ? secretOf(session, request.sessionID) : null),
    };
  }

  /** `to` returns null for no change. Null if the session has ended meanwhile. */
  async function change(
    rawId: string,
    to: (visit: VisitRecord) => VisitRecord | null,
  ): Promise<VisitRecord | null> {
    const changed = await rows.change(rawId, (record) => {
      const visit = to(record.visit);
      return visit && { ...record, visit };
    });
    return changed?.visit ?? null;
  }

  /** Updates `seenAt`, at most once a minute. Null if the session has ended meanwhile. */
  async function renew(rawId: string, visit: VisitRecord): Promise<VisitRecord | null> {
    const seenAt = now().getTime();
    const isRecent = (known: VisitRecord) => seenAt - known.seenAt < limits.signInSession.touchedEvery;
    if (isRecent(visit)) return visit;
    // Many connections of one session renew at once: the first write serves all.
    return change(rawId, (known) => (isRecent(known) ? null : { ...known, seenAt }));
  }

  /** Activity: any request of a visitor; for the team, only requests that a person must have caused. */
  const countsAsLife = (request: Request, visit: VisitRecord) =>
    visit.kind === 'visitor' || request.method !== 'GET' || !request.path.startsWith('/api/');

  return {
    async enter(request) {
      const { visit } = request.session;
      if (visit) {
        const holds = isLive(visit, now().getTime()) && !(await isOver(visit, request.session));
        const isAwake = holds && !isLocked(visit, now().getTime());
        const renewed =
          isAwake && countsAsLife(request, visit) ? await renew(request.sessionID, visit) : visit;
        if (!holds || renewed === null) await renewSession(request);
      }
      return { ctx: await ctxOf(request), visit: visitOf(request) };
    },

    async ofSocket(request) {
      // Set by the session middleware at the handshake.
      const { session, sessionID } = request as IncomingMessage & {
        session: CookieSession;
        sessionID: string;
      };
      const key = sessionKey(sessionID);
      let visit = session.visit ?? null;

      const reread = async () => {
        visit = (await rows.find(sessionID))?.visit ?? null;
      };
      const isPast = async () => visit !== null && isOver(visit, session);
      /** HTTP requests change, lock and end the same session concurrently, so reread it when in doubt. */
      const state = async (): Promise<'holds' | 'locked' | 'ended'> => {
        const isDoubtful =
          visit === null || !isLive(visit, now().getTime()) || isLocked(visit, now().getTime());
        // A session kept while all others of its account were ended has a later round since.
        if (isDoubtful || (await isPast())) await reread();
        if (visit === null || !isLive(visit, now().getTime()) || (await isPast())) return 'ended';
        return isLocked(visit, now().getTime()) ? 'locked' : 'holds';
      };
      if (!visit || (await state()) === 'ended') return null;
      const rolesOf = async () => {
        const actor = await actorOf(session, sessionID);
        return actor.kind === 'team' ? actor.roles : [];
      };
      const rolesAtFirst = await rolesOf();

      return {
        key,
        accountId: session.passport?.user ?? null,
        isTeam: visit.kind === 'team',
        isInside: visit.asks !== undefined || session.passport?.user !== undefined,
        state,
        async newCtx({ byHand }) {
          const found = await state();
          if (found === 'locked') throw new NaastError('locked');
          if (found === 'ended' || visit === null) throw new NaastError('sessionExpired');
          if (byHand || visit.kind === 'visitor') visit = await renew(sessionID, visit);
          if (visit === null) throw new NaastError('sessionExpired');
          return newCtx(await actorOf(session, sessionID), {});
        },
        async touch() {
          // An open page counts as presence for a visitor; for the team only actions count.
          if (visit?.kind === 'visitor' && (await state()) === 'holds') visit = await renew(sessionID, visit);
          else await reread();
          const found = await state();
          if (found !== 'holds') return found;
          // An event announces lost roles; this repairs one lost between nodes.
          const roles = await rolesOf();
          return rolesAtFirst.every((role) => roles.includes(role)) ? 'holds' : 'lessened';
        },
      };
    },
  };
}
