import { describe, expect, it } from '@jest/globals';
import { plainText } from './contract/given-text.js';
import { fieldProblems } from './contract/refusals.js';
import { characterCount, nameProblem, tidyHouseText, tidyText } from './plain-text.js';

const message = plainText({ maxCharacters: 4000 });
const problemOf = (text: string) => {
  const parsed = message.safeParse(text);
  return parsed.success ? null : fieldProblems(parsed.error)[0]?.problem;
};

describe('a text of the organisation', () => {
  it('loses what nobody sees, and keeps what shapes words and signs', () => {
    expect(tidyHouseText('\u202a+31 6 12\u202c')).toBe('+31 6 12');
    expect(tidyHouseText('B\u202ela\u2066b\u200bla\u{e0041}\ufffe')).toBe('Blabla');
    expect(tidyHouseText('een\u2028twee')).toBe('een\ntwee');
    const flag = '\u{1f3f4}\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}';
    for (const kept of [
      flag,
      'arbeids\u00adongeschikt',
      '👩‍👩‍👧‍👦',
      'می\u200cخواهم',
      'é',
      '❤\ufe0f',
      '\u200fمرحبا',
    ])
      expect(tidyHouseText(kept)).toBe(kept);
  });
});

describe('plain text', () => {
  it('refuses what says nothing', () => {
    for (const nothing of ['', '   ', '\n\t ', '\u200b\u200d', '\u0000', '\u0301'])
      expect(problemOf(nothing)).toBe('empty');
  });

  it('counts as people do: an emoji is not two', () => {
    expect(characterCount('👍👍')).toBe(2);
    expect(problemOf('👍'.repeat(4000))).toBeNull();
    expect(problemOf('👍'.repeat(4001))).toBe('tooLong');
    expect(problemOf('a'.repeat(4001))).toBe('tooLong');
  });

  it('refuses tangled text, and leaves accents and other scripts alone', () => {
    expect(problemOf(`Z${'\u0351'.repeat(12)}algo`)).toBe('tangled');
    for (const fine of ['één coördinator', 'שָׁלוֹם', 'مرحبا', 'Tiếng Việt', 'นี่คือ', '👩‍👩‍👧‍👦'])
      expect(problemOf(fine)).toBeNull();
  });

  it('keeps every word as it was written', () => {
    for (const kept of ['<script>alert(1)</script>', 'a\n\nb', 'مرحبا abc', '👩‍👩‍👧‍👦 samen', '{"$gt": ""}'])
      expect(tidyText(kept)).toBe(kept);
    expect(tidyText(' \r\nhallo\u0007 \ud800')).toBe('hallo \ufffd');
  });
});

describe('a chosen name', () => {
  it('is short, readable and leads nowhere', () => {
    for (const fine of ['Mila', 'Jan Willem', 'Zoë', 'ليلى', 'O’Brien']) expect(nameProblem(fine)).toBeNull();
    expect(nameProblem('M')).toBe('tooShort');
    expect(nameProblem('M'.repeat(25))).toBe('tooLong');
    for (const bad of [
      'N\u043e\u043er',
      'a\nb',
      'Noor\u202erooN',
      'mila@example.org',
      'www.mila.nl',
      '0612345678',
      '👍👍',
      '1234',
    ]) {
      expect(nameProblem(bad)).toBe('notAllowed');
    }
  });
});
