import { describe, expect, it } from '@jest/globals';
import { Binary, Decimal128, type Document, Double, Long, ObjectId } from 'bson';
import { given } from '../../testing/bson.js';
import { compileFilter } from './filter.js';

const id = new ObjectId('64b000000000000000000001');
const day = new Date('2026-01-02T03:04:05Z');

/** document, filter, does it match */
const cases: [Document, Document, boolean][] = [
  [{ a: 1 }, {}, true],
  [{ a: 1 }, { a: 1 }, true],
  [{ a: 1 }, { a: new Double(1) }, true],
  [{ a: 1 }, { a: '1' }, false],
  [{ a: Long.fromString('9007199254740993') }, { a: Long.fromString('9007199254740992') }, false],
  [{ a: Decimal128.fromString('1.0') }, { a: 1 }, true],
  [{ a: id }, { a: id }, true],
  [{ a: id }, { a: { $in: [id, 1] } }, true],
  [{ a: day }, { a: new Date(day) }, true],
  [{ a: new Binary(Buffer.from('x')) }, { a: new Binary(Buffer.from('x')) }, true],
  [{ a: new Binary(Buffer.from('x')) }, { a: new Binary(Buffer.from('x'), 5) }, false],
  // null and missing
  [{}, { a: null }, true],
  [{ a: null }, { a: null }, true],
  [{ a: 0 }, { a: null }, false],
  [{ a: [1, null] }, { a: null }, true],
  [{ a: [] }, { a: null }, false],
  [{}, { a: { $ne: null } }, false],
  [{}, { a: { $gte: null } }, true],
  [{}, { a: { $gt: null } }, false],
  [{}, { a: { $in: [null] } }, true],
  [{}, { a: { $nin: [null] } }, false],
  [{ a: {} }, { 'a.b': null }, true],
  [{ a: 5 }, { 'a.b': null }, true],
  [{ a: [] }, { 'a.b': null }, false],
  [{ a: [1, 2] }, { 'a.b': null }, false],
  [{ a: [{ b: 1 }, {}] }, { 'a.b': null }, true],
  [{ a: [{ b: 1 }] }, { 'a.b': null }, false],
  // arrays
  [{ a: [1, 2] }, { a: 1 }, true],
  [{ a: [1, 2] }, { a: [1, 2] }, true],
  [{ a: [1, 2] }, { a: [2, 1] }, false],
  [{ a: [[1, 2]] }, { a: [1, 2] }, true],
  [{ a: [[1]] }, { a: 1 }, false],
  [{ a: [1, 5] }, { a: { $gt: 1, $lt: 5 } }, true],
  [{ a: [1, 5] }, { a: { $elemMatch: { $gt: 1, $lt: 5 } } }, false],
  [{ a: [1, 3] }, { a: { $elemMatch: { $gt: 1, $lt: 5 } } }, true],
  [{ a: [1, 5] }, { a: { $ne: 5 } }, false],
  [{ a: [1, 5] }, { a: { $nin: [7] } }, true],
  [
    {
      a: [
        { b: 1, c: 2 },
        { b: 3, c: 4 },
      ],
    },
    { 'a.b': 1, 'a.c': 4 },
    true,
  ],
  [
    {
      a: [
        { b: 1, c: 2 },
        { b: 3, c: 4 },
      ],
    },
    { a: { $elemMatch: { b: 1, c: 4 } } },
    false,
  ],
  [{ a: [{ b: 1, c: 2 }] }, { a: { $elemMatch: { b: 1, c: 2 } } }, true],
  [{ a: [{ b: [1, 2] }] }, { 'a.b': 2 }, true],
  [{ a: [{ b: 7 }, { b: 8 }] }, { 'a.1.b': 8 }, true],
  [{ a: [{ b: 7 }, { b: 8 }] }, { 'a.1.b': 7 }, false],
  [{ a: [1, 2, 3] }, { 'a.2': 3 }, true],
  [{ a: { '2': 3 } }, { 'a.2': 3 }, true],
  [{ a: [[{ b: 1 }]] }, { 'a.b': 1 }, false],
  [{ a: [[{ b: 1 }]] }, { 'a.0.b': 1 }, true],
  [{ a: [1, 2] }, { a: { $size: 2 } }, true],
  [{ a: 'xx' }, { a: { $size: 2 } }, false],
  [{ a: [] }, { a: { $size: 0 } }, true],
  [{ a: [1, 2, 3] }, { a: { $all: [1, 3] } }, true],
  [{ a: [1, 2, 3] }, { a: { $all: [1, 4] } }, false],
  [{ a: 1 }, { a: { $all: [1] } }, true],
  [{ a: [1] }, { a: { $all: [] } }, false],
  [
    { a: [{ x: 1, y: 2 }, { x: 3 }] },
    { a: { $all: [{ $elemMatch: { x: 1, y: 2 } }, { $elemMatch: { x: 3 } }] } },
    true,
  ],
  // documents: the order of fields counts
  [{ a: { x: 1, y: 2 } }, { a: { x: 1, y: 2 } }, true],
  [{ a: { x: 1, y: 2 } }, { a: { y: 2, x: 1 } }, false],
  [{ a: { x: 1, y: 2 } }, { a: { x: 1 } }, false],
  [{ a: { b: { c: 5 } } }, { 'a.b.c': { $gte: 5 } }, true],
  // comparing stays inside one type
  [{ a: 'z' }, { a: { $gt: 1 } }, false],
  [{ a: 2 }, { a: { $gt: 1 } }, true],
  [{ a: day }, { a: { $lt: new Date(day.getTime() + 1) } }, true],
  [{ a: true }, { a: { $gt: false } }, true],
  [{ a: Number.NaN }, { a: { $lt: 5 } }, false],
  [{ a: Number.NaN }, { a: Number.NaN }, true],
  [{ a: Number.NaN }, { a: { $gte: Number.NaN } }, true],
  [{ a: 5 }, { a: { $lte: Number.NaN } }, false],
  [{ a: -0 }, { a: 0 }, true],
  // $exists, $type
  [{ a: null }, { a: { $exists: true } }, true],
  [{}, { a: { $exists: true } }, false],
  [{}, { a: { $exists: false } }, true],
  [{ a: [] }, { a: { $exists: true } }, true],
  [{ a: [{}] }, { 'a.b': { $exists: false } }, true],
  [{ a: 'x' }, { a: { $type: 'string' } }, true],
  [{ a: 1 }, { a: { $type: 'int' } }, true],
  [{ a: new Double(1) }, { a: { $type: 'int' } }, false],
  [{ a: new Double(1) }, { a: { $type: 'number' } }, true],
  [{ a: ['x'] }, { a: { $type: 'string' } }, true],
  [{ a: ['x'] }, { a: { $type: 'array' } }, true],
  [{ a: ['x'] }, { a: { $type: 4 } }, true],
  [{}, { a: { $type: 'null' } }, false],
  // logic
  [{ a: 1, b: 2 }, { $or: [{ a: 9 }, { b: 2 }] }, true],
  [{ a: 1, b: 2 }, { $nor: [{ a: 9 }, { b: 2 }] }, false],
  [{ a: 1, b: 2 }, { $and: [{ a: 1 }, { b: 2 }] }, true],
  [{ a: 5 }, { a: { $not: { $gt: 4 } } }, false],
  [{}, { a: { $not: { $gt: 4 } } }, true],
  [{ a: 'abc' }, { a: { $not: /b/ } }, false],
  // $mod
  [{ a: 7 }, { a: { $mod: [4, 3] } }, true],
  [{ a: -4 }, { a: { $mod: [2, 0] } }, true],
  [{ a: new Double(7.9) }, { a: { $mod: [4, 3] } }, true],
  [{ a: 'x' }, { a: { $mod: [4, 3] } }, false],
  // patterns
  [{ a: 'Abc' }, { a: /b/ }, true],
  [{ a: 'Abc' }, { a: { $regex: '^a', $options: 'i' } }, true],
  [{ a: 'Abc' }, { a: { $regex: '^a' } }, false],
  [{ a: ['x', 'bbc'] }, { a: /^b/ }, true],
  [{ a: 'b' }, { a: { $in: [/^b/, 'q'] } }, true],
  [{ a: 1 }, { a: /1/ }, false],
  [{ a: 'line\n' }, { a: /line$/ }, true],
  [{ a: 'a\rb' }, { a: { $regex: 'a.b' } }, true],
  [{ a: 'x\u00a0y' }, { a: { $regex: 'x\\sy' } }, false],
  [{ a: 'one\ntwo' }, { a: { $regex: '^two', $options: 'm' } }, true],
  [{ a: 'a-b.c' }, { a: { $regex: 'a\\-b\\.c' } }, true],
  [{ a: 'a]b' }, { a: { $regex: 'a[\\]x]b' } }, true],
  // names that JavaScript objects inherit
  [{}, { constructor: null }, true],
  [{}, { 'constructor.name': 'Object' }, false],
  [{}, { toString: { $exists: true } }, false],
  [{ a: [] }, { 'a.length': 0 }, false],
  [{ a: 'xx' }, { 'a.length': 2 }, false],
];

describe('a filter', () => {
  it.each(cases)('%j with %j: %s', (document, filter, expected) => {
    expect(compileFilter(given(filter))(given(document))).toBe(expected);
  });

  it.each<[Document, RegExp]>([
    [{ $where: 'true' }, /\$where.*not supported by the embedded store/],
    [{ $expr: { $eq: [1, 1] } }, /\$expr.*not supported/],
    [{ $text: { $search: 'x' } }, /\$text.*not supported/],
    [{ a: { $near: 1 } }, /\$near.*not supported/],
    [{ a: { $gt: 1, b: 1 } }, /unknown operator/],
    [{ a: { $in: 1 } }, /needs an array/],
    [{ a: { $in: [{ $gt: 1 }] } }, /cannot nest/],
    [{ a: { $type: 'symbol' } }, /\$type 'symbol' is not supported/],
    [{ a: { $not: 5 } }, /\$not/],
    [{ $or: [] }, /nonempty array/],
    [{ a: { $mod: [0, 1] } }, /divisor/],
    [{ a: { $regex: '(a+)+b' } }, /repeat/],
    [{ a: { $regex: '(a|a)*b' } }, /repeat/],
    [{ a: { $regex: '(?i)x' } }, /inline flags/],
    [{ a: { $regex: '\\1' } }, /not supported/],
    [{ a: { $regex: '[[:alpha:]]' } }, /not supported/],
    [{ a: { $regex: 'a++' } }, /not supported/],
    [{ a: { $regex: 'a*b*c*d*' } }, /more than three repeats/],
    [{ a: { $regex: 'x', $options: 'x' } }, /option 'x'/],
    [{ a: { $regex: '(' } }, /invalid or not supported/],
  ])('refuses %j', (filter, message) => {
    expect(() => compileFilter(given(filter))).toThrow(message);
  });

  it('tells which array element matched, for the positional operator', () => {
    const found = { position: undefined };
    expect(
      compileFilter(given({ 'items.id': 3, name: 'x' }))(
        given({ name: 'x', items: [{ id: 1 }, { id: 3 }] }),
        found,
      ),
    ).toBe(true);
    expect(found.position).toBe(1);
  });
});
