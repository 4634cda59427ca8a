import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { createServer, type Server as HttpServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { contract } from '@naast/shared/contract/all';
import type { Commands, PushedEvents, Routes } from '@naast/shared/contract/kit';
import { limits } from '@naast/shared/limits';
import { rateLimits } from '@naast/shared/rate-limits';
import type { Connection } from 'mongoose';
import * as compose from './compose.js';
import * as stored from './compose-stored.js';
import { alarmCall } from './domains/alarms/index.js';
import type { Domain, StoreEdges } from './domains/domain.js';
import { faultCall, faultDesk } from './domains/faults/index.js';
import { enterReadInLog } from './domains/logbook/index.js';
import { type CrisisFile, knownCrisis } from './domains/organisation/index.js';
import { findAccount } from './domains/people/index.js';
import { retentionJob } from './domains/privacy/index.js';
import { checkPresence, dropConnection, giveUpSeat, renewLease } from './domains/seats/index.js';
import { domains as naast } from './domains.js';
import type { Actor } from './kernel/actor.js';
import type { Ctx, Stores } from './kernel/ctx.js';
import type { Config } from './platform/config/config.js';
import { createContexts } from './platform/contexts.js';
import { fewAtATime, joined } from './platform/few-at-a-time.js';
import { eventsDocument, openApiDocument } from './platform/http/api-documents.js';
import { callerAddress } from './platform/http/caller-address.js';
import { cookieSessions } from './platform/http/cookie-sessions.js';
import { draftKeys } from './platform/http/draft-keys.js';
import { createHttpApp } from './platform/http/http-app.js';
import { addressOf } from './platform/http/listen.js';
import { isHttps, isOnionService, originRules } from './platform/http/origins.js';
import { builtPages, type Pages } from './platform/http/pages.js';
import { signInPassport } from './platform/http/passport.js';
import { securityHeaders } from './platform/http/security-headers.js';
import { endFormerSessions, sessionRows } from './platform/http/session-rows.store.js';
import { SealedSessionStore } from './platform/http/session-store.js';
import { createVisits } from './platform/http/visits.js';
import { createJobs, type Jobs } from './platform/jobs/jobs.js';
import { type Caller, createLimits, type RateLimitTable } from './platform/limits/limits.js';
import { networkKeys } from './platform/limits/network-keys.js';
import type { Log } from './platform/logging/log.js';
import { createPassphrases, type PassphraseCost } from './platform/passphrases/passphrases.js';
import { type Bus, localBus } from './platform/realtime/bus.js';
import { busJob } from './platform/realtime/bus-job.js';
import { channels } from './platform/realtime/channels.js';
import { type ConnectionBounds, createConnections } from './platform/realtime/connections.js';
import { createEventHub } from './platform/realtime/event-hub.js';
import { createHandshakes } from './platform/realtime/handshakes.js';
import { createRealtime, type Which } from './platform/realtime/realtime.js';
import { settledWithin } from './platform/settled-within.js';
import { makeIndexes } from './platform/storage/collection.js';
import { checkSchemaVersion } from './platform/storage/schema-version.js';
import { upgradeJob } from './platform/storage/upgrade-job.js';
import type { KeyRing } from './platform/vault/key-ring.js';
import { tombstonesIn } from './platform/vault/tombstones.js';
import { openVault, type Vault } from './platform/vault/vault.js';
import { onCallOf } from './platform/webhook/on-call.js';
import { type Webhook, webhook } from './platform/webhook/webhook.js';

/** Dependencies from outside the program; tests replace the clock, randomness and others. */
export interface Edges {
  /** A test may add a domain, with its contract. */
  readonly domains?: readonly Domain[];
  readonly contract?: { readonly routes: Routes; readonly commands: Commands; readonly events: PushedEvents };
  readonly now?: () => Date;
  readonly newId?: () => string;
  readonly randomBelow?: (bound: number) => number;
  readonly pause?: (ms: number) => Promise<void>;
  readonly limits?: RateLimitTable;
  readonly passphraseCost?: PassphraseCost;
  /** Lets a test pause a passphrase hash while it holds its place in the queue. */
  readonly holdPassphrase?: () => Promise<void>;
  readonly connections?: Partial<ConnectionBounds>;
  readonly bus?: Bus;
  readonly operatorWebhook?: Webhook;
  readonly onCallWebhook?: Webhook;
  readonly presenceGraceMs?: number;
  /** The pages of the built client; null to serve none. */
  readonly pages?: Pages | null;
  /** False: no rule holds what people write. */
  readonly rulesHold?: boolean;
  readonly wrapRows?: (connection: Connection) => NonNullable<StoreEdges['messageRows']>;
}

export interface AppInputs {
  readonly config: Pick<
    Config,
    'origin' | 'proxyHops' | 'securityContact' | 'tombstoneDir' | 'operatorWebhook' | 'onCallWebhook'
  >;
  readonly connection: Connection;
  readonly keyRing: KeyRing;
  readonly crisis: CrisisFile;
  readonly log: Log;
  readonly edges?: Edges;
}

export interface NaastApp {
  readonly server: HttpServer;
  readonly stores: Stores;
  readonly vault: Vault;
  readonly jobs: Jobs;
  /** A ctx for the system, or for another actor. */
  ctxFor(actor?: Actor): Ctx;
  /** Resolves when all events published so far have been delivered on this node. */
  settled(): Promise<void>;
  /** In-memory load of this node: open sockets, and queued passphrase hashes. */
  readonly load: { connections(): number; passphrases(): number };
  /** One round of each periodic task that is not a job. */
  readonly rounds: {
    renewLease(): Promise<unknown>;
    checkPresence(): Promise<unknown>;
    /** Of all pages and places, unless it says `due`: of those whose turn it is. */
    touchVisits(which?: Which): Promise<unknown>;
    checkPlaces(which?: Which): Promise<unknown>;
    /** Of each domain that has one. */
    ofDomains(): Promise<unknown>;
  };
  /** Starts all periodic tasks. */
  startClocks(): void;
  close(): Promise<void>;
}

/** The composition root: storage → domains → http, realtime, jobs. */
export async function createApp({
  config,
  connection,
  keyRing,
  crisis,
  log,
  edges = {},
}: AppInputs): Promise<NaastApp> {
  const domains = edges.domains ?? naast;
  const { routes, commands, events } = edges.contract ?? contract;
  const { places } = compose.allOf(domains);
  const now = edges.now ?? (() => new Date());
  const newId = edges.newId ?? (() => randomBytes(16).toString('base64url'));

  await checkSchemaVersion(connection);
  await endFormerSessions(connection);
  await makeIndexes(connection, stored.collectionsOf(domains));
  const tombstones = tombstonesIn(config.tombstoneDir);
  const vault = await openVault(connection, keyRing, tombstones);
  const node = newId();
  const randomBelow = edges.randomBelow ?? ((bound) => randomInt(bound));
  const table = edges.limits ?? rateLimits;
  const stores = compose.storesOf(domains, {
    connection,
    vault,
    crisis,
    node,
    newId,
    randomBelow,
    now,
    limits: table,
    tombstoneDir: config.tombstoneDir,
    rulesHold: edges.rulesHold ?? true,
    ...(edges.wrapRows ? { messageRows: edges.wrapRows(connection) } : {}),
  });

  const webhookTo = (address: string | null, says: (open: string | null) => object): Webhook | null =>
    address === null ? null : webhook(address, () => says(config.origin ?? addressOf(server)));
  const contexts = createContexts({
    onCall: onCallOf(edges.onCallWebhook ?? webhookTo(config.onCallWebhook, alarmCall), log),
    policies: compose.policiesOf(domains),
    reads: compose.readsOf(domains),
    enterReadInLog,
    stores,
    now,
    newId,
    randomBelow,
    newRequestId: randomUUID,
  });
  const networkOf = networkKeys(now);
  const pace = createLimits(table, {
    pause: edges.pause ?? ((ms) => sleep(ms)),
    networkOf,
    isOnion: isOnionService(config.origin),
  });
  const passphrases = createPassphrases(edges.passphraseCost, edges.holdPassphrase);
  const newCtx = (actor: Actor, caller?: Caller) =>
    contexts.newCtx(actor, {
      rateLimits: pace.of(actor, caller),
      passphrases: passphrases.of(
        actor,
        caller?.address === undefined ? null : networkOf(caller.address).site,
      ),
    });
  const systemCtx = () => newCtx({ kind: 'system' });

  const origins = originRules(config.origin);
  const isSecure = isHttps(config.origin);
  const rows = sessionRows(connection, vault.keyedHash);
  const cookies = cookieSessions({
    store: new SealedSessionStore(rows, now),
    isSecure,
    secret: keyRing.pepper,
  });
  const passport = signInPassport(compose.verifyCredentialsOf(domains));
  const visits = createVisits({
    authenticate: passport.authenticate,
    rows,
    isSecure,
    newCtx,
    now,
    accountOf: (id) => findAccount(systemCtx(), id),
    openDraft: draftKeys({ keyedHash: (...parts) => vault.keyedHash('draft', ...parts), now }).open,
  });

  const presenceGraceMs = edges.presenceGraceMs ?? 3000;
  const bounds = { ...limits.connections, ...edges.connections };
  const connections = createConnections(bounds, now);
  const realtime = createRealtime({
    commands,
    events,
    handlers: compose.commandHandlersOf(domains),
    stores,
    log,
    now,
    presenceGraceMs,
    bounds,
    handshakes: createHandshakes({
      connections,
      isOurOrigin: origins.isOurs,
      visitOf: visits.ofSocket,
      networkOf: (request) => networkOf(callerAddress(request, config.proxyHops)).site,
    }),
    engineMiddlewares: [...securityHeaders(config.origin), cookies] as never[],
    takeCommandToken: pace.takeCommandToken,
    onGone: (place, seatId) =>
      void background('seatNotGivenUp', () => giveUpSeat(systemCtx(), place, seatId)),
    onDrop: (place, seatId) =>
      void background('connectionNotDropped', () => dropConnection(systemCtx(), place, seatId)),
    onVisit({ key, accountId }, state) {
      const ctx = systemCtx();
      if (state === 'ended') ctx.publish({ type: 'signInSession.ended', key, accountId });
      else if (accountId === null) return;
      else if (state === 'locked') ctx.publish({ type: 'signInSession.locked', key, accountId });
      else ctx.publish({ type: 'account.changed', accountId, hasLost: true });
    },
  });
  const bus = edges.bus ?? localBus();
  const hub = createEventHub({
    bus,
    log,
    reach: realtime.reach,
    invalidates: compose.invalidatesOf(domains),
    subscribers: compose.subscribersOf(domains),
    audiences: compose.audiencesOf(domains),
    merge: compose.mergeOf(domains),
  });
  contexts.tellThrough(hub.publish);
  await stored.removeShredded(domains, systemCtx(), vault);

  const operator = edges.operatorWebhook ?? webhookTo(config.operatorWebhook, faultCall);
  const faults = faultDesk(operator, log);
  const rules = [...stored.retentionOf(domains, connection, vault), ...stored.outsideOf(domains, tombstones)];
  const upgrades = upgradeJob(stored.storedUpgradesOf(domains, connection, vault), log);
  const own = [retentionJob(rules, log), upgrades, busJob(bus)];
  const jobs = createJobs([...compose.jobsOf(domains), ...faults.jobs, ...own], {
    connection,
    log,
    newCtx: systemCtx,
    onOutcome: faults.onOutcome,
  });

  let isReady = true;
  const app = createHttpApp({
    publicOrigin: config.origin,
    proxyHops: config.proxyHops,
    securityContact: config.securityContact,
    now,
    log,
    routes,
    handlers: compose.routeHandlersOf(domains),
    visits,
    origins,
    pages: edges.pages === undefined ? await builtPages() : edges.pages,
    sessions: [cookies, ...passport.sessions],
    knownCrisis: () => knownCrisis(systemCtx()),
    isReady: async () => isReady && (await answers(connection)),
    documents: {
      '/api/openapi.json': () => openApiDocument(routes),
      '/api/events.json': () => eventsDocument(commands, events),
    },
  });
  const server = createServer(app);
  realtime.attach(server);

  const timers: NodeJS.Timeout[] = [];
  const roundsUnderWay = new Set<Promise<void>>();
  /** Never runs two rounds at once: a round that comes due during a slow one is skipped. */
  function every(ms: number, name: string, work: () => Promise<unknown>): void {
    let isRunning = false;
    const round = async () => {
      if (isRunning) return;
      isRunning = true;
      const running = background(name, work);
      roundsUnderWay.add(running);
      await running;
      roundsUnderWay.delete(running);
      isRunning = false;
    };
    timers.push(setInterval(() => void round(), ms).unref());
  }

  async function background(name: string, work: () => Promise<unknown>): Promise<void> {
    try {
      await work();
    } catch (error) {
      log.fault(name, error);
    }
  }

  const domainRounds = compose.roundsOf(domains);
  const rounds = {
    async renewLease() {
      if (!(await renewLease(systemCtx()))) await rounds.checkPresence();
    },
    async checkPresence() {
      const gone = await checkPresence(systemCtx(), () => realtime.presence.all());
      for (const { place, seatId } of gone) realtime.reach.unsubscribe(channels.seat(seatId), place);
    },
    touchVisits: (which: Which = 'all') => realtime.touchVisits(which),
    checkPlaces: (which: Which = 'all') =>
      fewAtATime(realtime.places(which), (place) => places[place.kind].check(place, realtime.reach), joined),
    ofDomains: () => Promise.all(domainRounds.map(({ run }) => run(systemCtx(), realtime.reach))),
  };
  // Before any seat can name this node.
  await stores.presence.renewLease(now());

  return {
    server,
    stores,
    rounds,
    load: { connections: () => connections.count, passphrases: () => passphrases.waiting },
    vault,
    jobs,
    ctxFor: (actor = { kind: 'system' }) => newCtx(actor),
    settled: hub.settled,
    startClocks() {
      jobs.start();
      // Starting may have taken longer than the lease lasts.
      void background('leaseNotRenewed', rounds.renewLease);
      every(limits.nodeLease.renewedEvery, 'leaseNotRenewed', rounds.renewLease);
      every(limits.headCheckEvery, 'presenceNotChecked', rounds.checkPresence);
      every(limits.signInSession.touchesEvery, 'visitsNotTouched', () => rounds.touchVisits('due'));
      every(limits.headChecksEvery, 'placesNotChecked', () => rounds.checkPlaces('due'));
      for (const { everyMs, name, run } of domainRounds)
        every(everyMs, name, () => run(systemCtx(), realtime.reach));
    },
    async close() {
      isReady = false;
      for (const timer of timers) clearInterval(timer);
      await Promise.all([jobs.stop(), settledWithin(limits.stopWaitsFor, roundsUnderWay)]);
      await hub.settled();
      await realtime.close(); // closes the HTTP server too
      server.closeAllConnections();
      // Clients get time to connect to another node; those that do not are then marked away by the other nodes.
      const graceEnd = new Date(now().getTime() + presenceGraceMs);
      await background('leaseNotEnded', () => stores.presence.endLease(graceEnd));
      await bus.close();
    },
  };
}

/** Whether the store answers a ping within two seconds. */
async function answers(connection: Connection): Promise<boolean> {
  const ping = connection.db?.command({ ping: 1 }).then(
    () => true,
    () => false,
  );
  return (await Promise.race([ping, sleep(2000, false, { ref: false })])) ?? false;
}
