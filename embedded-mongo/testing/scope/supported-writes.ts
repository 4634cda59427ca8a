import { expect } from '@jest/globals';
import {
  Binary,
  type Db,
  Decimal128,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from 'mongodb';
import type { Loose } from '../fresh-store.js';
import { answers, type Case, type Cases, seeded, updates } from './case.js';

/** An index of this kind is made, and a query on it is served by it. */
function indexed(key: Record<string, 1 | -1>, options: object, filter: object, ids: number[]): Case {
  return async (db: Db) => {
    const rows = await seeded(db);
    const [name = ''] = await rows.createIndexes([{ key, ...options }]);
    const cursor = rows.find(filter).sort({ _id: 1 });
    expect((await cursor.toArray()).map(({ _id }) => _id)).toEqual(ids);
    expect(JSON.stringify(await rows.find(filter).explain())).toContain(`"indexName":"${name}"`);
  };
}

const keeps =
  (value: unknown): Case =>
  async (db) => {
    const rows = db.collection<Loose>('rows');
    await rows.insertOne({ _id: 1, value });
    expect(await rows.countDocuments({ value: { $exists: true } })).toBe(1);
    const found = await rows.findOne({ _id: 1 }, { promoteValues: false, bsonRegExp: false });
    expect(JSON.stringify(found?.['value'])).toBe(JSON.stringify(value));
  };

const clash: Case = async (db) => {
  const rows = db.collection<Loose>('rows');
  await rows.createIndexes([{ key: { n: 1 }, unique: true }]);
  await rows.insertOne({ n: 1 });
  await expect(rows.insertOne({ n: 1 })).rejects.toMatchObject({ code: 11000, keyPattern: { n: 1 } });
};

const upserted: Case = async (db) => {
  const statement = {
    q: { k: 'x', n: { $gt: 1 } },
    u: { $set: { v: 1 }, $setOnInsert: { w: 2 } },
    upsert: true,
  };
  await db.command({ update: 'rows', updates: [statement] });
  expect(await db.collection('rows').findOne({}, { projection: { _id: 0 } })).toEqual({ k: 'x', v: 1, w: 2 });
};

export const supportedWrites: Cases = {
  updates: {
    replacement: updates({ a: 1 }, { b: 2 }, { b: 2 }),
    $set: updates({ a: 1 }, { $set: { a: 2, 'b.c': 3 } }, { a: 2, b: { c: 3 } }),
    $unset: updates({ a: 1, b: 1 }, { $unset: { a: '' } }, { b: 1 }),
    $setOnInsert: upserted,
    $inc: updates({ a: 1 }, { $inc: { a: 2 } }, { a: 3 }),
    $mul: updates({ a: 3 }, { $mul: { a: 2 } }, { a: 6 }),
    $min: updates({ a: 3 }, { $min: { a: 2 } }, { a: 2 }),
    $max: updates({ a: 3 }, { $max: { a: 4 } }, { a: 4 }),
    $rename: updates({ a: 3 }, { $rename: { a: 'b' } }, { b: 3 }),
    $currentDate: async (db) => {
      await db.collection<Loose>('rows').insertOne({ _id: 1 });
      const u = { $currentDate: { at: true, stamp: { $type: 'timestamp' } } };
      await db.command({ update: 'rows', updates: [{ q: {}, u }] });
      const filter = { at: { $type: 'date' }, stamp: { $type: 'timestamp' } };
      expect(await db.collection('rows').countDocuments(filter)).toBe(1);
    },
    $push: updates({ a: [1] }, { $push: { a: 2 } }, { a: [1, 2] }),
    '$push: $each': updates({ a: [1] }, { $push: { a: { $each: [2, 3] } } }, { a: [1, 2, 3] }),
    '$push: $slice': updates({ a: [1] }, { $push: { a: { $each: [2, 3], $slice: -2 } } }, { a: [2, 3] }),
    '$push: $sort': updates({ a: [3] }, { $push: { a: { $each: [1, 2], $sort: 1 } } }, { a: [1, 2, 3] }),
    '$push: $position': updates({ a: [3] }, { $push: { a: { $each: [1], $position: 0 } } }, { a: [1, 3] }),
    $addToSet: updates({ a: [1] }, { $addToSet: { a: { $each: [1, 2] } } }, { a: [1, 2] }),
    $pull: updates({ a: [1, 5, 9] }, { $pull: { a: { $gte: 5 } } }, { a: [1] }),
    $pullAll: updates({ a: [1, 5, 9] }, { $pullAll: { a: [1, 9] } }, { a: [5] }),
    $pop: updates({ a: [1, 2] }, { $pop: { a: 1 } }, { a: [1] }),
    $: updates({ a: [1, 5] }, { $inc: { 'a.$': 1 } }, { a: [1, 6] }, { q: { a: 5 } }),
    '$[]': updates({ a: [1, 5] }, { $inc: { 'a.$[]': 1 } }, { a: [2, 6] }),
    '$[identifier]': updates(
      { a: [1, 5] },
      { $inc: { 'a.$[big]': 1 } },
      { a: [1, 6] },
      { arrayFilters: [{ big: { $gt: 2 } }] },
    ),
  },
  'update options': {
    q: updates({ a: 1 }, { $set: { a: 2 } }, { a: 2 }, { q: { a: 1 } }),
    u: updates({ a: 1 }, { $set: { a: 2 } }, { a: 2 }),
    multi: answers({ update: 'rows', updates: [{ q: {}, u: { $set: { z: 1 } }, multi: true }] }, { n: 3 }),
    upsert: upserted,
    hint: updates({ a: 1 }, { $set: { a: 2 } }, { a: 2 }, { hint: '_id_' }),
    arrayFilters: updates(
      { a: [1, 5] },
      { $set: { 'a.$[x]': 0 } },
      { a: [0, 5] },
      { arrayFilters: [{ x: 1 }] },
    ),
  },
  'findAndModify options': {
    query: answers({ findAndModify: 'rows', query: { _id: 2 }, remove: true }, { value: { _id: 2 } }),
    sort: answers({ findAndModify: 'rows', sort: { _id: -1 }, remove: true }, { value: { _id: 3 } }),
    remove: answers({ findAndModify: 'rows', query: { _id: 99 }, remove: true }, { value: null }),
    update: answers({ findAndModify: 'rows', query: { _id: 1 }, update: { n: 5 } }, { value: { n: 1 } }),
    new: answers(
      { findAndModify: 'rows', query: { _id: 1 }, update: { n: 5 }, new: true },
      { value: { n: 5 } },
    ),
    fields: async (db) => {
      await seeded(db);
      const wish = { findAndModify: 'rows', query: { _id: 1 }, update: { $set: { n: 5 } }, fields: { n: 1 } };
      expect((await db.command(wish))['value']).toEqual({ _id: 1, n: 1 });
    },
    upsert: answers(
      { findAndModify: 'rows', query: { _id: 77 }, update: { $set: { n: 5 } }, upsert: true, new: true },
      { value: { _id: 77, n: 5 }, lastErrorObject: { upserted: 77 } },
    ),
    hint: answers(
      { findAndModify: 'rows', query: { _id: 1 }, remove: true, hint: '_id_' },
      { value: { _id: 1 } },
    ),
    arrayFilters: answers(
      {
        findAndModify: 'rows',
        query: { _id: 1 },
        update: { $set: { 'a.$[x]': 9 } },
        arrayFilters: [{ x: 2 }],
        new: true,
      },
      { value: { a: [1, 9, 3] } },
    ),
    bypassDocumentValidation: answers(
      { findAndModify: 'rows', query: { _id: 1 }, update: { n: 5 }, bypassDocumentValidation: true },
      { value: { n: 1 } },
    ),
  },
  'create options': {
    clusteredIndex: async (db) => {
      const clusteredIndex = { key: { _id: 1 as const }, unique: true as const };
      const clustered = await db.createCollection<{ _id: number }>('clustered', { clusteredIndex });
      const ids = Array.from({ length: 100 }, (_, at) => at);
      for (const _id of ids) await clustered.insertOne({ _id });
      const asTheyLie = (await clustered.find().toArray()).map(({ _id }) => _id);
      expect([...asTheyLie].sort((a, b) => a - b)).toEqual(ids);
      // A hundred in a row by chance: once in 10^158.
      expect(asTheyLie).not.toEqual(ids);
      const [told] = await db.listCollections({ name: 'clustered' }).toArray();
      expect(told).toMatchObject({ options: { clusteredIndex: { key: { _id: 1 }, unique: true } } });
      await expect(db.command({ create: 'clustered' })).rejects.toMatchObject({ code: 48 });
    },
  },
  indexes: {
    single: indexed({ n: 1 }, {}, { n: 1 }, [1]),
    compound: indexed({ s: 1, n: 1 }, {}, { s: 'abc', n: { $gt: 0 } }, [1]),
    descending: indexed({ n: -1 }, {}, { n: { $gte: 1 } }, [1, 2]),
    multikey: indexed({ 'a.k': 1 }, {}, { 'a.k': 2 }, [2]),
    unique: clash,
    sparse: indexed({ d: 1 }, { sparse: true }, { d: { x: 1 } }, [1]),
    partialFilterExpression: indexed(
      { s: 1 },
      { partialFilterExpression: { n: { $gt: 0 } } },
      { s: 'abc', n: 1 },
      [1],
    ),
    expireAfterSeconds: async (db) => {
      await db.collection('rows').createIndexes([{ key: { at: 1 }, expireAfterSeconds: 60 }]);
      expect(await db.collection('rows').indexes()).toContainEqual(
        expect.objectContaining({ key: { at: 1 }, expireAfterSeconds: 60 }),
      );
    },
    background: indexed({ n: 1 }, { background: true }, { n: 1 }, [1]),
    'v: 2': answers(
      { createIndexes: 'rows', indexes: [{ key: { n: 1 }, name: 'n', v: 2 }] },
      { numIndexesAfter: 2 },
    ),
  },
  'BSON types': {
    double: keeps(new Double(2.5)),
    string: keeps('ziël 🙂'),
    object: keeps({ a: { b: 'c' } }),
    array: keeps(['a', ['b']]),
    binData: keeps(new Binary(Buffer.from('abc'), 0)),
    objectId: keeps(new ObjectId('64b000000000000000000001')),
    bool: keeps(true),
    date: keeps(new Date(5)),
    null: keeps(null),
    regex: keeps(/a.b/i),
    int: keeps(new Int32(5)),
    timestamp: keeps(new Timestamp({ t: 3, i: 4 })),
    long: keeps(Long.fromString('9007199254740993')),
    decimal: keeps(Decimal128.fromString('1.50')),
    minKey: keeps(new MinKey()),
    maxKey: keeps(new MaxKey()),
  },
};
