import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Collection, Db, Document } from 'mongodb';
import { freshStore, refusal } from '../../testing/fresh-store.js';

const store = freshStore();
/** So many that a scan takes far more turns of the event loop than what is served meanwhile. */
const many = 60_000;

interface Row {
  _id: number;
  n: number;
  text: string;
}

/** Commands that look at every document. */
const scans: [string, Document][] = [
  ['find', { find: 'rows', filter: { text: 'nowhere' } }],
  ['a sorted find', { find: 'rows', filter: { text: 'nowhere' }, sort: { n: 1 } }],
  ['count', { count: 'rows', query: { text: 'nowhere' } }],
  ['distinct', { distinct: 'rows', key: 'n', query: { text: { $ne: 'nowhere' } } }],
  ['aggregate', { aggregate: 'rows', pipeline: [{ $group: { _id: '$n' } }], cursor: {} }],
];

describe('a long scan', () => {
  let db: Db;
  let rows: Collection<Row>;

  beforeAll(async () => {
    db = store.db();
    rows = db.collection<Row>('rows');
    await rows.insertMany(
      Array.from({ length: many }, (_, n) => ({ _id: n, n: n % 7, text: 'x'.repeat(50) })),
    );
    // Opens the connections: what asks during a scan must not wait for a name to be looked up first.
    await Promise.all([1, 2, 3].map((_id) => rows.findOne({ _id })));
  });

  it.each(scans)('lets others have their turn: %s', async (_name, command) => {
    const order: string[] = [];
    const scan = db.command(command).then(() => order.push('scan'));
    // Each waits for the one before it, on a connection of its own: served only if the scan steps aside again and again.
    for (let turn = 0; turn < 5; turn++) await rows.findOne({ _id: turn }).then(() => order.push('other'));
    await rows.updateOne({ _id: 1 }, { $set: { text: 'y' } }).then(() => order.push('write'));
    await scan;
    expect(order).toEqual([...Array.from({ length: 5 }, () => 'other'), 'write', 'scan']);
  });

  it('ends when its time is over', async () => {
    for (const [, command] of scans) {
      const told = await refusal(db.command({ ...command, maxTimeMS: 1 }));
      expect(told).toMatchObject({ code: 50, codeName: 'MaxTimeMSExpired' });
    }
    const wishes = [
      { update: 'rows', updates: [{ q: { text: 'nowhere' }, u: { $set: { a: 1 } } }], maxTimeMS: 1 },
      { delete: 'rows', deletes: [{ q: { text: 'nowhere' }, limit: 0 }], maxTimeMS: 1 },
    ];
    for (const wish of wishes) {
      const { writeErrors } = await db.command(wish);
      expect(writeErrors).toMatchObject([{ code: 50 }]);
    }
    const told = await refusal(
      db.command({ findAndModify: 'rows', query: { text: 'nowhere' }, remove: true, maxTimeMS: 1 }),
    );
    expect(told).toMatchObject({ code: 50 });
  });
});
