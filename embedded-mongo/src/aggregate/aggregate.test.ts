import { describe, expect, it } from '@jest/globals';
import { Decimal128, type Document } from 'mongodb';
import { freshStore, type Loose } from '../../testing/fresh-store.js';

const store = freshStore();

/** Not written out, as an object with a `then` looks like a promise to tools. */
const branchKeys = ['case', 'then'];
const branch = (...parts: unknown[]) => Object.fromEntries(branchKeys.map((key, at) => [key, parts[at]]));

async function filled() {
  const rows = store.db().collection<Loose>('rows');
  await rows.insertMany([
    { _id: 1, kind: 'a', n: 1, tags: ['x', 'y'], deep: { v: 1 } },
    { _id: 2, kind: 'a', n: 2.5, tags: ['y'], deep: { v: 2 } },
    { _id: 3, kind: 'b', n: 3, tags: [] },
    { _id: 4, kind: null, n: 'text' },
    { _id: 5, n: null },
  ]);
  return (pipeline: Document[]) => rows.aggregate(pipeline).toArray();
}

describe('an aggregation', () => {
  it('matches, sorts, skips and limits', async () => {
    const run = await filled();
    expect(
      await run([
        { $match: { n: { $gte: 2 } } },
        { $sort: { _id: -1 } },
        { $limit: 1 },
        { $project: { n: 1 } },
      ]),
    ).toEqual([{ _id: 3, n: 3 }]);
    expect(await run([{ $sort: { _id: 1 } }, { $limit: 3 }, { $skip: 2 }, { $project: { n: 1 } }])).toEqual([
      { _id: 3, n: 3 },
    ]);
    expect(await run([{ $match: { kind: 'a' } }, { $count: 'many' }])).toEqual([{ many: 2 }]);
    expect(await run([{ $match: { kind: 'z' } }, { $count: 'many' }])).toEqual([]);
  });

  it('groups, with every accumulator', async () => {
    const run = await filled();
    const groups = await run([
      { $sort: { _id: 1 } },
      {
        $group: {
          _id: '$kind',
          sum: { $sum: '$n' },
          count: { $sum: 1 },
          counted: { $count: {} },
          avg: { $avg: '$n' },
          min: { $min: '$n' },
          max: { $max: '$n' },
          first: { $first: '$_id' },
          last: { $last: '$_id' },
          all: { $push: '$n' },
          set: { $addToSet: '$deep' },
        },
      },
      { $sort: { _id: 1 } },
    ]);
    expect(groups).toEqual([
      {
        _id: null,
        sum: 0,
        count: 2,
        counted: 2,
        avg: null,
        min: 'text',
        max: 'text',
        first: 4,
        last: 5,
        all: ['text', null],
        set: [],
      },
      {
        _id: 'a',
        sum: 3.5,
        count: 2,
        counted: 2,
        avg: 1.75,
        min: 1,
        max: 2.5,
        first: 1,
        last: 2,
        all: [1, 2.5],
        set: [{ v: 1 }, { v: 2 }],
      },
      {
        _id: 'b',
        sum: 3,
        count: 1,
        counted: 1,
        avg: 3,
        min: 3,
        max: 3,
        first: 3,
        last: 3,
        all: [3],
        set: [],
      },
    ]);
    expect(
      await run([{ $group: { _id: { k: '$kind' }, n: { $sum: 1 } } }, { $match: { '_id.k': 'a' } }]),
    ).toEqual([{ _id: { k: 'a' }, n: 2 }]);
  });

  it('unwinds arrays', async () => {
    const run = await filled();
    const tags = { $project: { tags: 1, at: 1 } };
    expect(await run([{ $unwind: '$tags' }, tags])).toEqual([
      { _id: 1, tags: 'x' },
      { _id: 1, tags: 'y' },
      { _id: 2, tags: 'y' },
    ]);
    const all = await run([
      { $unwind: { path: '$tags', includeArrayIndex: 'at', preserveNullAndEmptyArrays: true } },
      tags,
    ]);
    expect(all.slice(2)).toEqual([
      { _id: 2, tags: 'y', at: 0 },
      { _id: 3, at: null },
      { _id: 4, at: null },
      { _id: 5, at: null },
    ]);
    expect(
      await run([{ $unwind: '$tags' }, { $group: { _id: '$tags', n: { $sum: 1 } } }, { $sort: { n: -1 } }]),
    ).toEqual([
      { _id: 'y', n: 2 },
      { _id: 'x', n: 1 },
    ]);
  });

  it('shapes documents', async () => {
    const run = await filled();
    const first = { $match: { _id: 1 } };
    expect(await run([first, { $project: { _id: 0, v: '$deep.v', 'out.n': { $add: ['$n', 1] } } }])).toEqual([
      { v: 1, out: { n: 2 } },
    ]);
    expect(await run([first, { $project: { tags: 0, deep: 0 } }])).toEqual([{ _id: 1, kind: 'a', n: 1 }]);
    expect(
      await run([first, { $addFields: { 'deep.w': '$kind', n: '$$REMOVE' } }, { $unset: ['tags', 'kind'] }]),
    ).toEqual([{ _id: 1, deep: { v: 1, w: 'a' } }]);
    expect(await run([first, { $set: { root: '$$ROOT.n' } }, { $project: { root: 1, _id: 0 } }])).toEqual([
      { root: 1 },
    ]);
    expect(await run([first, { $replaceRoot: { newRoot: '$deep' } }])).toEqual([{ v: 1 }]);
  });

  it.each<[unknown, unknown]>([
    [{ $cond: [{ $gt: ['$n', 0] }, 'yes', 'no'] }, 'yes'],
    [{ $ifNull: ['$none', 'otherwise'] }, 'otherwise'],
    [{ $eq: ['$none', null] }, false],
    [{ $subtract: ['$n', 3] }, -2],
    [{ $subtract: [new Date(10), new Date(4)] }, 6],
    [{ $add: [new Date(10), 5] }, new Date(15)],
    [{ $multiply: ['$n', 2.5] }, 2.5],
    [{ $divide: [1, 2] }, 0.5],
    [{ $mod: [7, 4] }, 3],
    [{ $add: ['$none', 1] }, null],
    [{ $concat: ['$kind', '!'] }, 'a!'],
    [{ $size: '$tags' }, 2],
    [{ $arrayElemAt: ['$tags', -1] }, 'y'],
    [{ $in: ['x', '$tags'] }, true],
    [{ $filter: { input: '$tags', as: 't', cond: { $ne: ['$$t', 'x'] } } }, ['y']],
    [{ $map: { input: '$tags', in: { $concat: ['$$this', '.'] } } }, ['x.', 'y.']],
    [{ $switch: { branches: [branch({ $eq: ['$n', 1] }, 'one')], default: 'more' } }, 'one'],
    [{ $and: ['$n', { $not: ['$none'] }] }, true],
    [{ $type: '$deep' }, 'object'],
    [{ $literal: '$n' }, '$n'],
    [{ $abs: { $subtract: [1, 4] } }, 3],
  ])('computes %j', async (expression, expected) => {
    const run = await filled();
    expect(await run([{ $match: { _id: 1 } }, { $project: { _id: 0, v: expression } }])).toEqual([
      { v: expected },
    ]);
  });

  it.each<[Document[], string]>([
    [[{ $facet: {} }], "'$facet'"],
    [[{ $out: 'x' }], "'$out'"],
    [[{ $project: { v: { $dateToString: {} } } }], "'$dateToString'"],
    [[{ $group: { _id: null, v: { $stdDevPop: 1 } } }], "'$stdDevPop'"],
    [[{ $addFields: { v: { $add: [1, Decimal128.fromString('1')] } } }], 'Decimal128'],
    [[{ $match: { $expr: {} } }], "'$expr'"],
    [[{ $project: { v: '$$USER_ROLES' } }], "'$$USER_ROLES'"],
  ])('refuses %j by name', async (pipeline, named) => {
    const run = await filled();
    await expect(run(pipeline)).rejects.toThrow(named);
    await expect(run(pipeline)).rejects.toThrow('not supported by the embedded store');
  });
});
