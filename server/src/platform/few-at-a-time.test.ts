import { describe, expect, it } from '@jest/globals';
import { fewAtATime } from './few-at-a-time.js';

describe('work for many, a few at a time', () => {
  it('does all of it, and lets other work come between', async () => {
    const done: number[] = [];
    let under = 0;
    let most = 0;
    let others = 0;
    const others100 = setInterval(() => others++, 0);
    await fewAtATime(
      Array.from({ length: 100 }, (_, n) => n),
      async (n) => {
        most = Math.max(most, ++under);
        await new Promise((resolve) => setTimeout(resolve));
        under--;
        done.push(n);
      },
    );
    clearInterval(others100);
    expect(done.sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, n) => n));
    expect(most).toBe(4);
    expect(others).toBeGreaterThan(5);
  });

  it('lets one round after the other have its turn', async () => {
    const order: string[] = [];
    const round = (name: string) =>
      fewAtATime(
        Array.from({ length: 3 }, (_, n) => `${name}${n}`),
        async (item) => {
          order.push(`${item} begins`);
          await new Promise((resolve) => setTimeout(resolve));
          order.push(`${item} ends`);
        },
        1,
      );
    await Promise.all([round('a'), round('b')]);
    const items = order.map((step) => step.split(' ')[0]);
    expect(items.filter((_, at) => at % 2 === 0)).toEqual(items.filter((_, at) => at % 2 === 1));
    expect(items.slice(0, 4)).toEqual(['a0', 'a0', 'b0', 'b0']);
  });

  it('does not wait for a round that hangs', async () => {
    let release: (value: null) => void = () => {};
    const hanging = fewAtATime([1], () => new Promise((resolve) => (release = resolve)));
    const done: number[] = [];
    await fewAtATime([1, 2], async (n) => done.push(n));
    expect(done).toEqual([1, 2]);
    release(null);
    await hanging;
  });

  it('goes on after a failure, and then throws it', async () => {
    const done: number[] = [];
    const work = fewAtATime([1, 2, 3, 4, 5, 6], async (n) => {
      if (n === 2) throw new Error('no two');
      done.push(n);
    });
    await expect(work).rejects.toThrow('no two');
    expect(new Set(done)).toEqual(new Set([1, 3, 4, 5, 6]));
  });
});
