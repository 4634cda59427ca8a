import { describe, expect, it } from '@jest/globals';
import type { Document } from 'mongodb';
import { freshStore } from '../../testing/fresh-store.js';

const store = freshStore();

describe('explain', () => {
  it.each<[Document, string]>([
    [{ find: 'rows', filter: { a: 1 } }, 'IXSCAN'],
    [{ find: 'rows', filter: { b: 1 } }, 'COLLSCAN'],
    [{ find: 'rows', filter: {}, sort: { a: 1 } }, 'IXSCAN'],
    [{ count: 'rows', query: { a: { $in: [1, 2] } } }, 'IXSCAN'],
    [{ distinct: 'rows', key: 'b', query: { a: 1 } }, 'IXSCAN'],
    [{ distinct: 'rows', key: 'a' }, 'DISTINCT_SCAN'],
    [{ distinct: 'rows', key: 'b' }, 'COLLSCAN'],
    [{ aggregate: 'rows', pipeline: [{ $match: { a: { $gt: 1 } } }, { $count: 'n' }], cursor: {} }, 'IXSCAN'],
    [{ aggregate: 'rows', pipeline: [{ $group: { _id: '$a' } }], cursor: {} }, 'COLLSCAN'],
    [{ update: 'rows', updates: [{ q: { a: 1 }, u: { $set: { b: 1 } } }] }, 'IXSCAN'],
    [{ delete: 'rows', deletes: [{ q: { b: 1 }, limit: 1 }] }, 'COLLSCAN'],
    [{ findAndModify: 'rows', query: { a: 1 }, remove: true }, 'IXSCAN'],
  ])('%j: %s', async (command, stage) => {
    const db = store.db();
    await db.collection('rows').createIndex({ a: 1 });
    const { queryPlanner } = await db.command({ explain: command, verbosity: 'queryPlanner' });
    const plan = JSON.stringify(queryPlanner.winningPlan);
    expect(plan).toContain(`"stage":"${stage}"`);
    expect(plan.includes('"indexName":"a_1"')).toBe(stage !== 'COLLSCAN');
  });

  it('changes nothing', async () => {
    const rows = store.db().collection('rows');
    await rows.insertOne({ a: 1 });
    await store.client
      .db(rows.dbName)
      .command({ explain: { delete: 'rows', deletes: [{ q: {}, limit: 0 }] } });
    expect(await rows.countDocuments()).toBe(1);
  });
});
