import { describe, expect, it } from '@jest/globals';
import { regexTest } from './regex.js';

describe('a pattern', () => {
  it.each<[string, string, boolean]>([
    ['a]', 'a]', true],
    ['a}b', 'a}b', true],
    ['a{b', 'a{b', true],
    ['a{b}', 'a{b}', true],
    ['a{2}', 'aa', true],
    ['^[a]]$', 'a]', true],
    ['(?<=ab|c)d', 'cd', true],
    ['(?<!a{2})b', 'aab', false],
    ['(?<=(?:a)b)c+', 'abc', true],
  ])('%s on %s', (pattern, text, matches) => {
    expect(regexTest(pattern, '')(text)).toBe(matches);
  });

  it.each(['a{,3}', 'a{ 1}', 'a{}', '(?<=a+)b', '(?<=a?)b', '(?<!a{1,2})b', '(?<=(?:a|bc)d)e'])(
    'is refused where PCRE reads it otherwise, or only some versions of it: %s',
    (pattern) => {
      expect(() => regexTest(pattern, '')).toThrow('not supported by the embedded store');
    },
  );

  it.each(['^\\w$', '^[\\w-]$', '\\bx', '\\W'])(
    'with words in it, without regard to case, is not guessed on letters that are like s and k: %s',
    (pattern) => {
      for (const letter of ['ſ', '\u212A'])
        expect(() => regexTest(pattern, 'i')(letter)).toThrow('not supported by the embedded store');
      expect(regexTest('^\\w$', '')('ſ')).toBe(false);
      expect(regexTest('^\\w$', 'i')('s')).toBe(true);
      expect(regexTest('^s$', 'i')('ſ')).toBe(true);
    },
  );
});
