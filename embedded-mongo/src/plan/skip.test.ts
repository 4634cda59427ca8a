import { describe, expect, it } from '@jest/globals';
import { Long } from 'mongodb';
import { freshStore } from '../../testing/fresh-store.js';

const store = freshStore();

/** Values with the pitfalls: none, null, equal numbers of several types, text that begins like another, text with a zero byte. */
const values = [
  undefined,
  null,
  0,
  -0,
  1,
  Long.fromNumber(1),
  1.5,
  '',
  'a',
  'aa',
  'a\0b',
  true,
  { b: 1 },
  new Date(5),
];
const indexes = [{ a: 1 }, { a: -1 }, { a: 1, n: 1 }] as const;

describe('distinct along an index', () => {
  it.each(indexes)('gives what looking at every document gives: %j', async (key) => {
    const db = store.db();
    const [indexed, plain] = [db.collection('indexed'), db.collection('plain')];
    await indexed.createIndex(key, { unique: 'n' in key });
    const documents = values.flatMap((a, at) =>
      Array.from({ length: 1 + (at % 3) }, (_, more) => ({
        n: at * 10 + more,
        ...(a === undefined ? {} : { a }),
      })),
    );
    for (const rows of [indexed, plain]) await rows.insertMany(documents.map((one) => ({ ...one })));
    const plan = await db.command({ explain: { distinct: 'indexed', key: 'a' } });
    expect(plan['queryPlanner'].winningPlan.stage).toBe('DISTINCT_SCAN');
    expect(await indexed.distinct('a')).toEqual(await plain.distinct('a'));
    await indexed.deleteMany({ a: 'aa' });
    expect(await indexed.distinct('a')).not.toContain('aa');
    // An array gives its elements: no skipping from then on.
    await indexed.insertOne({ a: ['x', 'y'], n: 999 });
    expect(await indexed.distinct('a')).toEqual(expect.arrayContaining(['x', 'y', 'a']));
  });

  it.each([{ sparse: true }, { partialFilterExpression: { n: { $gt: 1 } } }])(
    'is not tried along one that lacks documents: %j',
    async (options) => {
      const db = store.db();
      const rows = db.collection('rows');
      await rows.createIndex({ a: 1 }, options);
      await rows.insertMany([
        { a: 1, n: 1 },
        { a: 2, n: 2 },
      ]);
      expect(await rows.distinct('a')).toEqual([1, 2]);
      const plan = await db.command({ explain: { distinct: 'rows', key: 'a' } });
      expect(plan['queryPlanner'].winningPlan.stage).toBe('COLLSCAN');
    },
  );

  it('is not tried along one whose keys were cut', async () => {
    const rows = store.db().collection('rows');
    await rows.createIndex({ a: 1 });
    const long = ['x', 'y', 'z'].map((end) => 'w'.repeat(2000) + end);
    await rows.insertMany(long.map((a) => ({ a })));
    expect(await rows.distinct('a')).toEqual(long);
  });
});
