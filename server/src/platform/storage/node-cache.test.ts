import { describe, expect, it } from '@jest/globals';
import { NodeCache } from './node-cache.js';

function cacheWithClock() {
  let now = 0;
  const cache = new NodeCache<string>({ lifeMs: 100, most: 2, clock: () => now });
  return { cache, forward: (ms: number) => (now += ms) };
}

describe('what a node remembers', () => {
  it('is read once while it lives, and again afterwards', async () => {
    const { cache, forward } = cacheWithClock();
    let reads = 0;
    const load = async () => `read ${++reads}`;
    expect(await cache.get('a', load)).toBe('read 1');
    expect(await cache.get('a', load)).toBe('read 1');
    forward(101);
    expect(await cache.get('a', load)).toBe('read 2');
  });

  it('is read once by all who ask at the same moment', async () => {
    const { cache } = cacheWithClock();
    let reads = 0;
    const load = async () => `read ${++reads}`;
    expect(await Promise.all([cache.get('a', load), cache.get('a', load)])).toEqual(['read 1', 'read 1']);
  });

  it('does not bring an old answer back when it was cleared during the read', async () => {
    const { cache } = cacheWithClock();
    let finish: (value: string) => void = () => {};
    const slow = cache.get('a', () => new Promise((resolve) => (finish = resolve)));
    cache.clear('a');
    const fresh = cache.get('a', async () => 'new');
    finish('old');
    await slow;
    expect(await fresh).toBe('new');
    expect(await cache.get('a', async () => 'newer')).toBe('new');
  });

  it('is forgotten by group, or only what is meant of it', async () => {
    const { cache } = cacheWithClock();
    const read = (key: string, value: string) => cache.get(key, async () => value, 'group');
    await read('a', 'old a');
    await read('b', 'old b');
    cache.clear('group', (value) => value === 'old a');
    expect([await read('a', 'new a'), await read('b', 'new b')]).toEqual(['new a', 'old b']);
    cache.clear('group');
    expect([await read('a', 'newer a'), await read('b', 'newer b')]).toEqual(['newer a', 'newer b']);
  });

  it('is not remembered when the read failed', async () => {
    const { cache } = cacheWithClock();
    await expect(cache.get('a', async () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await cache.get('a', async () => 'back')).toBe('back');
  });

  it('never grows past its bound', async () => {
    const { cache } = cacheWithClock();
    for (const key of ['a', 'b', 'c']) await cache.get(key, async () => key);
    expect(await cache.get('a', async () => 'again')).toBe('again');
  });
});
