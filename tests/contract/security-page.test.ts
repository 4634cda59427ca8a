import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repository } from '../architecture/sources.js';

const page = readFileSync(join(repository, 'SECURITY.md'), 'utf8');
const sections = page
  .split(/^## /m)
  .find((part) => part.startsWith('Against whom'))
  ?.split(/^### /m)
  .slice(1)
  .map((text) => ({ title: text.split('\n')[0] ?? '', text }));

const isThere = (path: string): boolean => existsSync(join(repository, path));

describe('SECURITY.md', () => {
  it('speaks of everybody that people may have to fear', () => {
    expect(sections?.map(({ title }) => title)).toEqual([
      'A curious neighbour',
      'An abusive partner who has the phone',
      'A spammer, a flooder, a guesser',
      'A dishonest person on the team',
      'A thief of the disk',
      'A subpoena',
      'A foreign site',
      'The operator',
      'And the network in between',
    ]);
  });

  it.each(sections?.slice(0, -1) ?? [])(
    'says of $title what Naast does, what it does not, and what shows it',
    ({ text }) => {
      for (const part of ['**What Naast does.**', '**What it does not.**', '*Shown by* `'])
        expect(text).toContain(part);
    },
  );

  it('names only tests and pages that are there', () => {
    const tests = [...page.matchAll(/`([\w/.-]+\.test\.ts)`/g)].map(([, path = '']) => path);
    const linked = [...page.matchAll(/\]\(([^):#]+)[^)]*\)/g)].map(([, path = '']) => path);
    expect(tests.length).toBeGreaterThan(20);
    expect([...tests, ...linked].filter((path) => !isThere(path))).toEqual([]);
  });
});
