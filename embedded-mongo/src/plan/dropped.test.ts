import { describe, expect, it } from '@jest/globals';
import type { Collection, Db, Document } from 'mongodb';
import { freshStore, type Loose, refusal } from '../../testing/fresh-store.js';

const store = freshStore();
const many = 2000;

async function filled(): Promise<{ db: Db; rows: Collection<Loose> }> {
  const db = store.db();
  const rows = db.collection<Loose>('rows');
  await rows.insertMany(Array.from({ length: many }, (_, n) => ({ _id: n, k: n, kind: n % 7 })));
  await rows.createIndexes([{ key: { k: 1 } }, { key: { kind: 1, k: 1 } }]);
  return { db, rows };
}

const byIndex: Document = { find: 'rows', filter: { k: { $gte: 0 } }, hint: 'k_1' };
/** Reads that go on after their first batch. */
const reads: [string, Document][] = [
  ['along an index', byIndex],
  ['in the order of an index', { find: 'rows', sort: { k: 1 } }],
  [
    'through a pipeline',
    { aggregate: 'rows', pipeline: [{ $match: { k: { $gte: 0 } } }, { $set: { x: 1 } }] },
  ],
];
const drops: [string, (db: Db, rows: Collection<Loose>) => Promise<unknown>][] = [
  ['its index', (_, rows) => rows.dropIndex('k_1')],
  ['its index, and made anew', (_, rows) => rows.dropIndex('k_1').then(() => rows.createIndex({ k: 1 }))],
  ['all indexes', (_, rows) => rows.dropIndexes()],
  ['the collection', (_, rows) => rows.drop()],
  [
    'the collection, and made anew',
    (db, rows) => rows.drop().then(() => db.collection<Loose>('rows').insertOne({ _id: 1, k: 1 })),
  ],
  ['the database', (db) => db.dropDatabase()],
];

async function begin(db: Db, command: Document): Promise<bigint> {
  const size = 'find' in command ? { batchSize: 10 } : { cursor: { batchSize: 10 } };
  const { cursor } = await db.command({ ...command, ...size }, { useBigInt64: true });
  expect(cursor.firstBatch).toHaveLength(10);
  return cursor.id;
}

describe.each(reads)('a cursor %s', (_how, command) => {
  it.each(drops)(
    'ends with an error, and not as if it were done, when others drop %s',
    async (_what, drop) => {
      const { db, rows } = await filled();
      const getMore = await begin(db, command);
      await drop(db, rows);
      const told = await refusal(db.command({ getMore, collection: 'rows' }));
      expect(told).toMatchObject({ code: 175, codeName: 'QueryPlanKilled' });
      expect(await refusal(db.command({ getMore, collection: 'rows' }))).toMatchObject({ code: 43 });
    },
  );
});

describe('a cursor', () => {
  it('goes on when others drop what it does not read from', async () => {
    const { db, rows } = await filled();
    await db.collection('other').insertOne({});
    const getMore = await begin(db, byIndex);
    await rows.dropIndex('kind_1_k_1');
    await db.dropCollection('other');
    const { cursor } = await db.command({ getMore, collection: 'rows' });
    expect(cursor.nextBatch).toHaveLength(many - 10);
  });

  it('along the whole collection ends with an error when that is dropped', async () => {
    const { db, rows } = await filled();
    const getMore = await begin(db, { find: 'rows' });
    await rows.drop();
    expect(await refusal(db.command({ getMore, collection: 'rows' }))).toMatchObject({ code: 175 });
  });
});
