import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Document } from 'mongodb';
import { document, filter, operator, path, scalar } from '../../testing/arbitraries.js';
import { given } from '../../testing/bson.js';
import { runs } from '../../testing/chance.js';
import { decodeSome } from '../bson/decode-some.js';
import { encodeDocument } from '../bson/encode.js';
import { compileFilter } from './filter.js';
import { topFields } from './top-fields.js';

const matches = (wanted: Document, row: Document) => compileFilter(given(wanted))(given(row));
const many = runs(2000);

/** Two ways to say one thing agree on every document. */
function same<T extends unknown[]>(
  values: fc.Arbitrary<T>,
  one: (...values: T) => boolean,
  other: (...values: T) => boolean,
): void {
  fc.assert(
    fc.property(values, (some) => {
      expect(one(...some)).toBe(other(...some));
    }),
    many,
  );
}

describe('on every document', () => {
  it('$and, $or and $nor are what their parts say', () => {
    const parts = fc.array(filter, { minLength: 1, maxLength: 3 });
    same(
      fc.tuple(parts, document),
      (some, row) => matches({ $and: some }, row),
      (some, row) => some.every((one) => matches(one, row)),
    );
    same(
      fc.tuple(parts, document),
      (some, row) => matches({ $or: some }, row),
      (some, row) => some.some((one) => matches(one, row)),
    );
    same(
      fc.tuple(parts, document),
      (some, row) => matches({ $nor: some }, row),
      (some, row) => !matches({ $or: some }, row),
    );
  });

  it('$not, $ne and $nin say the opposite of what they deny', () => {
    const list = fc.array(scalar, { maxLength: 3 });
    same(
      fc.tuple(path, operator, document),
      (at, one, row) => matches({ [at]: { $not: one } }, row),
      (at, one, row) => !matches({ [at]: one }, row),
    );
    same(
      fc.tuple(path, scalar, document),
      (at, one, row) => matches({ [at]: { $ne: one } }, row),
      (at, one, row) => !matches({ [at]: one }, row),
    );
    same(
      fc.tuple(path, list, document),
      (at, some, row) => matches({ [at]: { $nin: some } }, row),
      (at, some, row) => !matches({ [at]: { $in: some } }, row),
    );
  });

  it('$in is any of its values, and $all each of them', () => {
    const list = fc.array(scalar, { minLength: 1, maxLength: 3 });
    same(
      fc.tuple(path, list, document),
      (at, some, row) => matches({ [at]: { $in: some } }, row),
      (at, some, row) => some.some((one) => matches({ [at]: one }, row)),
    );
    same(
      fc.tuple(path, list, document),
      (at, some, row) => matches({ [at]: { $all: some } }, row),
      (at, some, row) => some.every((one) => matches({ [at]: one }, row)),
    );
  });

  it('"or equal" is greater or equal, and less or equal', () => {
    same(
      fc.tuple(path, scalar, document),
      (at, one, row) => matches({ [at]: { $gte: one } }, row),
      (at, one, row) => matches({ $or: [{ [at]: { $gt: one } }, { [at]: one }] }, row),
    );
    same(
      fc.tuple(path, scalar, document),
      (at, one, row) => matches({ [at]: { $lte: one } }, row),
      (at, one, row) => matches({ $or: [{ [at]: { $lt: one } }, { [at]: one }] }, row),
    );
  });

  it('several operators on a field hold when each does', () => {
    same(
      fc.tuple(path, operator, operator, document),
      (at, one, two, row) => matches({ $and: [{ [at]: one }, { [at]: two }] }, row),
      (at, one, two, row) => matches({ [at]: one }, row) && matches({ [at]: two }, row),
    );
  });

  it('values of different types are never greater or less than one another', () => {
    same(
      fc.tuple(fc.integer(), fc.constantFrom<unknown>('a', true, null, new Date(1), {}), path),
      (number, other, at) => {
        const row = { [at.split('.')[0] ?? '']: other };
        return matches({ [at]: { $gt: number } }, row) || matches({ [at]: { $lt: number } }, row);
      },
      (_number, _other, _at) => false,
    );
  });

  it('a document of which only what is looked at was decoded matches as the whole one', () => {
    same(
      fc.tuple(filter, document),
      (wanted, row) => {
        const names = [...topFields(given(wanted))].map((name) => Buffer.from(name));
        return compileFilter(given(wanted))(decodeSome(encodeDocument(given(row)), names));
      },
      (wanted, row) => matches(wanted, row),
    );
  });
});
