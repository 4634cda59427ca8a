import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { enterInLog, enterReadInLog, type LogDocument, verifyLog } from '@naast/server/domains/logbook/index';
import type { Ctx } from '@naast/server/kernel/ctx';
import { logbookRoutes } from '@naast/shared/contract/logbook';
import { days } from '../support/clock.js';
import { accountIdOf, logCollectionOf, logRows } from '../support/logbook.js';
import { Naast } from '../support/naast.js';

/** Ways to tamper with the stored log; each must be detected, at its first row. */
describe('the chain of the log', () => {
  let naast: Naast;
  let noor: Ctx;

  const headsFile = () => join(naast.store.folder, 'tombstones', 'log-heads.jsonl');
  const rowsOf = () => logCollectionOf(naast);
  const broken = async () => (await verifyLog(naast.app.stores.logbook)).map(({ row, what }) => [row, what]);

  /** Five rows in each of three months, one read among them. */
  beforeEach(async () => {
    naast = await Naast.start();
    const accountId = await accountIdOf(naast, 'Noor');
    noor = naast.app.ctxFor({ kind: 'team', who: 'noor', accountId, roles: ['host'] });
    const sam = await accountIdOf(naast, 'Sam');
    for (let month = 0; month < 3; month++) {
      await enterReadInLog(noor, { act: 'question.read', place: { kind: 'thread', id: 'vraag' } });
      for (let n = 0; n < 4; n++) await enterInLog(noor, { act: 'team.roleGiven', about: sam });
      naast.clock.forward(days(30));
    }
  });
  afterEach(() => naast.close());

  const december = '2026-12.0000000';
  const id = (n: number) => `${december}${n}`;
  async function storedRow(n: number): Promise<LogDocument> {
    const found = await rowsOf().findOne({ _id: id(n) });
    if (!found) throw new Error(`no row ${n}`);
    return found;
  }

  it('runs from month to month, each numbered from one, and is whole', async () => {
    const rows = await logRows(naast);
    const months = ['2026-11', '2026-12', '2027-01'];
    expect(rows.map(({ _id }) => _id)).toEqual(
      months.flatMap((month) => [1, 2, 3, 4, 5].map((n) => `${month}.0000000${n}`)),
    );
    rows.forEach(({ previous }, index) => expect(previous).toBe(rows[index - 1]?.hash ?? ''));
    const seen: unknown[] = [];
    const breaks = await verifyLog(naast.app.stores.logbook, ({ month, rows: count }) =>
      seen.push([month, count]),
    );
    expect(breaks).toEqual([]);
    expect(seen).toEqual(months.map((month) => [month, 5]));
  });

  const other = 'b'.repeat(22);
  const edits: Record<string, Partial<LogDocument> & Record<string, unknown>> = {
    'who did it': { who: other },
    'that nobody did it': { who: null },
    'what was done': { act: 'team.roleTaken' },
    'an act that does not exist': { act: 'team.danced' as never },
    when: { at: new Date('2026-12-24T12:00:00Z') },
    'when, as a text': { at: '2026-12-24' as never },
    'about whom': { about: other },
    'an empty text for none': { place: '' as never },
    where: { place: { kind: 'room', id: other } },
    'that it was a read': { onceKey: 'iets' },
    'the hash before': { previous: 'x'.repeat(43) },
    'its own hash': { hash: 'x'.repeat(43) },
    'its version': { schemaVersion: 2 },
    'something beside it': { remark: 'dit stond er niet' },
  };
  it.each(Object.entries(edits))('shows one edited row: %s', async (_what, edit) => {
    await rowsOf().updateOne({ _id: id(3) }, { $set: edit });
    const breaks = await broken();
    expect(breaks[0]).toEqual([id(3), 'changed']);
    await expect(naast.app.jobs.run('logbook.verify')).rejects.toThrow();
  });

  it('shows a field that was taken away', async () => {
    await rowsOf().updateOne({ _id: id(1) }, { $unset: { onceKey: 1 } });
    expect(await broken()).toEqual([[id(1), 'changed']]);
  });

  it.each([1, 3, 5])('shows that row %i of a month was removed', async (n) => {
    await rowsOf().deleteOne({ _id: id(n) });
    expect(await broken()).toEqual([[id(n), 'missing']]);
  });

  it('shows a whole month that was removed, and the beginning of all', async () => {
    await rowsOf().deleteMany({ _id: /^2026-12/ });
    expect((await broken())[0]).toEqual([id(1), 'missing']);
    await rowsOf().deleteMany({ _id: /^2026-11/ });
    expect((await broken())[0]).toEqual(['2026-11.00000001', 'missing']);
  });

  it('shows a removal also where the file with the heads is gone: the rows no longer follow on each other', async () => {
    await writeFile(headsFile(), '');
    expect(await broken()).toEqual([]);
    await rowsOf().deleteOne({ _id: id(3) });
    expect(await broken()).toEqual([[id(4), 'outOfPlace']]);
    await rowsOf().deleteMany({ _id: /^2026-11/ });
    expect((await broken())[0]).toEqual([id(1), 'outOfPlace']);
  });

  it('shows two rows that were swapped', async () => {
    const [{ _id: first, ...a }, { _id: second, ...b }] = [await storedRow(2), await storedRow(4)];
    await rowsOf().replaceOne({ _id: first }, b);
    await rowsOf().replaceOne({ _id: second }, a);
    expect((await broken())[0]).toEqual([id(2), 'changed']);
  });

  it('shows a row that was put in: a copy, one behind the last, one under a name of its own', async () => {
    const copy = await storedRow(3);
    await rowsOf().insertOne({ ...copy, _id: id(6) });
    expect(await broken()).toContainEqual([id(6), 'changed']);
    await rowsOf().deleteOne({ _id: id(6) });
    for (const _id of ['2026-12.3', 'zomaar', 7, '']) {
      await rowsOf().insertOne({ ...copy, _id: _id as never });
      expect(await broken()).toEqual([[String(_id), 'changed']]);
      await rowsOf().deleteOne({ _id: _id as never });
    }
  });

  it.each([1, 5, 15])(
    'shows that the last %i rows were cut off, by what was noted outside the store',
    async (cut) => {
      const rows = await logRows(naast);
      const gone = rows.slice(-cut).map(({ _id }) => _id);
      await rowsOf().deleteMany({ _id: { $in: gone } });
      expect(await broken()).toEqual([[gone[0], 'missing']]);
      // New rows do not repair it and reuse no number: the gap stays.
      await enterInLog(noor, { act: 'team.invited' });
      expect(await broken()).toEqual([[gone[0], 'missing']]);
      const last = String((await logRows(naast)).at(-1)?._id);
      expect(last > String(gone.at(-1))).toBe(true);
    },
  );

  it('shows a chain that somebody with the key made anew, by what was noted outside the store', async () => {
    const { logbook } = naast.app.stores;
    const rows = await logRows(naast);
    let previous = '';
    for (const [index, { _id, hash: _, schemaVersion: __, onceKey, ...kept }] of rows.entries()) {
      const forged = { ...kept, previous, ...(index === 7 ? { who: other } : {}) };
      const hash = logbook.hashOf({ ...forged, id: _id, onceKey: onceKey ?? null });
      await rowsOf().updateOne({ _id }, { $set: { ...forged, hash } });
      previous = hash;
    }
    expect((await broken())[0]).toEqual([rows[7]?._id, 'replaced']);
    // Without the heads file the chain would verify.
    await writeFile(headsFile(), '');
    expect(await broken()).toEqual([]);
  });

  it('notes heads as ids and hashes, a line each, and reads past a line that was torn', async () => {
    const text = await readFile(headsFile(), 'utf8');
    const rows = await logRows(naast);
    const lines = text.trim().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(
      rows.map(({ _id, hash }) => ({ row: _id, hash })),
    );
    await writeFile(headsFile(), `${text}{"row":"2027-01.0000`);
    await enterInLog(noor, { act: 'team.invited' });
    const last = (await logRows(naast)).at(-1);
    expect((await naast.app.stores.logbook.heads()).rows.at(-1)).toEqual({ id: last?._id, hash: last?.hash });
    expect(await broken()).toEqual([]);
  });

  it('tells a coordinator which month is not as it was written, and which are', async () => {
    const bo = await naast.team('Bo');
    await rowsOf().updateOne({ _id: id(3) }, { $set: { who: other } });
    const states = [];
    for (const month of ['2026-11', '2026-12', '2027-01']) {
      const { isUnbroken, entries } = await bo.call(logbookRoutes.readLog, {
        query: { month },
      });
      states.push([isUnbroken, entries.length]);
    }
    expect(states).toEqual([
      [true, 5],
      [false, 5],
      [true, 5],
    ]);
  });

  it('sees in a month that its end was cut off, or its joint with the next', async () => {
    const bo = await naast.team('Bo');
    const isUnbroken = async (month: string) =>
      (await bo.call(logbookRoutes.readLog, { query: { month } })).isUnbroken;
    const last = await storedRow(5);
    await rowsOf().deleteOne({ _id: last._id });
    expect(await isUnbroken('2026-12')).toBe(false);
    await writeFile(headsFile(), '');
    expect(await isUnbroken('2026-12')).toBe(false);
    await rowsOf().insertOne(last);
    expect(await isUnbroken('2026-12')).toBe(true);
  });
});
