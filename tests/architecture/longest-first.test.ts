import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repository } from './sources.js';

interface TestFile {
  readonly path: string;
  readonly context: object;
}
interface Order {
  readonly long: Readonly<Record<string, number>>;
  readonly default: new (options: object) => { sort(tests: TestFile[]): TestFile[] };
}

const source = new URL('../jest/longest-first.mjs', import.meta.url);
const { long, default: LongestFirst } = (await import(source.href)) as Order;

/** As jest hands it over on a fresh clone: without a cache of how long it took. */
const fresh = (project: string, path: string, size: number): TestFile => ({
  path: join(repository, 'tests', path),
  context: { config: { cache: false, displayName: { name: project } }, hasteFS: { getSize: () => size } },
});

describe('the order of the test files', () => {
  it('names files that are there', () => {
    for (const name of Object.keys(long))
      expect([name, existsSync(join(repository, 'tests', name))]).toEqual([name, true]);
  });

  it('is the longest first on a fresh clone, whatever their size', () => {
    const inOrder = [
      fresh('journeys', 'journeys/every-screen.test.ts', 9_000),
      fresh('journeys', 'journeys/lacking-browsers.test.ts', 9_000),
      fresh('journeys', 'journeys/talking.test.ts', 8_000),
      fresh('pages', 'settings/look.test.ts', 8_000),
      fresh('tests', 'rooms/the-door.test.ts', 20_000),
      fresh('tests', 'rooms/places.test.ts', 2_000),
    ];
    const given = new LongestFirst({}).sort([...inOrder].reverse());
    expect(given.map(({ path }) => path)).toEqual(inOrder.map(({ path }) => path));
  });
});
