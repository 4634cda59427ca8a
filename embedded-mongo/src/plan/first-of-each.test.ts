import { describe, expect, it } from '@jest/globals';
import { freshStore } from '../../testing/fresh-store.js';

const store = freshStore();

type Direction = 1 | -1;
const places = ['a', 'aa', 'b', 'c'];
const firsts = (sort: Record<string, Direction>, match: object) => [
  { $match: match },
  { $sort: sort },
  { $group: { _id: '$place', n: { $first: '$n' } } },
];
const byPlace = (rows: readonly object[]) =>
  Object.fromEntries(rows.map((row) => [(row as { _id: string })._id, row]));

/** Two collections of the same rows, one of them with the index. */
async function filled(key: Record<string, Direction>) {
  const db = store.db();
  const [indexed, plain] = [db.collection('indexed'), db.collection('plain')];
  await indexed.createIndex(key, { unique: true });
  const rows = places.flatMap((place, at) =>
    Array.from({ length: 3 + 20 * at }, (_, n) => ({ place, n, even: n % 2 === 0 })),
  );
  for (const collection of [indexed, plain]) await collection.insertMany(rows.map((row) => ({ ...row })));
  const stageOf = async (pipeline: object[]) =>
    (await db.command({ explain: { aggregate: 'indexed', pipeline, cursor: {} } }))['queryPlanner']
      .winningPlan.stage;
  return { indexed, plain, stageOf };
}

describe('the first of each value along an index', () => {
  it.each<[Record<string, Direction>, Record<string, Direction>]>([
    [
      { place: 1, n: 1 },
      { place: -1, n: -1 },
    ],
    [
      { place: 1, n: 1 },
      { place: 1, n: 1 },
    ],
    [
      { place: 1, n: -1 },
      { place: -1, n: 1 },
    ],
  ])('is what sorting all rows gives: index %j, sort %j', async (key, sort) => {
    const { indexed, plain, stageOf } = await filled(key);
    for (const match of [
      { place: { $in: ['c', 'a', 'nowhere', 'b'] } },
      { place: 'aa' },
      { place: { $in: places }, even: false },
      { place: { $in: places }, n: { $lt: 2 } },
      { place: { $in: ['nowhere'] } },
    ]) {
      const pipeline = firsts(sort, match);
      expect(await stageOf(pipeline)).toBe('DISTINCT_SCAN');
      const [found, wanted] = await Promise.all([
        indexed.aggregate(pipeline).toArray(),
        plain.aggregate(pipeline).toArray(),
      ]);
      expect(byPlace(found)).toEqual(byPlace(wanted));
    }
  });

  it.each<[string, (sort: Record<string, Direction>) => object[]]>([
    ['against the directions of the index', () => firsts({ place: 1, n: -1 }, { place: { $in: places } })],
    ['no value is named', (sort) => firsts(sort, { even: true })],
    ['null is named', (sort) => firsts(sort, { place: { $in: ['a', null] } })],
    [
      'more than the first is asked for',
      (sort) => [
        { $match: { place: { $in: places } } },
        { $sort: sort },
        { $group: { _id: '$place', n: { $last: '$n' } } },
      ],
    ],
    [
      'only some rows take part',
      (sort) => {
        const [match = {}, sorted = {}, group = {}] = firsts(sort, { place: { $in: places } });
        return [match, sorted, { $limit: 30 }, group];
      },
    ],
  ])('is not tried when %s', async (_, pipelineOf) => {
    const { indexed, plain, stageOf } = await filled({ place: 1, n: 1 });
    const pipeline = pipelineOf({ place: -1, n: -1 });
    expect(await stageOf(pipeline)).not.toBe('DISTINCT_SCAN');
    const [found, wanted] = await Promise.all([
      indexed.aggregate(pipeline).toArray(),
      plain.aggregate(pipeline).toArray(),
    ]);
    expect(byPlace(found)).toEqual(byPlace(wanted));
  });

  it('is not tried where a row may stand under several values', async () => {
    const { indexed, stageOf } = await filled({ place: 1, n: 1 });
    await indexed.insertOne({ place: ['a', 'z'], n: 999 });
    expect(await stageOf(firsts({ place: -1, n: -1 }, { place: { $in: places } }))).not.toBe('DISTINCT_SCAN');
  });
});
