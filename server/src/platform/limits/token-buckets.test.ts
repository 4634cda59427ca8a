import { describe, expect, it } from '@jest/globals';
import { TokenBuckets } from './token-buckets.js';

describe('a burst, then a trickle', () => {
  function buckets() {
    let now = 0;
    const turns = new TokenBuckets({ burst: 10, msPerTurn: 5000, clock: () => now });
    return { turns, forward: (ms: number) => (now += ms) };
  }

  it('gives the whole burst at once, then says how long until the next turn', () => {
    const { turns, forward } = buckets();
    expect(Array.from({ length: 10 }, () => turns.take('mila'))).toEqual(Array.from({ length: 10 }, () => 0));
    expect(turns.take('mila')).toBe(5000);
    forward(3000);
    expect(turns.take('mila')).toBe(2000);
    forward(2000);
    expect(turns.take('mila')).toBe(0);
    expect(turns.take('mila')).toBe(5000);
  });

  it('never saves up more than a burst, and keeps people apart', () => {
    const { turns, forward } = buckets();
    for (let n = 0; n < 10; n++) turns.take('mila');
    expect(turns.take('kim')).toBe(0);
    forward(3_600_000);
    for (let n = 0; n < 10; n++) expect(turns.take('mila')).toBe(0);
    expect(turns.take('mila')).toBeGreaterThan(0);
  });

  it('gives turns ahead, one behind the other, to who is made to wait instead of refused', () => {
    const { turns, forward } = buckets();
    for (let n = 0; n < 10; n++) expect(turns.reserve('mila', 60_000)).toBe(0);
    expect(turns.reserve('mila', 60_000)).toBe(5000);
    forward(5000);
    expect(turns.reserve('mila', 60_000)).toBe(5000);
  });

  it('gives nobody a turn that is further away than the longest pause, and forgets a flood as soon', () => {
    const { turns, forward } = buckets();
    for (let n = 0; n < 1000; n++) expect(turns.reserve('mila', 10_000)).toBeLessThanOrEqual(10_000);
    expect(turns.reserve('mila', 10_000)).toBe(10_000);
    forward(15_000);
    expect(turns.reserve('mila', 10_000)).toBe(0);
  });

  it('forgets those who have all their turns again', () => {
    const { turns, forward } = buckets();
    for (let n = 0; n <= 10_000; n++) turns.take(`key ${n}`);
    forward(60_000);
    for (let n = 0; n <= 10_000; n++) expect(turns.take(`other ${n}`)).toBe(0);
  });
});
