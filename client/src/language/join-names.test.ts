import { describe, expect, it } from '@jest/globals';
import { joinNames } from './join-names.js';

describe('names in a sentence', () => {
  it.each([
    ['nl', 'nl-NL'],
    ['en', 'en-GB'],
  ] as const)('are joined as the platform joins them: %s', (language, locale) => {
    const platform = new Intl.ListFormat(locale, { type: 'conjunction' });
    for (const names of [[], ['Noor'], ['Noor', 'Sam'], ['Noor', 'Sam', 'Ruben'], ['a', 'b', 'c', 'd']])
      expect(joinNames(names, language)).toBe(platform.format(names));
  });
});
