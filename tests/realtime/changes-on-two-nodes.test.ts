import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type MessageView } from '@naast/shared/contract/messages';
import { type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { type Random, seeded } from '../api/mutations.js';
import { seed, times } from '../support/chance.js';
import { HeldRows } from '../support/held-rows.js';
import { cuttableBuses, Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { Screen } from '../support/screen.js';
import { unlimited } from '../support/unlimited.js';

const changesLeast = times(2000);
const changesPerSession = 100;
const wayOfRound = ['inTurn', 'together', 'together', 'held', 'busCut'] as const;

/**
 * Two hosts and two visitors, one of each per node, write and hide at random: in turn, concurrently, interleaved within statements, and
 * without a bus. When all is settled every screen must equal a fresh fetch.
 */
describe(`random changes from two nodes (seed ${seed})`, () => {
  const random: Random = seeded(seed);
  const below = (bound: number) => Math.floor(random() * bound);
  const oneOf = <T>(from: readonly T[]): T => from[below(from.length)] as T;
  const nodes = [new HeldRows(), new HeldRows()] as const;
  let naast: Naast;
  let isBusCut = false;
  let hosts: [Person, Person];
  let visitors: [Person, Person];

  beforeAll(async () => {
    const [first, second] = cuttableBuses(() => isBusCut);
    naast = await Naast.start({ wrapRows: nodes[0].wrap, limits: unlimited, bus: first });
    const other = await naast.addNode({ wrapRows: nodes[1].wrap, limits: unlimited, bus: second });
    hosts = [await naast.team('Noor'), await naast.team('Sam', other.url)];
    visitors = [naast.visitor('Mila'), naast.visitor('Kim', other.url)];
  });
  afterAll(() => naast.close());

  async function screensOfNewRoom(): Promise<{ sessionId: RoomSessionId; byNode: [Screen[], Screen[]] }> {
    const sessionId = (await hosts[0].opens(await naast.room())).session.id;
    await hosts[1].call(roomRoutes.joinAsHost, { params: { sessionId } });
    for (const host of hosts) await host.follows(sessionId);
    for (const visitor of visitors) await visitor.joins(sessionId);
    await naast.settled();
    const screens = (at: 0 | 1) =>
      Promise.all([Screen.of(hosts[at], sessionId), Screen.of(visitors[at], sessionId)]);
    return { sessionId, byNode: [await screens(0), await screens(1)] };
  }

  it(`keeps every screen equal to a fresh fetch over ${changesLeast} changes`, async () => {
    let made = 0;
    while (made < changesLeast) {
      const { sessionId, byNode } = await screensOfNewRoom();
      const screens = byNode.flat();
      const ledger = new Ledger();
      let said = 0;
      let head = 0;

      const known = () => screens[0]?.state?.messages ?? [];
      /** A change by the node's host, or a new message. Few messages, so that each changes often. */
      const changeFrom = async (node: 0 | 1): Promise<unknown> => {
        const [host] = byNode[node];
        const message = oneOf(known().slice(-4));
        if (!message || !host || random() < 0.15) return oneOf(byNode[node]).says(`${++said}`);
        return host.hides(message, random() < 0.8 ? !message.hidden : message.hidden);
      };
      const someChanges = async (together: boolean): Promise<void> => {
        const nodesOf = Array.from({ length: 1 + below(20) }, () => below(2) as 0 | 1);
        if (together) await Promise.all(nodesOf.map(changeFrom));
        else for (const node of nodesOf) await changeFrom(node);
      };
      /** The other node makes changes between this node's read and write. */
      const heldChange = async (): Promise<void> => {
        const node = below(2) as 0 | 1;
        const meanwhile = async () => {
          for (let left = 1 + below(4); left > 0; left--) await changeFrom((1 - node) as 0 | 1);
        };
        nodes[node].next((insert) => meanwhile().then(insert));
        nodes[node].nextChange((change) => meanwhile().then(change));
        await changeFrom(node);
        nodes[node].clear();
      };

      while (head < changesPerSession) {
        const way = oneOf(wayOfRound);
        isBusCut = way === 'busCut';
        if (way === 'held') await heldChange();
        else await someChanges(way !== 'inTurn');
        await naast.settled();
        if (isBusCut) {
          isBusCut = false;
          for (const { app } of naast.nodes) await app.rounds.checkPlaces();
        }
        for (const screen of screens) {
          await screen.equalsFreshFetch();
          ledger.enter(screen.given.splice(0));
        }
        head = screens[0]?.state?.rev ?? 0;
      }
      await everyNumberOnce(sessionId, head);
      for (const screen of screens) screen.store.stop();
      made += head;
    }
    expect(made).toBeGreaterThanOrEqual(changesLeast);
  }, 600_000);

  /** Each rev up to the head belongs to exactly one change. */
  async function everyNumberOnce(placeId: RoomSessionId, head: number): Promise<void> {
    const connection = naast.nodes[0]?.connection;
    const documents = await connection?.collection('messages').find({ placeId }).toArray();
    const numbers = (documents ?? []).flatMap((document): number[] => document['revs']);
    expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: head }, (_, at) => at + 1));
  }
});

/** All views with the same rev must be of the same message state. */
class Ledger {
  readonly #byRev = new Map<number, string>();

  enter(views: readonly MessageView[]): void {
    for (const { rev, id, hidden } of views) {
      const change = JSON.stringify({ id, hidden });
      expect({ rev, change }).toEqual({ rev, change: this.#byRev.get(rev) ?? change });
      this.#byRev.set(rev, change);
    }
  }
}
