import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { wordCount } from './codename.js';
import { codenameLists } from './lists.js';

const lists = Object.entries(codenameLists);

/** What one slip makes of a word: a letter less, or two neighbours swapped. */
function slipsOf(word: string): string[] {
  return word.split('').flatMap((letter, at) => {
    const [before, next, after] = [word.slice(0, at), word[at + 1] ?? '', word.slice(at + 2)];
    const swapped = before + next + letter + after;
    return swapped === word ? [before + next + after] : [before + next + after, swapped];
  });
}

/** The hand-made file that the lists are made with: `*part*`, `+word that may stay`, `word`. */
function rejects(language: string) {
  const file = new URL(`../../../scripts/codename/rejects-${language}.txt`, import.meta.url);
  const entries = readFileSync(file, 'utf8').replaceAll(/^#.*$/gm, '').split(/\s+/).filter(Boolean);
  return {
    parts: entries.filter((entry) => entry.startsWith('*')).map((entry) => entry.slice(1, -1)),
    allowed: new Set(entries.filter((entry) => entry.startsWith('+')).map((entry) => entry.slice(1))),
    rejected: new Set(entries.filter((entry) => /^[a-z]/.test(entry))),
  };
}

describe.each(lists)('the words of a codename (%s)', (language, words) => {
  it('are enough for 112 bits, also when the order of the lines is forgiven', () => {
    expect(words.length).toBeGreaterThanOrEqual(6802);
    expect(wordCount * Math.log2(words.length) - Math.log2(6)).toBeGreaterThanOrEqual(112);
  });

  it('are short, plain and all different', () => {
    expect(words.filter((word) => !/^[a-z]{4,9}$/.test(word))).toEqual([]);
    expect(new Set(words).size).toBe(words.length);
  });

  it('do not become another one by a letter too many or too few, or by two that changed places', () => {
    const known = new Set(words);
    expect(words.filter((word) => slipsOf(word).some((slip) => known.has(slip)))).toEqual([]);
  });

  it('are none of those that were left out', () => {
    const { parts, allowed, rejected } = rejects(language);
    expect(rejected.size).toBeGreaterThan(3000);
    const isRejected = (word: string) =>
      rejected.has(word) || (!allowed.has(word) && parts.some((part) => word.includes(part)));
    expect(words.filter(isRejected)).toEqual([]);
  });
});

describe('the left-out words', () => {
  it.each([
    [
      'nl',
      [
        'dood',
        'zelfmoord',
        'touw',
        'treinen',
        'pillen',
        'snijden',
        'springen',
        'scheermes',
        'angst',
        'kanker',
      ],
    ],
    ['en', ['dead', 'suicide', 'rope', 'railway', 'pill', 'razor', 'blade', 'drown', 'panic', 'cancer']],
  ] as const)('are there for whoever is in a bad hour (%s)', (language, never) => {
    expect(never.filter((word) => codenameLists[language].includes(word))).toEqual([]);
  });
});
