import { describe, expect, it } from '@jest/globals';
import { readTogether, together } from './together.js';

describe('statements of one turn', () => {
  it('are sent as one, each with its own answer', async () => {
    const statements: (readonly number[])[] = [];
    const double = together(async (all: readonly number[]) => {
      statements.push([...all]);
      return all.map((one) => 2 * one);
    });
    expect(await Promise.all([double(1), double(2), double(1)])).toEqual([2, 4, 2]);
    expect(await double(3)).toBe(6);
    expect(statements).toEqual([[1, 2, 1], [3]]);
  });

  it('are as many as it takes when there are more than fit', async () => {
    const lengths: number[] = [];
    const same = together(async (all: readonly number[]) => {
      lengths.push(all.length);
      return all;
    });
    const asked = Array.from({ length: 250 }, (_, n) => n);
    expect(await Promise.all(asked.map(same))).toEqual(asked);
    expect(lengths).toEqual([100, 100, 50]);
  });

  it('see what was written before each was asked', async () => {
    let stored = 'old';
    const read = readTogether(async (keys) => keys.map((key) => [key, stored] as const));
    const before = read('a');
    stored = 'new';
    expect(await Promise.all([before, read('a'), read('b')])).toEqual(['new', 'new', 'new']);
  });

  it('give null for what is not there, and read a key once', async () => {
    const asked: string[][] = [];
    const read = readTogether(async (keys) => {
      asked.push(keys);
      return [['a', 1] as const];
    });
    expect(await Promise.all([read('a'), read('b'), read('a')])).toEqual([1, null, 1]);
    expect(asked).toEqual([['a', 'b']]);
  });

  it('fail together, and the next ones are tried anew', async () => {
    let isAway = true;
    const read = readTogether(async (keys) => {
      if (isAway) throw new Error('away');
      return keys.map((key) => [key, key] as const);
    });
    const outcomes = await Promise.allSettled([read('a'), read('b')]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    isAway = false;
    expect(await read('a')).toBe('a');
  });
});
