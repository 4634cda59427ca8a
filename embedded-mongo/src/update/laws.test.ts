import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Document } from 'mongodb';
import { document, field, path, scalar } from '../../testing/arbitraries.js';
import { given } from '../../testing/bson.js';
import { runs } from '../../testing/chance.js';
import { encodeDocument } from '../bson/encode.js';
import type { Doc } from '../bson/values.js';
import { CommandError } from '../errors/command-error.js';
import { compileFilter } from '../match/filter.js';
import { compileUpdate } from './update.js';

const many = runs(2000);

/** Undefined when it is refused, as a path through a scalar is. */
function apply(row: Doc, update: Document): Doc | undefined {
  try {
    return compileUpdate(given(update)).apply(row, undefined, false);
  } catch (error) {
    if (error instanceof CommandError) return undefined;
    throw error;
  }
}

/** One after the other, as long as none is refused. */
function applied(row: Doc, ...updates: Document[]): Doc | undefined {
  let at: Doc | undefined = row;
  for (const update of updates) at = at === undefined ? undefined : apply(at, update);
  return at;
}

const bytes = (row: Doc) => encodeDocument(row).toString('hex');
const matches = (wanted: Document, row: Doc) => compileFilter(given(wanted))(row);

/** Checks what was not refused, and that enough was not. */
function holds(
  update: fc.Arbitrary<Document[]>,
  check: (after: Doc, before: Doc, updates: Document[]) => void,
): void {
  let done = 0;
  fc.assert(
    fc.property(document, update, (row, updates) => {
      const before = given({ _id: 1, ...row });
      const whole = bytes(before);
      const after = applied(before, ...updates);
      expect(bytes(before)).toBe(whole);
      if (after === undefined) return;
      done += 1;
      check(after, before, updates);
    }),
    many,
  );
  expect(done).toBeGreaterThan(many.numRuns / 5);
}

const one = <T>(arbitrary: fc.Arbitrary<T>, make: (value: T) => Document[]) => arbitrary.map(make);
const top = fc.constantFrom('a', 'b', 'c', 'd', 'new');

describe('on every document', () => {
  it('what $set sets is found there, and setting it again changes nothing', () => {
    holds(
      one(fc.tuple(path, field), ([at, value]) => [{ $set: { [at]: value } }]),
      (after, _before, [update = {}]) => {
        expect(matches(update['$set'], after)).toBe(true);
        expect(bytes(applied(after, update) ?? after)).toBe(bytes(after));
      },
    );
  });

  it('what $unset removes is gone, and the rest is as it was', () => {
    holds(
      one(top, (at) => [{ $unset: { [at]: '' } }]),
      (after, before, [update = {}]) => {
        const [name = ''] = Object.keys(update['$unset']);
        const rest = new Map(before);
        rest.delete(name);
        expect(bytes(after)).toBe(bytes(rest));
      },
    );
  });

  it('an update of one field leaves the others as they were', () => {
    const anything = fc.oneof(
      field.map((value) => ({ $set: { a: value } })),
      scalar.map((value) => ({ $max: { a: value } })),
      scalar.map((value) => ({ $push: { a: value } })),
      scalar.map((value) => ({ $pull: { a: value } })),
      fc.integer().map((step) => ({ $inc: { a: step } })),
    );
    holds(
      one(anything, (update) => [update]),
      (after, before) => {
        const rest = (row: Doc) => bytes(new Map([...row].filter(([name]) => name !== 'a')));
        expect(rest(after)).toBe(rest(before));
      },
    );
  });

  it('$inc there and back is nothing, where there was a number', () => {
    const there = one(fc.integer({ min: 1, max: 9 }), (step) => [
      { $inc: { b: step } },
      { $inc: { b: -step } },
    ]);
    holds(there, (after, before) => {
      if (typeof before.get('b') === 'number') expect(bytes(after)).toBe(bytes(before));
    });
  });

  it('$min and $max give no more and no less than was asked, and once is as good as twice', () => {
    for (const [name, bound] of [
      ['$min', '$lte'],
      ['$max', '$gte'],
    ] as const)
      holds(
        one(fc.integer({ min: -3, max: 5 }), (value) => [{ [name]: { n: value } }, { [name]: { n: 1 } }]),
        (after, _before, [, update = {}]) => {
          expect(matches({ n: { [bound]: 1 } }, after)).toBe(true);
          expect(bytes(apply(after, update) ?? after)).toBe(bytes(after));
        },
      );
  });

  it('$addToSet adds once, $pull takes all away', () => {
    const add = one(fc.tuple(fc.constantFrom('a', 'new'), scalar), ([at, value]) => [
      { $addToSet: { [at]: value } },
    ]);
    holds(add, (after, _before, [update = {}]) => {
      expect(matches(update['$addToSet'], after)).toBe(true);
      expect(bytes(apply(after, update) ?? after)).toBe(bytes(after));
      expect(matches(update['$addToSet'], apply(after, { $pull: update['$addToSet'] }) ?? after)).toBe(false);
    });
  });

  it('$push and then $pop is nothing, at both ends', () => {
    holds(
      one(scalar, (value) => [{ $push: { a: value } }, { $pop: { a: 1 } }]),
      (after, before) => {
        expect(bytes(after)).toBe(bytes(before.has('a') ? before : new Map([...before, ['a', []]])));
      },
    );
    const first = one(scalar, (value) => [
      { $push: { a: { $each: [value], $position: 0 } } },
      { $pop: { a: -1 } },
    ]);
    holds(first, (after, before) => {
      expect(bytes(after)).toBe(bytes(before.has('a') ? before : new Map([...before, ['a', []]])));
    });
  });

  it('$rename moves a value and nothing else', () => {
    holds(
      one(fc.constantFrom('a', 'b', 'c'), (at) => [{ $rename: { [at]: 'moved' } }]),
      (after, before, [update = {}]) => {
        const [name = ''] = Object.keys(update['$rename']);
        const rest = new Map([...before].filter(([other]) => other !== name));
        const value = before.get(name);
        if (value !== undefined) rest.set('moved', value);
        expect(bytes(after)).toBe(bytes(rest));
      },
    );
  });
});
