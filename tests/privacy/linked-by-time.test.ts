import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { peopleRoutes } from '@naast/shared/contract/people';
import { spreekuurRoutes } from '@naast/shared/contract/spreekuur';
import { eventually } from '../support/eventually.js';
import type { Naast } from '../support/naast.js';
import { busyQuarter, type Guest } from './linking/evening.js';
import { match, type Pair } from './linking/matcher.js';
import { rawRows, transactionsOf } from './linking/raw-rows.js';
import { copyOfStore, fieldsWith, linesOf, type StoredRows } from './linking/stored-rows.js';

/** At any depth. */
function timesIn(value: unknown): Date[] {
  if (value instanceof Date) return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(timesIn) : [];
}

/** For the embedded store only, since it reads the store's files. */
const onEmbedded = process.env['MONGODB_URI'] ? describe.skip : describe;

onEmbedded('from a copy of the store and the log, without the key, nobody learns', () => {
  let naast: Naast;
  let guests: readonly Guest[];
  let rows: StoredRows;
  let fields: readonly string[];

  beforeAll(async () => {
    ({ naast, guests } = await busyQuarter());
    // The store removes the insertion order of accounts, sessions and keys periodically.
    for (const field of ['signInKey', 'mark', 'wrapped'])
      await eventually(() => expect([field, transactionsOf(naast, field)]).toEqual([field, 1]), 600);
    rows = new Map([...(await copyOfStore(naast)), ...linesOf(naast), ...rawRows(naast)]);
    // Some askers erase their question.
    const asked = guests.filter(({ accountId, threadId }) => accountId !== null && threadId !== null);
    for (const { person } of asked.slice(0, 6)) {
      await person.call(spreekuurRoutes.eraseMyQuestion, {});
      await person.call(peopleRoutes.signOut, {});
    }
    fields = await fieldsWith(naast, idsOf('accountId'));
  }, 600_000);
  afterAll(() => naast.close());

  type What = 'accountId' | 'downSeatId' | 'upSeatId' | 'apartSeatId' | 'threadId';
  const idsOf = (what: What) => guests.flatMap((guest) => guest[what] ?? []).sort();

  it.each<[string, What, What]>([
    ['which seat and which question are of one person', 'downSeatId', 'threadId'],
    ['which account asked which question', 'accountId', 'threadId'],
    ['which account has which seat', 'accountId', 'downSeatId'],
    ['which seats in two rooms are of one person', 'upSeatId', 'downSeatId'],
    ['which talk apart and which question are of one person', 'apartSeatId', 'threadId'],
  ])('%s', (_, one, other) => {
    const [ones, others] = [idsOf(one), idsOf(other)];
    const truth = guests.flatMap((guest): Pair[] => {
      const [a, b] = [guest[one], guest[other]];
      return a === null || b === null ? [] : [[ones.indexOf(a), others.indexOf(b)]];
    });
    expect(truth.length).toBeGreaterThanOrEqual(12);
    const { right, of, chance, ways } = match(rows, { ids: ones }, { ids: others }, truth);
    // Compared whole, so that a failure shows the method and its score.
    const found = { right, of, ways };
    expect({ ...found, isChance: right <= chance + 2 }).toEqual({ ...found, isChance: true });
  });

  it.each(['signInSessions', 'accounts', 'dataKeys', 'logEntries'])(
    'a time finer than the hour of %s',
    (name) => {
      const stored = rows.get(name) ?? [];
      expect(stored.length).toBeGreaterThan(1);
      const finer = timesIn(stored).filter((time) => time.getTime() % 3_600_000 !== 0);
      expect(finer).toEqual([]);
    },
  );

  it('anything from the log of the team: nothing that guests do writes a row', () => {
    const acts = (rows.get('logEntries') ?? []).map((row) => Reflect.get(row, 'act'));
    const byTheTeam = [
      'room.opened',
      'room.joined',
      'talk.joined',
      'talk.ended',
      'team.invited',
      'team.joined',
    ];
    expect(new Set(acts)).toEqual(new Set(byTheTeam));
  });

  it('that a member asked, also not in what was written over: in no byte of the file an account stands but as itself', () => {
    expect(fields).toEqual(['_id']);
  });
});
