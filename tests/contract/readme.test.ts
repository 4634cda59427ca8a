import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { abilities } from '@naast/shared/abilities';
import { isTest, repository, sourcesIn } from '../architecture/sources.js';

const read = (path: string) => readFileSync(join(repository, path), 'utf8');
const readme = read('README.md');

/** The part below this heading. */
const under = (heading: string) =>
  readme.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
/** The cells of each row of the tables in this text, without the head. */
const rowsOf = (text: string) =>
  [...text.matchAll(/^\| (.*) \|$/gm)].map(([, row = '']) => row.split(' | ')).slice(1);
/** What stands in backticks. */
const namesIn = (text = '') => [...text.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);

const features = rowsOf(under('What works, and what does not yet'));
const promises = rowsOf(under('The promises'));
const partsOfFeatures = features.flatMap(([, parts]) => namesIn(parts));
const testsOf = (rows: string[][]) => rows.flatMap((row) => namesIn(row.at(-1)?.split(' (')[0]));

const pages = sourcesIn('client/src/features').flatMap(({ text }) =>
  [...text.matchAll(/\b(?:path|open|answered|aside): '(\/[^']*)'/g)].map(([, path = '']) => path),
);
/** Folders of tests that hold laws of the code and of its protocol. The tests in all others show features. */
const lawful = ['api', 'architecture', 'contract', 'places', 'privacy'];

describe("README's list of what works", () => {
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
    const named = testsOf([...features, ...promises]);
    const tests = sourcesIn('tests')
      .filter(isTest)
      .map(({ path }) => path.replace(/^tests\/(.*)\.test\.tsx?$/, '$1'))
      .filter((path) => !lawful.includes(path.split('/')[0] ?? ''));
    expect(tests.length).toBeGreaterThan(130);
    expect(tests.filter((path) => !named.includes(path))).toEqual([]);
  });

  it('names no test that is gone, and nor do the promises', () => {
    const isThere = (path: string) =>
      ['tests/', ''].some(
        (folder) =>
          existsSync(join(repository, `${folder}${path}.test.ts`)) ||
          (folder === '' && existsSync(join(repository, path))),
      );
    const named = testsOf([...features, ...promises]);
    expect(named.length).toBeGreaterThan(80);
    expect(named.filter((path) => !isThere(path))).toEqual([]);
  });
});

describe("README's other lists", () => {
  it('names every domain', () => {
    const [, listed = ''] = /^ {2}domains\/ +(.*)$/m.exec(under('How it is built')) ?? [];
    const folders = readdirSync(join(repository, 'server/src/domains'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(listed.split(', ').sort()).toEqual(folders.sort());
  });

  it('gives a reason for every dependency, and for none that is gone', () => {
    const used = ['.', 'shared', 'embedded-mongo', 'server', 'client', 'tests'].flatMap((folder) => {
      const given = JSON.parse(read(`${folder}/package.json`)) as {
        [K in 'dependencies' | 'devDependencies' | 'optionalDependencies']?: Record<string, string>;
      };
      return Object.keys({
        ...given.dependencies,
        ...given.devDependencies,
        ...given.optionalDependencies,
      }).filter((name) => !name.startsWith('@naast/'));
    });
    const listed = rowsOf(under('Dependencies')).flatMap(([packages]) => namesIn(packages));
    expect(listed.sort()).toEqual([...new Set(used)].sort());
  });

  it('begins with two commands', () => {
    const [, tried = ''] = readme.split(/^## /m);
    expect(tried.startsWith('Try it: two commands\n')).toBe(true);
    expect([...tried.matchAll(/^```\n(.*)\n```$/gm)].map(([, command]) => command)).toEqual([
      'npm start',
      'npm test',
    ]);
  });
});
