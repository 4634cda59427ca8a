import { describe, expect, it } from '@jest/globals';
import { languages } from '@naast/shared/languages';
import { limits } from '@naast/shared/limits';
import { lookOf } from '@naast/shared/look-alikes';
import { visitorNameProblem } from '@naast/shared/visitor-name';
import { drawName } from './draw-name.js';
import * as en from './en.js';
import * as nl from './nl.js';

const words = { nl, en };

describe.each(languages)('a drawn name in %s', (language) => {
  const { firstWords, secondWords } = words[language];
  const all = firstWords.flatMap((first) => secondWords.map((second) => `${first} ${second}`));

  it('is one of two thousand or more, which look different', () => {
    expect(all.length).toBeGreaterThanOrEqual(2000);
    expect(new Set(all.map(lookOf)).size).toBe(all.length);
  });

  it('is one that the server takes, with room for the number of a taken name', () => {
    const refused = all.filter(
      (name) => visitorNameProblem(name) !== null || name.length > limits.name.maxCharacters - ' 2'.length,
    );
    expect(refused).toEqual([]);
  });

  it('is another at each draw, and all words come up', () => {
    const seen = new Set<string>();
    let present = '';
    for (let n = 0; n < 5000; n++) {
      const name = drawName(words[language], present);
      expect(name).not.toBe(present);
      expect(all).toContain(name);
      for (const word of [name.split(' ')[0] ?? '', name.slice(name.indexOf(' ') + 1)]) seen.add(word);
      present = name;
    }
    expect(seen.size).toBe(new Set([...firstWords, ...secondWords]).size);
  });

  it('is the other one of two, where only two can be drawn', () => {
    const two = { firstWords: ['A'], secondWords: ['B', 'C'] };
    for (let n = 0; n < 20; n++) expect(drawName(two, 'A B')).toBe('A C');
  });
});
