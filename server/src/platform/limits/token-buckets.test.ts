import { describe, expect, it } from '@jest/globals';
import { TokenBuckets } from './token-buckets.js';

describe('a burst, then a trickle', () => {
  function buckets() {
    let now = 0;
    const tokens = new TokenBuckets({ burst: 10, msPerToken: 5000, clock: () => now });
    return { tokens, forward: (ms: number) => (now += ms) };
  }

  it('gives the whole burst at once, then says how long until the next token', () => {
    const { tokens, forward } = buckets();
    expect(Array.from({ length: 10 }, () => tokens.take('mila'))).toEqual(
      Array.from({ length: 10 }, () => 0),
    );
    expect(tokens.take('mila')).toBe(5000);
    forward(3000);
    expect(tokens.take('mila')).toBe(2000);
    forward(2000);
    expect(tokens.take('mila')).toBe(0);
    expect(tokens.take('mila')).toBe(5000);
  });

  it('never saves up more than a burst, and keeps people apart', () => {
    const { tokens, forward } = buckets();
    for (let n = 0; n < 10; n++) tokens.take('mila');
    expect(tokens.take('kim')).toBe(0);
    forward(3_600_000);
    for (let n = 0; n < 10; n++) expect(tokens.take('mila')).toBe(0);
    expect(tokens.take('mila')).toBeGreaterThan(0);
  });

  it('gives tokens ahead, one behind the other, to who is made to wait instead of refused', () => {
    const { tokens, forward } = buckets();
    for (let n = 0; n < 10; n++) expect(tokens.reserve('mila', 60_000)).toBe(0);
    expect(tokens.reserve('mila', 60_000)).toBe(5000);
    forward(5000);
    expect(tokens.reserve('mila', 60_000)).toBe(5000);
  });

  it('gives nobody a token that is further away than the longest pause, and forgets a flood as soon', () => {
    const { tokens, forward } = buckets();
    for (let n = 0; n < 1000; n++) expect(tokens.reserve('mila', 10_000)).toBeLessThanOrEqual(10_000);
    expect(tokens.reserve('mila', 10_000)).toBe(10_000);
    forward(15_000);
    expect(tokens.reserve('mila', 10_000)).toBe(0);
  });

  it('forgets those who have all their tokens again', () => {
    const { tokens, forward } = buckets();
    for (let n = 0; n <= 10_000; n++) tokens.take(`key ${n}`);
    forward(60_000);
    for (let n = 0; n <= 10_000; n++) expect(tokens.take(`other ${n}`)).toBe(0);
  });
});
