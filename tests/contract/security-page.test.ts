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

describe('its first page', () => {
  const first = page.slice(0, page.indexOf('\n## Reporting a problem'));
  const sentences = first
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .flatMap((line) => line.split(/(?<=[.?!][”’*)]{0,2})\s+/));
  const wordsOf = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

  it('says what people ask first, before anything else', () => {
    const headings = [...page.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
    expect(headings.slice(0, 7)).toEqual([
      'What Naast knows about you',
      'What it never keeps',
      'Who can read what',
      'What the people who run the machine can see',
      'What it cannot promise',
      'Reporting a problem',
      'Against whom',
    ]);
  });

  it('fits on a page and a half, in short sentences', () => {
    expect(wordsOf(first)).toBeLessThan(750);
    const counts = sentences.map(wordsOf).toSorted((a, b) => a - b);
    expect(counts.length).toBeGreaterThan(40);
    expect(counts[Math.floor(counts.length / 2)]).toBeLessThanOrEqual(12);
    expect(sentences.filter((sentence) => wordsOf(sentence) > 25)).toEqual([]);
  });

  it('has no word that only engineers know, and no code', () => {
    const technical =
      /\b(hash\w*|AES\w*|argon\w*|token|session|cookie|encrypt\w*|sealed|tombstone|server log|schema|node|API|operator)\b/i;
    expect(sentences.filter((sentence) => technical.test(sentence) || sentence.includes('`'))).toEqual([]);
    const unwanted = /\b(somebody|whoever|meanwhile|whilst|asker|spreekuur|codename|passphrase)\b/i;
    expect(sentences.filter((sentence) => unwanted.test(sentence))).toEqual([]);
  });
});
