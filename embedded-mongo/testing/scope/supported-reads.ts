import { expect } from '@jest/globals';
import { Long } from 'mongodb';
import { answers, type Cases, finds, matches, seeded, shows } from './case.js';

export const supportedReads: Cases = {
  'every command': {
    lsid: async (db) => {
      const session = db.client.startSession();
      expect(await db.collection('rows').countDocuments({}, { session })).toBe(0);
      await session.endSession();
    },
    $db: answers({ ping: 1 }, {}),
    $readPreference: answers({ ping: 1, $readPreference: { mode: 'primary' } }, {}),
    $clusterTime: answers({ ping: 1, $clusterTime: {} }, {}),
    comment: answers({ ping: 1, comment: 'why' }, {}),
    maxTimeMS: answers({ count: 'rows', maxTimeMS: 10_000 }, { n: 3 }),
    'readConcern: local': answers({ count: 'rows', readConcern: { level: 'local' } }, { n: 3 }),
    'readConcern: available': answers({ count: 'rows', readConcern: { level: 'available' } }, { n: 3 }),
    'readConcern: majority': answers({ count: 'rows', readConcern: { level: 'majority' } }, { n: 3 }),
    'writeConcern: w 0, 1, majority': async (db) => {
      for (const w of [1, 'majority']) {
        const wish = { insert: 'rows', documents: [{}], writeConcern: { w, j: true, wtimeout: 1000 } };
        expect(await db.command(wish)).toMatchObject({ ok: 1, n: 1 });
      }
      await db.collection('rows').insertOne({}, { writeConcern: { w: 0 } });
    },
    'collation: simple': finds({ filter: { s: 'ABC' }, collation: { locale: 'simple' } }, []),
  },
  commands: {
    hello: answers({ hello: 1 }, { isWritablePrimary: true }),
    ismaster: answers({ ismaster: 1 }, { ismaster: true }),
    isMaster: answers({ isMaster: 1 }, { ismaster: true }),
    ping: answers({ ping: 1 }, {}),
    buildInfo: answers({ buildInfo: 1 }, { bits: 64 }),
    buildinfo: answers({ buildinfo: 1 }, { bits: 64 }),
    connectionStatus: answers({ connectionStatus: 1 }, {}),
    endSessions: answers({ endSessions: [] }, {}),
    insert: answers({ insert: 'rows', documents: [{ _id: 9 }, { _id: 10 }], ordered: true }, { n: 2 }),
    find: answers({ find: 'rows', filter: { _id: 1 } }, { cursor: { firstBatch: [{ _id: 1 }] } }),
    getMore: async (db) => {
      await seeded(db);
      const { cursor } = await db.command({ find: 'rows', batchSize: 1 }, { promoteLongs: false });
      const more = await db.command({ getMore: cursor.id, collection: 'rows', batchSize: 5 });
      expect(more['cursor']).toMatchObject({ id: Long.ZERO.toNumber(), nextBatch: [{ _id: 2 }, { _id: 3 }] });
    },
    killCursors: async (db) => {
      await seeded(db);
      const { cursor } = await db.command({ find: 'rows', batchSize: 1 }, { promoteLongs: false });
      const told = await db.command({ killCursors: 'rows', cursors: [cursor.id] }, { promoteLongs: false });
      expect(told['cursorsKilled']).toEqual([cursor.id]);
    },
    update: answers(
      { update: 'rows', updates: [{ q: {}, u: { $set: { z: 1 } }, multi: true }] },
      { n: 3, nModified: 3 },
    ),
    delete: answers({ delete: 'rows', deletes: [{ q: { _id: 1 }, limit: 1 }] }, { n: 1 }),
    findAndModify: answers(
      { findAndModify: 'rows', query: { _id: 1 }, update: { $set: { n: 9 } }, new: true, fields: { n: 1 } },
      { value: { _id: 1, n: 9 }, lastErrorObject: { n: 1, updatedExisting: true } },
    ),
    findandmodify: answers({ findandmodify: 'rows', query: { _id: 1 }, remove: true }, { value: { _id: 1 } }),
    aggregate: answers(
      { aggregate: 'rows', pipeline: [{ $count: 'n' }], cursor: { batchSize: 5 } },
      { cursor: { firstBatch: [{ n: 3 }] } },
    ),
    count: answers({ count: 'rows', query: { n: 1 }, skip: 0, limit: 5 }, { n: 1 }),
    distinct: answers({ distinct: 'rows', key: 'd.x', query: {} }, { values: [1, 2] }),
    explain: answers(
      { explain: { find: 'rows', filter: { _id: 1 } }, verbosity: 'queryPlanner' },
      { queryPlanner: { winningPlan: { stage: 'FETCH', inputStage: { indexName: '_id_' } } } },
    ),
    create: answers({ create: 'others' }, {}),
    createIndexes: answers(
      { createIndexes: 'rows', indexes: [{ key: { n: 1 }, name: 'n_1' }] },
      { numIndexesAfter: 2 },
    ),
    listIndexes: answers({ listIndexes: 'rows' }, { cursor: { firstBatch: [{ name: '_id_' }] } }),
    dropIndexes: answers({ dropIndexes: 'rows', index: '*' }, { nIndexesWas: 1 }),
    collMod: async (db) => {
      await db.collection('rows').createIndexes([{ key: { at: 1 }, expireAfterSeconds: 5 }]);
      const index = { keyPattern: { at: 1 }, expireAfterSeconds: 9 };
      expect(await db.command({ collMod: 'rows', index })).toMatchObject({ expireAfterSeconds_new: 9 });
    },
    listCollections: answers(
      { listCollections: 1, nameOnly: true },
      { cursor: { firstBatch: [{ name: 'rows' }] } },
    ),
    listDatabases: async (db) => {
      await seeded(db);
      const { databases } = await db.admin().command({ listDatabases: 1, nameOnly: true });
      expect(databases).toContainEqual({ name: db.databaseName });
    },
    drop: answers({ drop: 'rows' }, { nIndexesWas: 1 }),
    dropDatabase: answers({ dropDatabase: 1 }, {}),
  },
  'find options': {
    filter: finds({ filter: { n: 1 } }, [1]),
    sort: finds({ sort: { n: -1 } }, [2, 1, 3]),
    'sort: $natural': finds({ sort: { $natural: -1 } }, [3, 2, 1]),
    projection: shows({ s: 1 }, { _id: 2, s: 'xyz' }),
    skip: finds({ skip: 2 }, [3]),
    limit: finds({ limit: 2 }, [1, 2]),
    batchSize: finds({ batchSize: 1 }, [1]),
    singleBatch: answers({ find: 'rows', batchSize: 1, singleBatch: true }, { cursor: { id: 0 } }),
    noCursorTimeout: finds({ noCursorTimeout: true }, [1, 2, 3]),
    allowDiskUse: finds({ allowDiskUse: true, sort: { _id: -1 } }, [3, 2, 1]),
    hint: finds({ hint: '_id_' }, [1, 2, 3]),
  },
  filters: {
    equality: matches({ n: 1, 'd.x': 1 }, [1]),
    $eq: matches({ n: { $eq: 1 } }, [1]),
    $ne: matches({ n: { $ne: 1 } }, [2, 3]),
    $gt: matches({ n: { $gt: 1 } }, [2]),
    $gte: matches({ n: { $gte: 1 } }, [1, 2]),
    $lt: matches({ n: { $lt: 2 } }, [1]),
    $lte: matches({ n: { $lte: 2.5 } }, [1, 2]),
    $in: matches({ n: { $in: [1, null] } }, [1, 3]),
    $nin: matches({ n: { $nin: [1, null] } }, [2]),
    $and: matches({ $and: [{ n: { $gt: 0 } }, { s: 'abc' }] }, [1]),
    $or: matches({ $or: [{ n: 1 }, { s: 'xyz' }] }, [1, 2]),
    $nor: matches({ $nor: [{ n: 1 }, { s: 'xyz' }] }, [3]),
    $not: matches({ n: { $not: { $gt: 1 } } }, [1, 3]),
    $exists: matches({ d: { $exists: false } }, [3]),
    $type: matches({ n: { $type: ['double', 'null'] } }, [2, 3]),
    $all: matches({ a: { $all: [1, 3] } }, [1]),
    $elemMatch: matches({ a: { $elemMatch: { k: 2, v: { $gt: 1 } } } }, [2]),
    $size: matches({ a: { $size: 0 } }, [3]),
    $regex: matches({ s: { $regex: '^A', $options: 'i' } }, [1]),
    $mod: matches({ n: { $mod: [2, 1] } }, [1]),
    $comment: matches({ n: 1, $comment: 'why' }, [1]),
    'dotted paths': matches({ 'a.k': 2 }, [2]),
    'positions in arrays': matches({ 'a.1': 2 }, [1]),
    'order of fields in a document': matches({ a: { k: 1, v: 1 } }, [2]),
  },
  projections: {
    include: shows({ s: 1, 'd.x': true, _id: 0 }, { s: 'xyz', d: { x: 2 } }),
    exclude: shows({ a: 0, d: 0, n: 0 }, { _id: 2, s: 'xyz' }),
    $slice: shows({ a: { $slice: -1 }, s: 0, d: 0, n: 0 }, { _id: 2, a: [{ k: 2, v: 5 }] }),
    $elemMatch: shows({ a: { $elemMatch: { k: 2 } } }, { _id: 2, a: [{ k: 2, v: 5 }] }),
    'positional $': shows({ 'a.$': 1 }, { _id: 2, a: [{ k: 2, v: 5 }] }, { 'a.k': 2 }),
  },
  'distinct, count, delete': {
    'distinct: key, query, hint': answers(
      { distinct: 'rows', key: 'a', query: { _id: 1 }, hint: '_id_' },
      { values: [1, 2, 3] },
    ),
    'count: query, skip, limit, hint': answers(
      { count: 'rows', query: {}, skip: 1, limit: 1, hint: '_id_' },
      { n: 1 },
    ),
    'deletes: q, limit, hint': answers(
      { delete: 'rows', deletes: [{ q: {}, limit: 0, hint: '_id_' }] },
      { n: 3 },
    ),
    ordered: async (db) => {
      await seeded(db);
      const documents = [{ _id: 1 }, { _id: 7 }];
      expect(await db.command({ insert: 'rows', documents, ordered: false })).toMatchObject({ n: 1 });
    },
    bypassDocumentValidation: answers(
      { insert: 'rows', documents: [{}], bypassDocumentValidation: true },
      { n: 1 },
    ),
  },
};
