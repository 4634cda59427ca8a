import { aggregates, answers, type Cases, gathers, gives } from './case.js';

/** Not written out, as an object with a `then` looks like a promise to tools. */
const [ifKey, thenKey] = ['if', 'then'];
const branch = { case: { $gt: ['$n', 0] }, [thenKey]: 'more' };
const day = new Date('2026-03-05T00:00:00Z');

export const supportedPipelines: Cases = {
  'aggregate options': {
    'pipeline, cursor, hint, allowDiskUse, bypassDocumentValidation': answers(
      {
        aggregate: 'rows',
        pipeline: [],
        cursor: { batchSize: 1 },
        hint: '_id_',
        allowDiskUse: true,
        bypassDocumentValidation: false,
      },
      { cursor: { firstBatch: [{ _id: 1 }] } },
    ),
  },
  stages: {
    $match: aggregates([{ $match: { n: 1 } }, { $project: { n: 1 } }], [{ _id: 1, n: 1 }]),
    $project: aggregates(
      [{ $match: { n: 1 } }, { $project: { _id: 0, twice: { $multiply: ['$n', 2] } } }],
      [{ twice: 2 }],
    ),
    $addFields: aggregates(
      [{ $match: { n: 1 } }, { $addFields: { m: '$n' } }, { $project: { m: 1 } }],
      [{ _id: 1, m: 1 }],
    ),
    $set: aggregates(
      [{ $match: { n: 1 } }, { $set: { m: '$n' } }, { $project: { m: 1 } }],
      [{ _id: 1, m: 1 }],
    ),
    $unset: aggregates([{ $match: { n: 1 } }, { $unset: ['a', 'd', 'at', 's'] }], [{ _id: 1, n: 1 }]),
    $group: aggregates(
      [{ $group: { _id: { $type: '$n' }, n: { $sum: 1 } } }, { $sort: { _id: 1 } }],
      [
        { _id: 'double', n: 1 },
        { _id: 'int', n: 1 },
        { _id: 'null', n: 1 },
      ],
    ),
    $sort: aggregates(
      [{ $sort: { _id: -1 } }, { $project: { _id: 1 } }],
      [{ _id: 3 }, { _id: 2 }, { _id: 1 }],
    ),
    $limit: aggregates([{ $project: { _id: 1 } }, { $limit: 1 }], [{ _id: 1 }]),
    $skip: aggregates([{ $project: { _id: 1 } }, { $skip: 2 }], [{ _id: 3 }]),
    $unwind: aggregates(
      [
        { $match: { _id: 1 } },
        { $unwind: { path: '$a', includeArrayIndex: 'i' } },
        { $project: { a: 1, i: 1, _id: 0 } },
      ],
      [
        { a: 1, i: 0 },
        { a: 2, i: 1 },
        { a: 3, i: 2 },
      ],
    ),
    $count: aggregates([{ $count: 'many' }], [{ many: 3 }]),
    $replaceRoot: aggregates([{ $match: { _id: 1 } }, { $replaceRoot: { newRoot: '$d' } }], [{ x: 1 }]),
    $replaceWith: aggregates([{ $match: { _id: 1 } }, { $replaceWith: '$d' }], [{ x: 1 }]),
  },
  accumulators: {
    $sum: gathers({ $sum: '$n' }, 3.5),
    $count: gathers({ $count: {} }, 3),
    $avg: gathers({ $avg: '$n' }, 1.75),
    $min: gathers({ $min: '$n' }, 1),
    $max: gathers({ $max: '$n' }, 2.5),
    $first: gathers({ $first: '$n' }, 1),
    $last: gathers({ $last: '$n' }, null),
    $push: gathers({ $push: '$s' }, ['abc', 'xyz']),
    $addToSet: gathers({ $addToSet: { $isArray: '$a' } }, [true]),
  },
  expressions: {
    'field paths': gives('$d.x', 1),
    $$ROOT: gives('$$ROOT.s', 'abc'),
    $$CURRENT: gives('$$CURRENT.s', 'abc'),
    $$REMOVE: aggregates([{ $match: { _id: 1 } }, { $project: { _id: 0, v: '$$REMOVE' } }], [{}]),
    $$NOW: gives({ $type: '$$NOW' }, 'date'),
    $literal: gives({ $literal: '$n' }, '$n'),
    $eq: gives({ $eq: ['$n', 1] }, true),
    $ne: gives({ $ne: ['$n', 1] }, false),
    $gt: gives({ $gt: ['$n', 0] }, true),
    $gte: gives({ $gte: ['$n', 1] }, true),
    $lt: gives({ $lt: ['$n', 1] }, false),
    $lte: gives({ $lte: ['$n', 1] }, true),
    $cmp: gives({ $cmp: ['$n', 5] }, -1),
    $and: gives({ $and: ['$n', true] }, true),
    $or: gives({ $or: [false, '$none'] }, false),
    $not: gives({ $not: ['$n'] }, false),
    $cond: gives({ $cond: { [ifKey]: '$n', [thenKey]: 'yes', else: 'no' } }, 'yes'),
    $ifNull: gives({ $ifNull: ['$none', 7] }, 7),
    $switch: gives({ $switch: { branches: [branch], default: 'none' } }, 'more'),
    $add: gives({ $add: ['$n', 1] }, 2),
    $subtract: gives({ $subtract: ['$n', 1] }, 0),
    $multiply: gives({ $multiply: ['$n', 4] }, 4),
    $divide: gives({ $divide: ['$n', 2] }, 0.5),
    $mod: gives({ $mod: [7, 4] }, 3),
    $abs: gives({ $abs: -2 }, 2),
    $floor: gives({ $floor: 2.7 }, 2),
    $ceil: gives({ $ceil: 2.1 }, 3),
    $concat: gives({ $concat: ['$s', '!'] }, 'abc!'),
    $concatArrays: gives({ $concatArrays: ['$a', [4]] }, [1, 2, 3, 4]),
    $size: gives({ $size: '$a' }, 3),
    $isArray: gives({ $isArray: '$a' }, true),
    $type: gives({ $type: '$s' }, 'string'),
    $arrayElemAt: gives({ $arrayElemAt: ['$a', -1] }, 3),
    $first: gives({ $first: '$a' }, 1),
    $last: gives({ $last: '$a' }, 3),
    $in: gives({ $in: [2, '$a'] }, true),
    $dateTrunc: gives({ $dateTrunc: { date: '$at', unit: 'day' } }, day),
    $filter: gives({ $filter: { input: '$a', as: 'x', cond: { $gt: ['$$x', 1] } } }, [2, 3]),
    $map: gives({ $map: { input: '$a', in: { $add: ['$$this', 1] } } }, [2, 3, 4]),
  },
};
