import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { abilities } from '@naast/shared/abilities';
import { isTest, repository, sourcesIn } from '../architecture/sources.js';
import { promises } from '../promises/all.js';
import { namesIn, read, rowsOf, under } from './pages-of-docs.js';

const features = rowsOf(under(read('docs/abilities.md'), 'Features'));
const partsOfFeatures = features.flatMap(([, parts]) => namesIn(parts));
const shownBy = features.flatMap((row) => namesIn(row.at(-1)?.split(' (')[0]));
const promised = promises.flatMap(({ guarantees }) => guarantees.flatMap(({ tests }) => tests));

const pages = sourcesIn('client/src/features').flatMap(({ text }) =>
  [...text.matchAll(/\b(?:path|open|answered|aside): '(\/[^']*)'/g)].map(([, path = '']) => path),
);
/** Folders of tests that hold laws of the code and of its protocol. The tests in all others show features. */
const lawful = ['api', 'architecture', 'contract', 'places', 'privacy'];

describe('the list of what works, in docs/abilities.md', () => {
  it('has a row for every ability', () => {
    expect(abilities.filter((ability) => !partsOfFeatures.includes(ability))).toEqual([]);
  });

  it('has a row for every page', () => {
    expect(pages.length).toBeGreaterThan(15);
    expect(pages.filter((page) => !partsOfFeatures.includes(page))).toEqual([]);
  });

  it('names no ability and no page that is gone', () => {
    const known = new Set<string>([...abilities, ...pages]);
    expect(partsOfFeatures.filter((name) => !known.has(name))).toEqual([]);
  });

  it('is one line per feature, each with a test', () => {
    expect(features.filter((row) => row.length !== 3)).toEqual([]);
    const titles = features.map(([feature = '']) => feature);
    expect(titles.filter((feature) => feature.length > 110)).toEqual([]);
    expect(features.filter(([, , tests]) => namesIn(tests).length === 0)).toEqual([]);
  });

  it('names every test of a feature, or a promise does', () => {
    const named = new Set([...shownBy, ...promised.map((path) => path.replace(/^tests\//, ''))]);
    const tests = sourcesIn('tests')
      .filter(isTest)
      .map(({ path }) => path.replace(/^tests\/(.*)\.test\.tsx?$/, '$1'))
      .filter((path) => !lawful.includes(path.split('/')[0] ?? ''));
    expect(tests.length).toBeGreaterThan(130);
    expect(tests.filter((path) => !named.has(path))).toEqual([]);
  });

  it('names no test that is gone', () => {
    expect(shownBy.length).toBeGreaterThan(80);
    expect(shownBy.filter((path) => !existsSync(join(repository, `tests/${path}.test.ts`)))).toEqual([]);
  });
});
