import * as fc from 'fast-check';
import type { Document } from 'mongodb';

/** Few values of many types, so that they often meet. */
export const scalar = fc.oneof(
  fc.integer({ min: -2, max: 4 }),
  fc.constantFrom<unknown>(null, 'a', 'b', '', true, Number.NaN, 1.5, new Date(1)),
);

const inner = fc.record(
  { x: scalar, y: fc.oneof(scalar, fc.array(scalar, { maxLength: 2 })) },
  { requiredKeys: [] },
);

export const field = fc.oneof(
  { weight: 4, arbitrary: scalar },
  fc.array(scalar, { maxLength: 3 }),
  inner,
  fc.array(fc.oneof({ weight: 4, arbitrary: inner }, scalar), { maxLength: 2 }),
);

/** `b` and `d` hold no arrays, so that ranges and sorts by index get their turn. */
export const document = fc.record({ a: field, b: scalar, c: inner, d: scalar }, { requiredKeys: [] });

export const path = fc.constantFrom('a', 'b', 'c', 'd', 'a.x', 'a.y', 'c.x', 'c.y', 'a.0');

/** An operator with its operand. */
export const operator: fc.Arbitrary<Document> = fc.oneof(
  fc.record({ $gt: scalar }),
  fc.record({ $gte: scalar, $lt: scalar }),
  fc.record({ $lte: scalar }),
  fc.record({ $in: fc.array(scalar, { maxLength: 3 }) }),
  fc.record({ $nin: fc.array(scalar, { maxLength: 2 }) }),
  fc.record({ $eq: field }),
  fc.record({ $ne: scalar }),
  fc.record({ $exists: fc.boolean() }),
  fc.record({ $type: fc.constantFrom('int', 'string', 'null', 'array', 'object', 'number') }),
  fc.record({ $size: fc.integer({ min: 0, max: 2 }) }),
  fc.record({ $all: fc.array(scalar, { minLength: 1, maxLength: 2 }) }),
  fc.record({ $regex: fc.constantFrom('^a', 'b') }),
  fc.record({ $elemMatch: fc.oneof(fc.record({ $gte: scalar, $lte: scalar }), fc.record({ x: scalar })) }),
);

const condition = fc.oneof(
  { weight: 2, arbitrary: scalar },
  { weight: 4, arbitrary: operator },
  fc.record({ $not: operator }),
);
const simple = fc.dictionary(path, condition, { maxKeys: 3 });
const several = fc.array(simple, { minLength: 1, maxLength: 2 });

export const filter: fc.Arbitrary<Document> = fc.oneof(
  { weight: 6, arbitrary: simple },
  fc.record({ $and: several }),
  fc.record({ $or: several }),
  fc.tuple(simple, several).map(([first, others]) => ({ ...first, $or: others })),
  fc.record({ $nor: several }),
);

export const sort: fc.Arbitrary<Document> = fc.option(
  fc.dictionary(fc.constantFrom('b', 'd', 'c.x', 'a'), fc.constantFrom(1, -1), { minKeys: 1, maxKeys: 2 }),
  { nil: {} },
);
