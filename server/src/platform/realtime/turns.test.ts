import { describe, expect, it } from '@jest/globals';
import { turns } from './turns.js';

const items = Array.from({ length: 200 }, (_, n) => `socket ${n}`);
const itself = (item: string) => item;

describe('turns of many in one period', () => {
  let now = 1_000_000_000_000;
  const due = turns(30_000, () => new Date(now));
  const after = (ms: number) => {
    now += ms;
    return due(items, itself);
  };

  it('gives each its turn once in a period, and every time at the same moment', () => {
    const rounds = Array.from({ length: 2 }, () => Array.from({ length: 30 }, () => after(1000)));
    const [first, second] = rounds;
    expect(first?.flat().toSorted()).toEqual(items.toSorted());
    expect(second).toEqual(first);
  });

  it('spreads them over the period', () => {
    const each = Array.from({ length: 30 }, () => after(1000).length);
    // 6.7 on average.
    expect(Math.max(...each)).toBeLessThan(20);
    expect(each.filter((count) => count > 0).length).toBeGreaterThan(25);
  });

  it('forgets nobody when it is asked late, and gives nobody two turns', () => {
    expect(after(0)).toEqual([]);
    expect(after(90_000)).toEqual(items);
    const halves = [after(15_000), after(15_000)];
    expect(halves.flat().toSorted()).toEqual(items.toSorted());
  });

  it('goes on when the clock is set back', () => {
    expect(after(-60_000)).toEqual([]);
    expect(after(30_000)).toEqual(items);
  });
});
