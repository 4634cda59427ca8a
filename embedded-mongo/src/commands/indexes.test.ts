import { describe, expect, it } from '@jest/globals';
import { Decimal128, type Document } from 'mongodb';
import { freshStore, type Loose, refusal } from '../../testing/fresh-store.js';

const store = freshStore();

describe('indexes', () => {
  it('are listed as they were made, and made only once', async () => {
    const rows = store.db().collection('rows');
    await rows.createIndexes([
      { key: { a: 1, b: -1 }, name: 'ab', unique: true },
      { key: { c: 1 }, sparse: true },
      { key: { d: 1 }, partialFilterExpression: { e: { $exists: true } } },
      { key: { at: 1 }, expireAfterSeconds: 60 },
    ]);
    await rows.createIndex({ a: 1, b: -1 }, { name: 'ab', unique: true });
    expect(await rows.indexes()).toEqual([
      { v: 2, key: { _id: 1 }, name: '_id_' },
      { v: 2, key: { a: 1, b: -1 }, name: 'ab', unique: true },
      { v: 2, key: { c: 1 }, name: 'c_1', sparse: true },
      { v: 2, key: { d: 1 }, name: 'd_1', partialFilterExpression: { e: { $exists: true } } },
      { v: 2, key: { at: 1 }, name: 'at_1', expireAfterSeconds: 60 },
    ]);
    expect(await refusal(rows.createIndex({ a: 1, b: -1 }, { name: 'ab' }))).toMatchObject({ code: 85 });
    expect(await refusal(rows.createIndex({ z: 1 }, { name: 'ab' }))).toMatchObject({ code: 86 });
    expect(await refusal(rows.createIndex({ c: 1 }, { name: 'other', sparse: true }))).toMatchObject({
      code: 85,
    });
    await rows.dropIndex('ab');
    expect(await refusal(rows.dropIndex('ab'))).toMatchObject({ code: 27 });
    expect(await refusal(rows.dropIndex('_id_'))).toMatchObject({ code: 72 });
    await rows.dropIndexes();
    expect(await rows.indexes()).toHaveLength(1);
    expect(await refusal(store.db().collection('none').indexes())).toMatchObject({ code: 26 });
  });

  it('that cannot be unique over what is there are not made at all', async () => {
    const rows = store.db().collection('rows');
    await rows.insertMany([{ a: 1 }, { a: 2 }, { a: 1 }]);
    expect(
      await refusal(rows.createIndexes([{ key: { b: 1 } }, { key: { a: 1 }, unique: true }])),
    ).toMatchObject({ code: 11000, keyValue: { a: 1 } });
    expect(await rows.indexes()).toHaveLength(1);
    await rows.insertOne({ a: 1 });
  });

  it('that are unique count missing as null, unless they are sparse or partial', async () => {
    const rows = store.db().collection('rows');
    await rows.createIndex({ a: 1 }, { unique: true });
    await rows.createIndex({ s: 1 }, { unique: true, sparse: true });
    await rows.createIndex({ p: 1 }, { unique: true, partialFilterExpression: { open: true } });
    await rows.insertMany([
      { a: 1, p: 1 },
      { a: 2, p: 1, open: true },
    ]);
    await rows.insertOne({ p: 1 });
    expect(await refusal(rows.insertOne({ b: 1 }))).toMatchObject({
      code: 11000,
      keyPattern: { a: 1 },
      keyValue: { a: null },
    });
    expect(await refusal(rows.insertOne({ a: 3, p: 1, open: true }))).toMatchObject({
      code: 11000,
      keyPattern: { p: 1 },
    });
    // Leaving the partial filter frees the key.
    await rows.updateOne({ a: 2 }, { $set: { open: false } });
    await rows.insertOne({ a: 3, p: 1, open: true });
    expect(await refusal(rows.updateOne({ a: 2 }, { $set: { open: true } }))).toMatchObject({ code: 11000 });
    expect(await rows.countDocuments({ p: 1, open: true })).toBe(1);
  });

  it('over arrays hold each element once per document', async () => {
    const rows = store.db().collection<Loose>('rows');
    await rows.createIndex({ stems: 1, at: -1 });
    await rows.createIndex({ u: 1 }, { unique: true, sparse: true });
    await rows.insertMany([
      { _id: 1, stems: ['a', 'a', 'b'], at: 1, u: ['x', 'x'] },
      { _id: 2, stems: ['b', 'c'], at: 2 },
    ]);
    const found = rows.find({ stems: 'b' }).sort({ at: -1 });
    expect(JSON.stringify((await found.explain())['queryPlanner'])).not.toContain('SORT');
    expect((await found.toArray()).map(({ _id }) => _id)).toEqual([2, 1]);
    expect(await rows.find({ stems: { $in: ['a', 'b', 'c'] } }).toArray()).toHaveLength(2);
    expect(await refusal(rows.insertOne({ u: ['y', 'x'] }))).toMatchObject({
      code: 11000,
      keyValue: { u: 'x' },
    });
    expect(await refusal(rows.insertOne({ stems: ['a'], at: [1] }))).toMatchObject({ code: 171 });
    const pull: Document = { $pull: { stems: 'b' } };
    await rows.updateOne({ _id: 1 }, pull);
    expect(await rows.find({ stems: 'b' }).toArray()).toHaveLength(1);
  });

  it('hold keys of any length, and tell long ones apart', async () => {
    const rows = store.db().collection('rows');
    const long = 'x'.repeat(5000);
    await rows.createIndex({ a: 1 }, { unique: true });
    await rows.insertMany([{ a: `${long}1` }, { a: `${long}2` }, { a: 'x' }]);
    expect(await refusal(rows.insertOne({ a: `${long}1` }))).toMatchObject({ code: 11000 });
    expect(await rows.find({ a: `${long}2` }).toArray()).toHaveLength(1);
    expect(await rows.find({ a: { $gt: `${long}1` } }).toArray()).toHaveLength(1);
    expect((await rows.find().sort({ a: -1 }).toArray()).map(({ a }) => a.slice(-1))).toEqual([
      '2',
      '1',
      'x',
    ]);
  });

  it('are refused where they would not hold', async () => {
    const rows = store.db().collection('rows');
    for (const [key, options] of [
      [{ a: 'text' }, {}],
      [{ a: 'hashed' }, {}],
      [{ a: '2dsphere' }, {}],
      [{ '$**': 1 }, {}],
      [{ a: 1 }, { collation: { locale: 'nl' } }],
      [{ a: 1 }, { hidden: true }],
      [{ a: 1 }, { sparse: true, partialFilterExpression: { a: 1 } }],
      [{ a: 1 }, { partialFilterExpression: { a: { $ne: 1 } } }],
      [{ a: 1, b: 1 }, { expireAfterSeconds: 5 }],
    ] as [Document, Document][]) {
      await expect(rows.createIndex(key as { a: 1 }, options)).rejects.toThrow();
    }
    await rows.createIndex({ n: 1 });
    await expect(rows.insertOne({ n: Decimal128.fromString('1') })).rejects.toThrow(
      'not supported by the embedded store',
    );
    expect(await rows.countDocuments()).toBe(0);
  });

  it('change their life time by collMod', async () => {
    const db = store.db();
    await db.collection('rows').createIndex({ at: 1 }, { expireAfterSeconds: 60 });
    const change = { collMod: 'rows', index: { name: 'at_1', expireAfterSeconds: 120 } };
    expect(await db.command(change)).toMatchObject({
      expireAfterSeconds_old: 60,
      expireAfterSeconds_new: 120,
    });
    expect((await db.collection('rows').indexes())[1]).toMatchObject({ expireAfterSeconds: 120 });
    await expect(db.command({ collMod: 'rows', validator: {} })).rejects.toThrow("'validator'");
  });
});
