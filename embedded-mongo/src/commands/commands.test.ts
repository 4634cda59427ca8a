import { describe, expect, it } from '@jest/globals';
import { type Document, type Long, Timestamp } from 'mongodb';
import { freshStore, type Loose, refusal } from '../../testing/fresh-store.js';

const store = freshStore();

describe('the greeting', () => {
  it('is that of a standalone without compression, sessions in transactions, or streaming', async () => {
    const hello = await store.db().command({ hello: 1 });
    expect(hello).toMatchObject({
      isWritablePrimary: true,
      maxWireVersion: 21,
      maxBsonObjectSize: 16777216,
      ok: 1,
    });
    for (const absent of ['setName', 'compression', 'topologyVersion'])
      expect(hello).not.toHaveProperty(absent);
    expect(await store.db().command({ ping: 1 })).toEqual({ ok: 1 });
    expect(await store.db().command({ buildInfo: 1 })).toMatchObject({ ok: 1 });
    expect(await store.db().command({ connectionStatus: 1 })).toMatchObject({ ok: 1 });
  });
});

describe('find', () => {
  it('sorts, skips, limits and projects', async () => {
    const rooms = store.db().collection<Loose>('rooms');
    await rooms.insertMany(
      [3, 1, 2, null, 'x'].map((rank, at) => ({ _id: at, rank, tags: ['a', 'b'], deep: { x: 1, y: 2 } })),
    );
    const ranks = async (sort: Document) =>
      (
        await rooms
          .find()
          .sort(sort as { rank: 1 })
          .toArray()
      ).map(({ rank }) => rank);
    expect(await ranks({ rank: 1 })).toEqual([null, 1, 2, 3, 'x']);
    expect(await ranks({ rank: -1 })).toEqual(['x', 3, 2, 1, null]);
    expect(
      await rooms.find().sort({ rank: 1 }).skip(1).limit(2).project({ rank: 1, _id: 0 }).toArray(),
    ).toEqual([{ rank: 1 }, { rank: 2 }]);
    expect(await rooms.findOne({ rank: 3 }, { projection: { 'deep.x': 1 } })).toEqual({
      _id: 0,
      deep: { x: 1 },
    });
    expect(await rooms.findOne({ rank: 3 }, { projection: { deep: 0, tags: 0 } })).toEqual({
      _id: 0,
      rank: 3,
    });
    expect(await rooms.findOne({ rank: 3 }, { projection: { tags: { $slice: -1 }, deep: 0 } })).toEqual({
      _id: 0,
      rank: 3,
      tags: ['b'],
    });
    expect(await rooms.findOne({ tags: 'b' }, { projection: { 'tags.$': 1 } })).toEqual({
      _id: 0,
      tags: ['b'],
    });
    const first = await rooms.findOne(
      {},
      { projection: { tags: { $elemMatch: { $gt: '' } }, rank: 1, deep: 1 } },
    );
    expect(Object.keys(first ?? {}).at(-1)).toBe('tags');
    const lists = store.db().collection<Document>('lists');
    await lists.insertOne({ a: [1], b: [2], t: new Timestamp(0n) });
    expect(await refusal(lists.find().sort({ a: 1, b: 1 }).toArray())).toMatchObject({ code: 2 });
    expect((await lists.findOne())?.['t'].getHighBits()).toBeGreaterThan(0);
    expect(await refusal(rooms.find({}, { projection: { a: 1, b: 0 } }).toArray())).toMatchObject({
      code: 31254,
    });
    expect(await refusal(rooms.find({}, { projection: { a: '$rank' } }).toArray())).toMatchObject({
      message: expect.stringContaining('not supported by the embedded store'),
    });
  });

  it('gives results in parts, and forgets a cursor that is killed', async () => {
    const db = store.db();
    const rows = db.collection('rows');
    await rows.insertMany(Array.from({ length: 2500 }, (_, n) => ({ n })));
    const seen = await rows.find({}, { batchSize: 100 }).toArray();
    expect(seen.map(({ n }) => n)).toEqual(Array.from({ length: 2500 }, (_, n) => n));
    const { cursor } = await db.command({ find: 'rows', batchSize: 2 }, { promoteLongs: false });
    const id: Long = cursor.id;
    expect(cursor.firstBatch).toHaveLength(2);
    expect(
      (await db.command({ getMore: id, collection: 'rows', batchSize: 3 })).cursor.nextBatch,
    ).toHaveLength(3);
    expect(await refusal(db.command({ getMore: id, collection: 'other' }))).toMatchObject({ code: 43 });
    expect(await db.command({ killCursors: 'rows', cursors: [id] }, { promoteLongs: false })).toMatchObject({
      cursorsKilled: [id],
    });
    expect(await refusal(db.command({ getMore: id, collection: 'rows' }))).toMatchObject({
      code: 43,
      codeName: 'CursorNotFound',
    });
  });

  it('goes on reading while others write', async () => {
    const rows = store.db().collection<Loose>('rows');
    await rows.insertMany(Array.from({ length: 1000 }, (_, n) => ({ _id: n })));
    const seen: number[] = [];
    for await (const { _id } of rows.find({}, { batchSize: 10 })) {
      seen.push(Number(_id));
      if (Number(_id) % 100 === 0) await rows.deleteOne({ _id: Number(_id) + 50 });
    }
    expect(seen).toHaveLength(990);
  });

  it('explains which index it uses', async () => {
    const rooms = store.db().collection('rooms');
    await rooms.createIndex({ a: 1, b: -1 });
    const plan = async (filter: Document, sort: Document = {}) =>
      JSON.stringify((await rooms.find(filter).sort(sort).explain())['queryPlanner'].winningPlan);
    expect(await plan({ a: 1 })).toContain('"indexName":"a_1_b_-1"');
    expect(await plan({ b: 1 })).toContain('COLLSCAN');
    expect(await plan({ a: 1 }, { b: 1 })).toMatch(/"direction":"backward"/);
    expect(await plan({ a: 1 }, { c: 1 })).toContain('"stage":"SORT"');
    expect(await plan({}, { a: -1, b: 1 })).not.toContain('SORT');
  });

  it('uses a hinted index, and refuses one that is not there', async () => {
    const rooms = store.db().collection('rooms');
    await rooms.insertOne({ a: 1 });
    await rooms.createIndex({ a: 1 });
    expect(await rooms.find({}).hint('a_1').toArray()).toHaveLength(1);
    expect(await rooms.find({}).hint({ $natural: -1 }).toArray()).toHaveLength(1);
    expect(await refusal(rooms.find({}).hint('b_1').toArray())).toMatchObject({ code: 2 });
  });
});

describe('counting', () => {
  it('counts and lists distinct values, into arrays', async () => {
    const rows = store.db().collection('rows');
    await rows.insertMany([{ a: 1, t: ['x', 'y'] }, { a: 2, t: ['y'] }, { a: 2 }]);
    expect(await rows.countDocuments({ a: 2 })).toBe(2);
    expect(await rows.countDocuments({}, { skip: 1, limit: 1 })).toBe(1);
    expect(await rows.estimatedDocumentCount()).toBe(3);
    expect(await rows.distinct('t')).toEqual(['x', 'y']);
    expect(await rows.distinct('a', { t: 'y' })).toEqual([1, 2]);
  });
});

describe('collections', () => {
  it('are created, listed and dropped', async () => {
    const db = store.db();
    await db.createCollection('made');
    await db.collection('used').insertOne({});
    expect((await db.listCollections().toArray()).map(({ name }) => name)).toEqual(['made', 'used']);
    expect(await db.listCollections({ name: 'used' }, { nameOnly: true }).toArray()).toEqual([
      { name: 'used', type: 'collection' },
    ]);
    expect((await db.admin().listDatabases({ nameOnly: true })).databases.map(({ name }) => name)).toContain(
      db.databaseName,
    );
    await db.collection('used').drop();
    expect(await db.collection('used').countDocuments()).toBe(0);
    await db.dropDatabase();
    expect(await db.listCollections().toArray()).toEqual([]);
    expect(await refusal(db.createCollection('c', { capped: true, size: 1 }))).toMatchObject({
      message: expect.stringContaining("'capped'"),
    });
  });
});

describe('what is not supported', () => {
  it.each<[Document, string]>([
    [{ mapReduce: 'a' }, "the command 'mapReduce'"],
    [{ serverStatus: 1 }, "the command 'serverStatus'"],
    [{ constructor: 1 }, "the command 'constructor'"],
    [{ find: 'a', collation: { locale: 'nl' } }, "the option 'collation' of 'find'"],
    [{ find: 'a', tailable: true }, "the option 'tailable' of 'find'"],
    [{ find: 'a', filter: { $where: '1' } }, "'$where'"],
    [
      { update: 'a', updates: [{ q: {}, u: [{ $set: { a: 1 } }] }] },
      'an update with an aggregation pipeline',
    ],
    [{ update: 'a', updates: [{ q: {}, u: { $set: { a: 1 } }, let: {} }] }, "'let'"],
    [{ aggregate: 'a', pipeline: [{ $lookup: {} }], cursor: {} }, "'$lookup'"],
    [{ createIndexes: 'a', indexes: [{ key: { a: 'text' }, name: 'x' }] }, "type 'text'"],
    [{ explain: { listIndexes: 'a' } }, "explain of 'listIndexes'"],
    [{ find: 'a', readConcern: { level: 'snapshot' } }, "read concern 'snapshot'"],
  ])('is refused by name: %j', async (command, named) => {
    const told = await refusal(
      store
        .db()
        .command(command)
        .then((answer) => {
          // Refused statements come back inside the answer.
          if (answer['writeErrors'] !== undefined) throw new Error(answer['writeErrors'][0].errmsg);
        }),
    );
    expect(told['message']).toContain(named);
    expect(told['message']).toContain('not supported by the embedded store');
  });

  it('includes transactions and more copies than there are', async () => {
    const db = store.db();
    const session = store.client.startSession();
    session.startTransaction();
    // The driver puts words of its own around it, as it does with a real standalone.
    const told = await refusal(db.collection('a').insertOne({}, { session }));
    expect(told).toMatchObject({ originalError: { code: 20, codeName: 'IllegalOperation' } });
    await session.endSession();
    expect(await refusal(db.collection('a').insertOne({}, { writeConcern: { w: 2 } }))).toMatchObject({
      code: 2,
    });
    await db.collection('a').insertOne({}, { writeConcern: { w: 'majority', journal: true } });
    expect(
      await db
        .collection('a')
        .find({}, { readConcern: { level: 'majority' }, readPreference: 'primary' })
        .toArray(),
    ).toHaveLength(1);
  });
});
