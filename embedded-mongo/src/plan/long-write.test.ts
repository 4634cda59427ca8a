import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Collection, Db, Document } from 'mongodb';
import { freshStore, refusal } from '../../testing/fresh-store.js';

const store = freshStore();
/** So many that a search takes far more turns of the event loop than what is served meanwhile. */
const many = 30_000;

interface Row {
  _id: number;
  n: number;
  text: string;
}

async function filled(db: Db, count = many): Promise<Collection<Row>> {
  const rows = db.collection<Row>('rows');
  await rows.insertMany(
    Array.from({ length: count }, (_, n) => ({ _id: n, n: n % 7, text: 'x'.repeat(50) })),
  );
  // Opens the connections: what asks during a write must not wait for a name to be looked up first.
  await Promise.all([1, 2, 3].map((_id) => rows.findOne({ _id })));
  return rows;
}

const statement = (q: Document, u: Document, multi = false) => ({
  update: 'rows',
  updates: [{ q, u, multi }],
});

/** What looks at every document, or changes many; in this order. */
const writes: [string, Document][] = [
  ['an update that finds nothing', statement({ text: 'nowhere' }, { $set: { n: 1 } })],
  ['a removal that finds nothing', { delete: 'rows', deletes: [{ q: { text: 'nowhere' }, limit: 1 }] }],
  [
    'a findAndModify of the last',
    { findAndModify: 'rows', query: { text: 'last' }, update: { $set: { n: 1 } } },
  ],
  [
    'a sorted findAndModify',
    { findAndModify: 'rows', query: { n: 3 }, sort: { text: 1 }, update: { $inc: { n: 0 } } },
  ],
  ['an update of all', statement({}, { $set: { m: 1 } }, true)],
  ['a removal of many', { delete: 'rows', deletes: [{ q: { n: { $lt: 3 } }, limit: 0 }] }],
  ['a drop', { drop: 'rows' }],
];

describe('a long write', () => {
  let db: Db;
  let rows: Collection<Row>;
  let other: Collection<Row>;

  beforeAll(async () => {
    db = store.db();
    rows = await filled(db);
    other = db.collection<Row>('other');
    await other.insertOne({ _id: 1, n: 1, text: '' });
    await rows.updateOne({ _id: many - 1 }, { $set: { text: 'last' } });
  });

  it.each(writes)('lets others have their turn: %s', async (_name, command) => {
    const order: string[] = [];
    const write = db.command(command).then(() => order.push('long'));
    for (let turn = 0; turn < 3; turn++) await other.findOne({ _id: 1 }).then(() => order.push('other'));
    await other.updateOne({ _id: 1 }, { $inc: { n: 1 } }).then(() => order.push('write'));
    await write;
    expect(order).toEqual(['other', 'other', 'other', 'write', 'long']);
  });
});

describe('a long write and those of others', () => {
  it('changes each document that matches in the end, once', async () => {
    const rows = await filled(store.db());
    const long = rows.updateMany({ n: 3 }, { $inc: { n: 100 } });
    // While it searches: one comes into it, one leaves it, one is new, one is gone.
    await Promise.all([
      rows.updateOne({ _id: 0 }, { $set: { n: 3 } }),
      rows.updateOne({ _id: 3 + 7 * 4000 }, { $set: { n: 4 } }),
      rows.insertOne({ _id: -1, n: 3, text: '' }),
      rows.deleteOne({ _id: 3 + 7 * 4001 }),
    ]);
    const { modifiedCount } = await long;
    expect(await rows.countDocuments({ n: 3 })).toBe(0);
    expect(await rows.countDocuments({ n: 103 })).toBe(modifiedCount);
    expect(await rows.countDocuments({ n: { $gt: 103 } })).toBe(0);
    expect(await rows.findOne({ _id: 0 })).toMatchObject({ n: 103 });
  });

  it('gives one document to one taker only', async () => {
    const rows = await filled(store.db());
    await rows.updateMany({ _id: { $gte: many - 8 } }, { $set: { text: 'free' } });
    const taken = await Promise.all(
      Array.from({ length: 12 }, (_, taker) =>
        rows.findOneAndUpdate({ text: 'free' }, { $set: { text: `taken ${taker}` } }),
      ),
    );
    const ids = taken.flatMap((row) => (row === null ? [] : [row._id]));
    expect(ids.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 8 }, (_, at) => many - 8 + at));
  });

  it('takes the first in order, also when that came during the search', async () => {
    const rows = await filled(store.db());
    await rows.updateOne({ _id: 20_000 }, { $set: { n: 50 } });
    const long = rows.findOneAndUpdate({ n: { $gte: 50 } }, { $set: { text: 'taken' } }, { sort: { n: -1 } });
    await rows.updateOne({ _id: 5 }, { $set: { n: 60 } });
    const taken = await long;
    const now = await rows.findOne({ text: 'taken' });
    expect(now?._id).toBe(taken?._id);
    expect([5, 20_000]).toContain(taken?._id);
  });

  it('makes one document only when several upserts find none', async () => {
    const rows = await filled(store.db());
    const upsert = (multi: boolean) =>
      multi
        ? rows.updateMany({ text: 'one' }, { $inc: { n: 1 } }, { upsert: true })
        : rows.updateOne({ text: 'one' }, { $inc: { n: 1 } }, { upsert: true });
    await Promise.all(Array.from({ length: 6 }, (_, at) => upsert(at % 2 === 0)));
    expect(await rows.find({ text: 'one' }).toArray()).toMatchObject([{ n: 6 }]);
  });

  it('goes on by another way when the index goes, and is refused when the collection goes', async () => {
    const db = store.db();
    const rows = await filled(db);
    await rows.createIndex({ n: 1 });
    const long = rows.updateMany({ n: { $gte: 0 }, text: 'nowhere' }, { $set: { n: 1 } });
    await rows.dropIndex('n_1');
    expect(await long).toMatchObject({ matchedCount: 0 });
    const other = refusal(
      rows.updateMany({}, { $set: { n: 100 } }).then(() => Promise.reject(new Error('done'))),
    );
    await rows.drop();
    expect(await other).toMatchObject({ message: expect.stringMatching(/collection dropped|^done$/) });
    expect(await db.collection('rows').countDocuments()).toBe(0);
  });

  it('tells what it did when it is refused half-way', async () => {
    const db = store.db();
    const rows = await filled(db, 2000);
    await rows.createIndex({ k: 1 }, { unique: true, sparse: true });
    await rows.updateOne({ _id: 1999 }, { $set: { text: '' } });
    await rows.updateOne({ _id: 1500 }, { $set: { n: null as never } });
    const update = statement({ text: 'x'.repeat(50) }, { $inc: { n: 1 } }, true);
    const { n, nModified, writeErrors } = await db.command(update);
    expect(writeErrors).toMatchObject([{ index: 0, code: 14 }]);
    expect([n, nModified]).toEqual([1500, 1500]);
    expect(await rows.countDocuments({ n: { $gte: 0 } })).toBe(1999);
  });
});
