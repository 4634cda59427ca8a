import { describe, expect, it } from '@jest/globals';
import { Decimal128, type Document, Double, Int32, Long, serialize } from 'bson';
import { given, shown } from '../../testing/bson.js';
import { encodeDocument } from '../bson/encode.js';
import { compileFilter } from '../match/filter.js';
import { type Found } from '../match/matcher.js';
import { compileUpdate } from './update.js';
import { seedOf } from './upsert.js';

function updated(document: Document, update: Document, filter: Document = {}, isInsert = false): Document {
  const found: Found = { position: undefined };
  const before = given(document);
  expect(compileFilter(given(filter))(before, found)).toBe(true);
  const copy = encodeDocument(before);
  const after = shown(compileUpdate(given(update)).apply(before, found.position, isInsert));
  expect(encodeDocument(before).equals(copy)).toBe(true);
  return after;
}

/** before, update, after, filter */
const cases: [Document, Document, Document, Document?][] = [
  [{ _id: 1 }, { $set: { 'a.b': 1 } }, { _id: 1, a: { b: 1 } }],
  [{ _id: 1, a: [1, 2] }, { $set: { 'a.3': 4 } }, { _id: 1, a: [1, 2, null, 4] }],
  [{ _id: 1, a: [{ b: 1 }] }, { $set: { 'a.0.b': 2 } }, { _id: 1, a: [{ b: 2 }] }],
  [{ _id: 1 }, { $set: { b: 1, a: 2 } }, { _id: 1, a: 2, b: 1 }],
  [{ _id: 1, a: 1, b: 2 }, { $unset: { a: '' } }, { _id: 1, b: 2 }],
  [{ _id: 1, a: [1, 2] }, { $unset: { 'a.0': '' } }, { _id: 1, a: [null, 2] }],
  [{ _id: 1 }, { $setOnInsert: { a: 1 } }, { _id: 1 }],
  [{ _id: 1, a: 1 }, { $inc: { a: 2, n: 5 } }, { _id: 1, a: 3, n: 5 }],
  [
    { _id: 1, a: 5 },
    { $min: { a: 3, b: 1 }, $max: { c: 2 } },
    { _id: 1, a: 3, b: 1, c: 2 },
  ],
  [{ _id: 1, a: 5 }, { $max: { a: 3 } }, { _id: 1, a: 5 }],
  [{ _id: 1, a: 5 }, { $mul: { a: 3, b: 3 } }, { _id: 1, a: 15, b: 0 }],
  [{ _id: 1, a: 5 }, { $rename: { a: 'b.c' } }, { _id: 1, b: { c: 5 } }],
  [{ _id: 1 }, { $rename: { a: 'b' } }, { _id: 1 }],
  [{ _id: 1 }, { $push: { a: 1 } }, { _id: 1, a: [1] }],
  [{ _id: 1, a: [1] }, { $push: { a: [2] } }, { _id: 1, a: [1, [2]] }],
  [{ _id: 1, a: [3] }, { $push: { a: { $each: [1, 2], $sort: 1, $slice: -2 } } }, { _id: 1, a: [2, 3] }],
  [{ _id: 1, a: [3] }, { $push: { a: { $each: [1, 2], $position: 0 } } }, { _id: 1, a: [1, 2, 3] }],
  [
    { _id: 1, a: [{ x: 2 }] },
    { $push: { a: { $each: [{ x: 1 }], $sort: { x: 1 } } } },
    { _id: 1, a: [{ x: 1 }, { x: 2 }] },
  ],
  [{ _id: 1, a: [1, 2, 1] }, { $pull: { a: 1 } }, { _id: 1, a: [2] }],
  [{ _id: 1, a: [1, 5, 9] }, { $pull: { a: { $gte: 5 } } }, { _id: 1, a: [1] }],
  [{ _id: 1, a: [{ b: 1, c: 1 }, { b: 2 }] }, { $pull: { a: { b: 1 } } }, { _id: 1, a: [{ b: 2 }] }],
  [{ _id: 1, a: [1, 2, 3] }, { $pullAll: { a: [1, 3] } }, { _id: 1, a: [2] }],
  [{ _id: 1, a: [1] }, { $addToSet: { a: { $each: [1, 2, 2] } } }, { _id: 1, a: [1, 2] }],
  [{ _id: 1, a: [{ x: 1 }] }, { $addToSet: { a: { x: 1 } } }, { _id: 1, a: [{ x: 1 }] }],
  [{ _id: 1, a: [1, 2] }, { $pop: { a: -1 } }, { _id: 1, a: [2] }],
  [{ _id: 1, a: [1, 2] }, { $pop: { a: 1 } }, { _id: 1, a: [1] }],
  [{ _id: 1, a: 1 }, { b: 2 }, { _id: 1, b: 2 }],
  [
    { _id: 1, a: 1 },
    { b: 2, _id: 1 },
    { _id: 1, b: 2 },
  ],
  [
    { _id: 1, a: [{ k: 1 }, { k: 2 }] },
    { $set: { 'a.$.v': 9 } },
    { _id: 1, a: [{ k: 1 }, { k: 2, v: 9 }] },
    { 'a.k': 2 },
  ],
  [
    { _id: 1, a: [1, 5, 9] },
    { $set: { 'a.$': 0 } },
    { _id: 1, a: [1, 0, 9] },
    { a: { $elemMatch: { $gt: 1, $lt: 9 } } },
  ],
  [{ _id: 1, a: [1, 5] }, { $inc: { 'a.$': 1 } }, { _id: 1, a: [1, 6] }, { a: 5 }],
  [
    { _id: 1 },
    { $set: { '__proto__.x': 1, 'constructor.prototype.x': 2 } },
    JSON.parse('{"_id":1,"__proto__":{"x":1},"constructor":{"prototype":{"x":2}}}'),
  ],
  [{ _id: 1, a: 3 }, { $rename: { a: '__proto__.x' } }, JSON.parse('{"_id":1,"__proto__":{"x":3}}')],
];

describe('an update', () => {
  it.each(cases)('%j with %j gives %j', (...row) => {
    const [before, update, after, filter] = row;
    const result = updated(before, update, filter ?? {});
    expect(Buffer.from(serialize(result)).equals(Buffer.from(serialize(after)))).toBe(true);
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it.each<[Document, Document, string, Document?]>([
    [{ _id: 1 }, { $set: { a: 1, 'a.b': 2 } }, 'ConflictingUpdateOperators'],
    [{ _id: 1 }, { $set: { a: 1 }, $inc: { a: 2 } }, 'ConflictingUpdateOperators'],
    [{ _id: 1 }, { $rename: { a: 'b' }, $set: { b: 1 } }, 'ConflictingUpdateOperators'],
    [{ _id: 1, a: 'x' }, { $inc: { a: 1 } }, 'TypeMismatch'],
    [{ _id: 1 }, { $inc: { a: 'x' } }, 'TypeMismatch'],
    [{ _id: 1, a: 1 }, { $push: { a: 1 } }, 'BadValue'],
    [{ _id: 1, a: 1 }, { $pop: { a: 1 } }, 'TypeMismatch'],
    [{ _id: 1, a: 1 }, { $set: { 'a.b': 1 } }, 'PathNotViable'],
    [{ _id: 1, a: null }, { $set: { 'a.b': 1 } }, 'PathNotViable'],
    [{ _id: 1, a: [1] }, { $set: { 'a.x': 1 } }, 'PathNotViable'],
    [{ _id: 1 }, { $set: { _id: 2 } }, 'ImmutableField'],
    [{ _id: 1 }, { $unset: { _id: 1 } }, 'ImmutableField'],
    [{ _id: 1 }, { _id: 2, a: 1 }, 'ImmutableField'],
    [{ _id: 1, a: [1] }, { $set: { 'a.$': 1 } }, 'BadValue'],
    [{ _id: 1 }, { $set: { 'a.$[]': 1 } }, 'BadValue'],
    [{ _id: 1, a: 1 }, { $set: { 'a.$[]': 1 } }, 'BadValue'],
    [{ _id: 1, a: [1] }, { $set: { 'a.$[]': 1, 'a.0': 2 } }, 'ConflictingUpdateOperators'],
    [{ _id: 1, a: [1] }, { $rename: { 'a.$[]': 'b' } }, 'BadValue'],
    [{ _id: 1, a: [1] }, { $set: { '$[].a': 1 } }, 'BadValue'],
    [{ _id: 1 }, { $bit: { a: { and: 1 } } }, 'BadValue'],
    [{ _id: 1 }, { $set: { a: { $x: 1 } } }, 'DollarPrefixedFieldName'],
    [{ _id: 1 }, { $set: { 'a..b': 1 } }, 'EmptyFieldName'],
    [{ _id: 1 }, { $set: { a: 1 }, b: 1 }, 'FailedToParse'],
    [{ _id: 1 }, { a: 1, $set: { b: 1 } }, 'DollarPrefixedFieldName'],
    [{ _id: 1, a: [{ b: 1 }] }, { $rename: { 'a.b': 'c' } }, 'BadValue'],
  ])('refuses %j with %j: %s', (before, update, codeName) => {
    expect(() => updated(before, update)).toThrow(expect.objectContaining({ codeName }));
  });

  it.each<[Document, Document, Document[], Document]>([
    [{ _id: 1, a: [1, 2] }, { $inc: { 'a.$[]': 1 } }, [], { _id: 1, a: [2, 3] }],
    [{ _id: 1, a: [] }, { $inc: { 'a.$[]': 1 } }, [], { _id: 1, a: [] }],
    [{ _id: 1, a: [1, 5, 9] }, { $set: { 'a.$[big]': 0 } }, [{ big: { $gte: 5 } }], { _id: 1, a: [1, 0, 0] }],
    [
      { _id: 1, a: [{ k: 1, n: 1 }, { k: 2 }] },
      { $set: { 'a.$[e].v': 7 } },
      [{ 'e.k': 1, 'e.n': 1 }],
      { _id: 1, a: [{ k: 1, n: 1, v: 7 }, { k: 2 }] },
    ],
    [
      { _id: 1, a: [{ b: [1, 2] }, { b: [3] }] },
      { $unset: { 'a.$[].b.$[odd]': '' } },
      [{ odd: { $mod: [2, 1] } }],
      { _id: 1, a: [{ b: [null, 2] }, { b: [null] }] },
    ],
    [
      { _id: 1, a: [{ k: 1 }, { k: 2 }] },
      { $push: { 'a.$[x].l': 1 }, $set: { 'a.$[y].s': 1 } },
      [{ 'x.k': 1 }, { $or: [{ 'y.k': 2 }, { 'y.k': 3 }] }],
      {
        _id: 1,
        a: [
          { k: 1, l: [1] },
          { k: 2, s: 1 },
        ],
      },
    ],
  ])('changes the elements that arrayFilters choose: %j with %j and %j', (before, update, filters, after) => {
    const updater = compileUpdate(given(update), given({ filters }).get('filters'));
    expect(shown(updater.apply(given(before), undefined, false))).toEqual(after);
  });

  it.each<[Document, Document[], RegExp]>([
    [{ $set: { 'a.$[x]': 1 } }, [], /No array filter found for identifier 'x'/],
    [{ $set: { a: 1 } }, [{ x: 1 }], /identifier 'x' was not used/],
    [{ $set: { 'a.$[x]': 1 } }, [{ x: 1 }, { 'x.y': 2 }], /multiple array filters/],
    [{ $set: { 'a.$[x]': 1 } }, [{ x: 1, y: 1 }], /one identifier/],
    [{ $set: { 'a.$[X]': 1 } }, [{ X: 1 }], /one identifier/],
    [{ a: 1 }, [{ x: 1 }], /may not be specified for a replacement/],
  ])('refuses %j with the array filters %j', (update, filters, message) => {
    expect(() => compileUpdate(given(update), given({ filters }).get('filters'))).toThrow(message);
  });

  it('keeps and grows number types as MongoDB does', () => {
    const sum = (value: unknown, step: unknown) =>
      compileUpdate(given({ $inc: { a: step } }))
        .apply(given({ _id: 1, a: value }), undefined, false)
        .get('a');
    expect(sum(new Int32(1), new Int32(1))).toBe(2);
    expect(sum(new Int32(2147483647), new Int32(1))).toBe(2147483648n);
    expect(sum(Long.fromNumber(1), new Int32(1))).toBe(2n);
    expect(sum(new Int32(1), new Double(0.5))).toMatchObject({ value: 1.5 });
    expect(() => sum(Long.MAX_VALUE, 1)).toThrow('int64');
    expect(() => sum(1, Decimal128.fromString('1'))).toThrow('not supported by the embedded store');
  });

  it('starts an upsert from what the filter says is equal', () => {
    const seed = (filter: Document) => shown(seedOf(given(filter), false));
    expect(seed({ a: 1, 'b.c': { $eq: 2 }, d: { $gt: 1 }, $and: [{ e: 3 }], f: { $in: [1, 2] } })).toEqual({
      a: 1,
      b: { c: 2 },
      e: 3,
    });
    expect(() => seed({ a: 1, $and: [{ a: 2 }] })).toThrow('matched twice');
    expect(
      shown(
        compileUpdate(given({ $setOnInsert: { z: 1 }, $set: { a: 2 } })).apply(
          given({ _id: 1 }),
          undefined,
          true,
        ),
      ),
    ).toEqual({ _id: 1, a: 2, z: 1 });
  });
});
