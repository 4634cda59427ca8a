import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { minutes } from '../support/clock.js';
import { eventually } from '../support/eventually.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { unlimited } from '../support/unlimited.js';

/** What repeats costs the store so many statements, not so many for each place or page. */
describe('a round of a node', () => {
  let naast: Naast;
  let noor: Person;
  let statements = new Map<string, number>();
  /** The places of which the last rev was read. */
  let headsRead: string[] = [];

  beforeAll(async () => {
    naast = await Naast.start({ limits: unlimited });
    naast.nodes[0]?.connection.set('debug', (collection: string, method: string, asked: unknown) => {
      const kind = `${method} ${collection}`;
      statements.set(kind, (statements.get(kind) ?? 0) + 1);
      if (kind === 'aggregate messages')
        headsRead.push(...(asked as [{ $match: { placeId: { $in: string[] } } }])[0].$match.placeId.$in);
    });
    noor = await naast.team('Noor');
  });
  afterAll(() => naast.close());

  /** Opens more rooms, each with a visitor who says something and stays. */
  async function openRooms(count: number): Promise<void> {
    for (let n = 0; n < count; n++) {
      const { id } = (await noor.opens(await naast.room())).session;
      await noor.follows(id);
      const visitor = naast.visitor('Mila');
      await visitor.joins(id);
      await visitor.says(id, 'Hoi');
    }
    await naast.settled();
  }

  async function statementsOf(round: () => Promise<unknown>): Promise<Record<string, number>> {
    naast.clock.forward(minutes(2));
    statements = new Map();
    await round();
    return Object.fromEntries(statements);
  }

  /** With two rooms, and with nine: one statement of a kind, whatever is in the caches. */
  const rounds: [string, () => Promise<unknown>, string[]][] = [
    ['checks places', () => naast.app.rounds.checkPlaces(), ['find roomSessions', 'aggregate messages']],
    [
      'touches visits',
      () => naast.app.rounds.touchVisits(),
      ['find signInSessions', 'bulkWrite signInSessions'],
    ],
    ['tends rooms', () => naast.app.jobs.run('rooms.tend'), ['find roomSessions', 'find seats']],
  ];

  it.each([2, 7])('sends as many statements with %i rooms more', async (more) => {
    await openRooms(more);
    for (const [name, round, kinds] of rounds) {
      const sent = await statementsOf(round);
      expect({ name, kinds: Object.keys(sent) }).toEqual({ name, kinds: expect.arrayContaining(kinds) });
      const mostOfAKind = name === 'tends rooms' ? 2 : 1; // the seats: those overdue, and the hosts
      expect({ name, most: Math.max(...Object.values(sent)) }).toEqual({ name, most: mostOfAKind });
    }
  });

  it('tells every page the head of its place', async () => {
    const [, mila] = naast.people;
    const before = mila?.heardOf('place:head').length ?? 0;
    await naast.app.rounds.checkPlaces();
    await eventually(() =>
      expect(mila?.heardOf('place:head').slice(before)).toEqual([expect.objectContaining({ rev: 1 })]),
    );
  });

  it('renews visits one after the other, each once a minute, and not all of them in one second', async () => {
    const rows = naast.nodes[0]?.connection.collection<{ sealed: string }>('signInSessions');
    const seals = async () => new Set((await rows?.find().toArray())?.map(({ sealed }) => sealed));
    const second = async (): Promise<number> => {
      const before = await seals();
      naast.clock.forward(1000);
      await naast.app.rounds.touchVisits('due');
      return [...(await seals())].filter((seal) => !before.has(seal)).length;
    };
    // All are overdue, and keep their turns.
    await naast.app.rounds.touchVisits('due');
    const renewed = [];
    for (let n = 0; n < 120; n++) renewed.push(await second());
    const visitors = naast.people.filter(({ socket }) => socket?.connected).length - 1;
    expect(visitors).toBeGreaterThan(8);
    expect(renewed.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(visitors);
    expect(renewed.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(2 * (visitors + 1));
    expect(Math.max(...renewed)).toBeLessThan(visitors);
  });

  it('checks places one after the other, each once in half a minute, and not all of them in one second', async () => {
    const second = async (): Promise<string[]> => {
      headsRead = [];
      naast.clock.forward(1000);
      await naast.app.rounds.checkPlaces('due');
      return headsRead;
    };
    // All are overdue, and keep their turns.
    await naast.app.rounds.checkPlaces('due');
    const checked = [];
    for (let n = 0; n < 30; n++) checked.push(await second());
    const places = new Set(checked.flat());
    expect(places.size).toBeGreaterThan(8);
    expect(checked.flat().length).toBe(places.size);
    expect(Math.max(...checked.map((some) => some.length))).toBeLessThan(places.size);
  });
});
