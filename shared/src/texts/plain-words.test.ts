import { describe, expect, it } from '@jest/globals';
import { type Language, languages } from '../languages.js';
import { texts } from './all.js';

/** Words that no screen uses; docs/words.md says what it uses instead. */
const unwanted: Record<Language, readonly RegExp[]> = {
  nl: [
    /wachtzin|sleutelzin|plaatje|toestel|vergrendel|verzegel|dichtgevouwen|dichtvouwen/i,
    /\bvouw\b|gastheer|gastvrouw|adempauze|meekijkers|voorschrijver/i,
    /\bop het team\b|tweede mens|wie Naast beheert|\bde lijnen\b|\bvóór\b|\bintussen\b|\biets wat\b/i,
    /loop\w* (\w+ ){0,3}binnen|binnenlopen|zoekt woorden|\bzelfmoord/i,
    // To say hello is a thing people do; the first sign of life is a greeting.
    /\b(je|de|het|een|zei|zegt|zeg) hallo\b|\bhallo zeggen\b/i,
    // Hearing voices is a matter of the field; an answer is not a voice.
    /\bstem\b|(?<!bevelende )\bstemmen\b(?! hor)/i,
    /\brusten\b|\bje rust\b|\brust (nu|je|tot|het)\b/i,
  ],
  en: [
    /\b(some|any|every)body\b|\bwhoever\b|\bwhom\b|\bmeanwhile\b|\bat once\b|\banew\b|\bneed (not|no)\b/i,
    /passphrase|codename|fingerprint|spreekuur|furnish|prescriber|\bsealed\b/i,
    /\bwalk(ing)? in\b|\bchairs?\b|off the team|looking for words|whoever runs|\bvoice\b|(?<!commanding )\bvoices\b/i,
    /\bresting\b|\brests?\b|\bcommitted suicide\b|\bread(ing)? in\b|\bthe lines\b/i,
  ],
};

const mostWords = 25;
/** Longer sentences, by where they stand, and why. */
const mayBeLong: Readonly<Record<string, string>> = {};

interface Text {
  readonly at: string;
  readonly text: string;
}

function textsIn(node: object, at: string): Text[] {
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value === 'string') return [{ at: `${at}.${key}`, text: value }];
    return typeof value === 'object' && value !== null ? textsIn(value, `${at}.${key}`) : [];
  });
}

const sentencesOf = (text: string): string[] => text.split(/(?<=[.?!…][”’)]?)\s+/);
const wordsOf = (sentence: string): number =>
  sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

describe.each(languages)('what the screen says in %s', (language) => {
  const all = Object.entries(texts[language]).flatMap(([file, node]) => textsIn(node, `${language}.${file}`));
  const sentences = all.flatMap(({ at, text }) =>
    sentencesOf(text).map((sentence) => ({ at, text: sentence })),
  );

  it('is short: half of the sentences have twelve words or fewer', () => {
    const counts = sentences.filter(({ text }) => /[.?!]$/.test(text)).map(({ text }) => wordsOf(text));
    const middle = counts.toSorted((a, b) => a - b)[Math.floor(counts.length / 2)];
    expect(middle).toBeLessThanOrEqual(12);
  });

  it(`has no sentence of more than ${mostWords} words`, () => {
    const long = sentences.filter(({ at, text }) => wordsOf(text) > mostWords && !(at in mayBeLong));
    expect(long).toEqual([]);
  });

  it('names no helpline: those differ by country, and a coordinator changes them', () => {
    const fixed = /\b11[23]\b|\b0800\b|Kindertelefoon|Veilig Thuis|Luisterlijn/;
    // Those of `crisis` are for where no list of helplines could be read.
    const others = all.filter(({ at }) => !at.startsWith(`${language}.crisis.`));
    expect(others.filter(({ text }) => fixed.test(text))).toEqual([]);
  });

  it('uses no word that we do not use', () => {
    const found = all.filter(({ text }) => unwanted[language].some((words) => words.test(text)));
    expect(found).toEqual([]);
  });
});
