import { describe, expect, it } from '@jest/globals';
import { type Document, Timestamp } from 'bson';
import { given, shown } from '../../testing/bson.js';
import { compileUpdate } from './update.js';

const after = (before: Document, update: Document, arrayFilters?: Document[]) =>
  shown(
    compileUpdate(given(update), given({ f: arrayFilters ?? [] }).get('f')).apply(given(before), 0, false),
  );

describe('paths of one update', () => {
  it.each<[Document, Document[]]>([
    [{ $inc: { 'arr.$[]': 1 }, $set: { 'arr.5': 9 } }, []],
    [{ $set: { 'arr.5': 9 }, $inc: { 'arr.$[]': 1 } }, []],
    [{ $inc: { 'arr.$[]': 1, 'arr.$': 2 } }, []],
    [{ $set: { 'arr.$[e]': 1, 'arr.0': 2 } }, [{ e: 1 }]],
    [{ $set: { 'arr.$[].x': 1, 'arr.0.y': 2 } }, []],
    [{ $set: { 'o.arr.$[]': 1 }, $unset: { 'o.arr.1': '' } }, []],
  ])('may not name elements in two ways: %j', (update, filters) => {
    expect(() => after({ _id: 1, arr: [1, 2], o: { arr: [1, 2] } }, update, filters)).toThrow(
      'would create a conflict at',
    );
  });

  it('may name them in one way, and others beside', () => {
    expect(
      after({ _id: 1, arr: [1, 2], other: [1] }, { $set: { 'arr.$[e]': 5, 'arr.$[f]': 6, 'other.0': 9 } }, [
        { e: 1 },
        { f: 2 },
      ]),
    ).toEqual({ _id: 1, arr: [5, 6], other: [9] });
    expect(after({ _id: 1, a: [{ x: 1 }] }, { $set: { 'a.$[].x': 2, 'a.$[].y': 3 } })).toEqual({
      _id: 1,
      a: [{ x: 2, y: 3 }],
    });
  });
});

describe('$pull', () => {
  it.each<[Document, unknown[]]>([
    [{ b: null }, [[1], { b: 1 }, 3]],
    [{ b: { $ne: 1 } }, [[1], { b: 1 }, 3]],
    [{ $or: [{ b: 1 }, { c: 1 }] }, [[1], {}, 3]],
    [{ $nor: [{ b: 1 }] }, [[1], { b: 1 }, 3]],
    [{ $and: [{ b: 1 }] }, [[1], {}, 3]],
  ])('of a filter takes documents out, and no arrays: %j', (filter, left) => {
    const before = { _id: 1, a: [[1], { b: 1 }, {}, 3] };
    expect(after(before, { $pull: { a: filter } })).toEqual({ _id: 1, a: left });
  });

  it('of an array takes out what equals it', () => {
    expect(after({ _id: 1, a: [[1], 1, [2]] }, { $pull: { a: [1] } })).toEqual({ _id: 1, a: [1, [2]] });
  });
});

it('fills empty timestamps of a document that comes whole, at its top', () => {
  const empty = new Timestamp(0n);
  const replaced = after({ _id: empty }, { t: empty, in: { t: empty } });
  expect(Math.abs(replaced['t'].getHighBits() - Date.now() / 1000)).toBeLessThan(60);
  expect([replaced['_id'].toString(), replaced['in'].t.toString()]).toEqual(['0', '0']);
  expect(after({ _id: 1 }, { $set: { t: empty } })['t'].toString()).toBe('0');
});
