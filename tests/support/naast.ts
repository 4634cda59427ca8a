import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createApp, type Edges, type NaastApp } from '@naast/server/app';
import { createDefaultThemes, readCrisisFile } from '@naast/server/domains/organisation/index';
import { newTeamAccount } from '@naast/server/domains/people/index';
import { builtPages } from '@naast/server/platform/http/pages';
import { createLog } from '@naast/server/platform/logging/log';
import type { Bus } from '@naast/server/platform/realtime/bus';
import { ringOfSecret } from '@naast/server/platform/vault/key-ring';
import { type CastName, castTeam } from '@naast/server/sample/cast';
import type { RoomPlan } from '@naast/shared/contract/arranging';
import type { Opening } from '@naast/shared/contract/clock-time';
import { peopleRoutes } from '@naast/shared/contract/people';
import type { RoomId } from '@naast/shared/contract/rooms';
import { rateLimits } from '@naast/shared/rate-limits';
import type { Connection } from 'mongoose';
import { cheapPassphrases } from './cheap-passphrases.js';
import { days, TestClock } from './clock.js';
import { Person } from './person.js';
import { openTestStore, type TestStore } from './store.js';

const keyRing = ringOfSecret(Buffer.alloc(32, 7));
export const passphraseOf = (name: CastName): string => `${name} zit aan de keukentafel`;

const always: Opening[] = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '24:00' }));

/** Pages; only in test files that import `built-client.ts`. */
let hasPages = false;
export const servePages = (): void => {
  hasPages = true;
};

/** All test clients have one address, so the door's queue is off; `rooms/the-door` tests it. */
export const withWideDoor = { ...rateLimits, chair: { ...rateLimits.chair, burst: 10_000 } };

/** One node: a server on its own port. */
export interface TestNode {
  readonly app: NaastApp;
  /** Each node has its own connection to the store. */
  readonly connection: Connection;
  readonly url: string;
  close(): Promise<void>;
}

/** An installation for tests: real store, HTTP and sockets; clock, pauses and timing are under the test's control. */
export class Naast {
  readonly clock = new TestClock();
  readonly store: TestStore;
  readonly nodes: TestNode[] = [];
  readonly people: Person[] = [];
  /** All log lines of all nodes. */
  readonly logged: string[] = [];

  private constructor(store: TestStore) {
    this.store = store;
  }

  static async start(edges: Edges = {}, store?: TestStore): Promise<Naast> {
    const naast = await Naast.unseeded(edges, store);
    await naast.#seed();
    return naast;
  }

  /** Without an organisation and a team, as before the first start. */
  static async unseeded(edges: Edges = {}, store?: TestStore): Promise<Naast> {
    const naast = new Naast(store ?? (await openTestStore()));
    await naast.addNode(edges);
    return naast;
  }

  get url(): string {
    return this.#first.url;
  }

  get app(): NaastApp {
    return this.#first.app;
  }

  get #first(): TestNode {
    const [first] = this.nodes;
    if (!first) throw new Error('no node is running');
    return first;
  }

  /** Hears of what other nodes do, and is heard, only with a bus: see `pairedBuses`. */
  async addNode(
    edges: Edges = {},
    config: {
      origin?: string;
      proxyHops?: number;
      securityContact?: string;
      operatorWebhook?: string;
      onCallWebhook?: string;
    } = {},
  ): Promise<TestNode> {
    const { connection } = await this.store.connect();
    const app = await createApp({
      config: {
        origin: config.origin ?? null,
        proxyHops: config.proxyHops ?? 0,
        securityContact: config.securityContact ?? null,
        operatorWebhook: config.operatorWebhook ?? null,
        onCallWebhook: config.onCallWebhook ?? null,
        tombstoneDir: join(this.store.folder, 'tombstones'),
      },
      connection,
      keyRing,
      crisis: await readCrisisFile(this.store.folder),
      log: createLog({ level: 'info', to: { write: (line) => this.#note(line) } }),
      edges: {
        now: this.clock.now,
        pause: async () => {},
        passphraseCost: cheapPassphrases,
        presenceGraceMs: 0,
        pages: hasPages ? await builtPages() : null,
        limits: withWideDoor,
        // Tests write what nobody does; those of rules let them hold.
        rulesHold: false,
        ...edges,
      },
    });
    await new Promise<void>((resolve) => app.server.listen(0, '127.0.0.1', resolve));
    const { port } = app.server.address() as AddressInfo;
    const node = { app, connection, url: `http://127.0.0.1:${port}`, close: () => app.close() };
    this.nodes.push(node);
    return node;
  }

  #note(line: string): void {
    this.logged.push(line);
    if (process.env['NAAST_TEST_LOG']) process.stdout.write(line);
  }

  async #seed(): Promise<void> {
    const { stores, ctxFor } = this.app;
    const ctx = ctxFor();
    await stores.organisation.create({ isSample: true });
    await createDefaultThemes(ctx);
    // Not on the hour, so that tests see whether it is rounded.
    const createdAt = new Date(this.clock.now().getTime() - days(30) - 1_234_567);
    for (const { name, roles, profession } of castTeam) {
      const passphrase = passphraseOf(name);
      await stores.people.create(
        await newTeamAccount(ctx, { name, roles, profession, passphrase, createdAt }),
      );
    }
  }

  /** Creates a room, by default open at any hour. */
  async room(weekly: Opening[] = always, plan: Partial<RoomPlan> = {}): Promise<RoomId> {
    const id = this.app.ctxFor().newId();
    const title = { nl: 'De huiskamer', en: 'The living room' };
    await this.app.stores.rooms.create({ id, title, description: title, weekly, ...plan }, 0);
    return id as RoomId;
  }

  visitor(name: string, url = this.url): Person {
    const person = new Person(name, url);
    this.people.push(person);
    return person;
  }

  /** A signed-in team member. */
  async team(name: CastName, url = this.url): Promise<Person> {
    const person = this.visitor(name, url);
    await person.call(peopleRoutes.signIn, { body: { name, passphrase: passphraseOf(name) } });
    return person;
  }

  /** A signed-in team account without a role. */
  async newcomer(name = 'Ivo', url = this.url): Promise<Person> {
    const passphrase = `${name} staat nog in de gang`;
    const ctx = this.app.ctxFor();
    await ctx.stores.people.create(
      await newTeamAccount(ctx, { name, roles: [], profession: null, passphrase }),
    );
    const person = this.visitor(name, url);
    await person.call(peopleRoutes.signIn, { body: { name, passphrase } });
    return person;
  }

  /** Resolves when all published events were delivered on all nodes. */
  async settled(): Promise<void> {
    for (const { app } of this.nodes) await app.settled();
  }

  async close(): Promise<void> {
    for (const person of this.people) person.disconnect();
    for (const node of this.nodes) await node.close();
    await this.store.close();
  }
}

/** A bus between nodes in one process, as Redis: JSON, asynchronous. */
export function newBus(receivers: ((text: string) => void)[]): Bus {
  let own: ((text: string) => void) | null = null;
  return {
    send(event) {
      const text = JSON.stringify(event);
      for (const hear of receivers) if (hear !== own) setImmediate(() => hear(text));
    },
    onEvent(receive) {
      own = (text) => receive(JSON.parse(text));
      receivers.push(own);
    },
    isAway: () => false,
    close: async () => {},
  };
}

export function pairedBuses(): [Bus, Bus] {
  const receivers: ((text: string) => void)[] = [];
  return [newBus(receivers), newBus(receivers)];
}

/** The same; drops everything while `isCut`. */
export function cuttableBuses(isCut: () => boolean): [Bus, Bus] {
  const cuttable = (bus: Bus): Bus => ({
    ...bus,
    send: (event) => void (isCut() || bus.send(event)),
    isAway: isCut,
  });
  const [first, second] = pairedBuses();
  return [cuttable(first), cuttable(second)];
}
