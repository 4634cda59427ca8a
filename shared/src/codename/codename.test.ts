import { createHash, randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { canonicalCodename, drawCodename, readCodename, slipsBetween, wordCount } from './codename.js';
import { codenameLists } from './lists.js';

/** The same numbers at each run: a hash of a counter. */
function seeded(seed: string): (bound: number) => number {
  let count = 0;
  return (bound) => {
    const digest = createHash('sha256').update(`${seed}:${count++}`).digest();
    return Number(digest.readBigUInt64BE() % BigInt(bound));
  };
}

/** What one slip makes of a word: a letter less, or two neighbours swapped. */
function slipsOf(word: string): string[] {
  return [...word].flatMap((letter, at) => {
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

const lists = Object.entries(codenameLists);
const typed = 'anker beuk citroen\ndeken ezels fluit\ngazon hooi ijsje';

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

  it('are drawn evenly: no word comes out far more often than another', () => {
    const counts = new Map<string, number>();
    const draws = 60_000;
    const random = seeded('even');
    for (let draw = 0; draw < draws; draw++)
      for (const word of drawCodename(words, random).lines.flat())
        counts.set(word, (counts.get(word) ?? 0) + 1);
    const expected = (draws * wordCount) / words.length;
    const chiSquare = words.reduce(
      (sum, word) => sum + ((counts.get(word) ?? 0) - expected) ** 2 / expected,
      0,
    );
    // Five standard deviations of the chi-square distribution with this many degrees of freedom.
    expect(Math.abs(chiSquare - words.length)).toBeLessThan(5 * Math.sqrt(2 * words.length));
  });

  it('give three lines of three', () => {
    const { lines } = drawCodename(words, seeded('shape'));
    expect(lines.map((line) => line.length)).toEqual([3, 3, 3]);
  });

  it('come back to the same thread when they are typed over', () => {
    const random = seeded('back');
    for (let draw = 0; draw < 500; draw++) {
      const { lines } = drawCodename(words, random);
      const plain = lines.map((line) => line.join(' ')).join('\n');
      const read = readCodename(plain.toUpperCase(), codenameLists);
      expect(read).toEqual({ codename: canonicalCodename(plain) });
    }
  });
});

describe('a draw', () => {
  it('never makes a codename with a hole in it', () => {
    for (const broken of [() => 3, () => -1, () => 0.5, () => Number.NaN])
      expect(() => drawCodename(['anker', 'beuk', 'citroen'], broken)).toThrow(RangeError);
  });

  it('asks for a number below the length of the list, nine times', () => {
    const bounds: number[] = [];
    drawCodename(['anker', 'beuk', 'citroen'], (bound) => bounds.push(bound) % bound);
    expect(bounds).toEqual(Array.from({ length: 9 }, () => 3));
  });
});

describe('a million codenames', () => {
  it('hold none twice', () => {
    const drawn = new Set<string>();
    const most = 1_000_000;
    for (let draw = 0; draw < most; draw++) drawn.add(drawCodename(codenameLists.nl, randomInt).lines.join());
    expect(drawn.size).toBe(most);
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

describe('a codename that is typed', () => {
  const canonical = canonicalCodename(typed);

  it.each([
    ['capitals', typed.toUpperCase()],
    ['on one line', typed.replaceAll('\n', ' ')],
    ['commas and full stops', 'Anker, beuk, citroen. Deken, ezels, fluit. Gazon, hooi, ijsje.'],
    ['hyphens', typed.replaceAll(' ', '-')],
    ['numbers before the lines', '1. anker beuk citroen\n2) deken ezels fluit\n3: gazon hooi ijsje'],
    ['accents and other spaces', 'ánker\u00a0bëuk  citroen\tdeken ezels flùit gazon hooi ijsje'],
    [
      'capitals with accents, and letters that carry their mark',
      'ÁNKER BËUK CITRØEN DEKEN EZELS FŁUIT GAZON HOOI IJSJE',
    ],
    ['ij as one letter', 'anker beuk citroen deken ezels fluit gazon hooi ĳsje'],
    [
      'the apostrophes of autocorrect',
      'anker beuk citroe’n deken e\u00b4zels flu`it gazon hooi "ijs\u2019je"',
    ],
    [
      'bullets and Windows line ends',
      '• anker beuk citroen\r\n• deken ezels fluit\r\n• gazon hooi ijsje\r\n',
    ],
    [
      'every word on a numbered line',
      typed
        .split(/\s/)
        .map((word, at) => `${at + 1}. ${word}`)
        .join('\n'),
    ],
    ['wide letters', 'ａｎｋｅｒ beuk citroen deken ezels fluit gazon hooi ijsje'],
    ['hyphens that do not show', 'an\u00adker beuk cit\u200broen deken ezels fluit gazon hooi ijsje'],
    ['lines in another order', 'gazon hooi ijsje\nanker beuk citroen\ndeken ezels fluit'],
  ])('is the same with %s', (_how, other) => {
    expect(canonicalCodename(other)).toBe(canonical);
  });

  it.each([
    ['two words of a line have changed places', 'beuk anker citroen\ndeken ezels fluit\ngazon hooi ijsje'],
    ['a word moved to the next line', 'anker beuk deken\ncitroen ezels fluit\ngazon hooi ijsje'],
    ['a word is missing', 'anker beuk citroen\ndeken ezels fluit\ngazon hooi'],
    ['a word is double', `${typed} ijsje`],
  ])('is another one when %s', (_how, other) => {
    expect(canonicalCodename(other)).not.toBe(canonical);
  });
});

describe('a hint', () => {
  const small = { nl: ['anker', 'anders', 'beuk', 'fluit', 'vlinder'], en: ['anchor', 'birch', 'candle'] };

  it('says how many words there are when there are not nine', () => {
    expect(readCodename('anker beuk', small)).toEqual({ problem: 'wordCount', count: 2 });
    expect(readCodename('', small)).toEqual({ problem: 'wordCount', count: 0 });
  });

  it('names the word that is not in the list, where it stands, and what it looks like', () => {
    const read = readCodename('anker beuk fluit vlinder anker vilnder beuk fluit ankr', small);
    expect(read).toEqual({
      problem: 'unknownWords',
      words: [
        { position: 6, typed: 'vilnder', suggestions: ['vlinder'] },
        { position: 9, typed: 'ankr', suggestions: ['anker'] },
      ],
    });
  });

  it('reads in the language in which most was typed', () => {
    const read = readCodename('anchor birch candle anchor birch candle anchor birch cndle', small);
    expect(read).toEqual({
      problem: 'unknownWords',
      words: [{ position: 9, typed: 'cndle', suggestions: ['candle'] }],
    });
  });

  it('offers the three likeliest words at most, the nearest first', () => {
    const near = { nl: ['maan', 'baan', 'laan', 'maand', 'kraan', 'fluit'] };
    const read = readCodename('fluit fluit fluit fluit fluit fluit fluit fluit maaan', near);
    expect(read).toMatchObject({ words: [{ position: 9, suggestions: ['maan', 'baan', 'laan'] }] });
  });

  it.each(lists)('finds the word again from which a letter was lost (%s)', (_language, words) => {
    const random = seeded('lost');
    for (let draw = 0; draw < 50; draw++) {
      const drawn = drawCodename(words, random).lines.flat();
      const [first = '', ...others] = drawn;
      const read = readCodename([first.slice(0, -1), ...others].join(' '), codenameLists);
      const suggestions =
        'problem' in read && read.problem === 'unknownWords' ? read.words[0]?.suggestions : [];
      expect(read).toMatchObject({ problem: 'unknownWords', words: [{ position: 1 }] });
      expect(suggestions?.length).toBeGreaterThan(0);
    }
  });

  it('offers nothing for what looks like no word at all', () => {
    const read = readCodename('anker beuk fluit vlinder anker qqqqqqqq beuk fluit anker', small);
    expect(read).toMatchObject({ words: [{ position: 6, suggestions: [] }] });
  });

  it.each([
    ['fluit', 'fluit', 0],
    ['fluit', 'fliut', 1],
    ['fluit', 'flui', 1],
    ['fluit', 'fluits', 1],
    ['fluit', 'fleit', 1],
    ['ab', 'abcde', 3],
  ])('counts the slips between %s and %s as %i', (a, b, slips) => {
    expect(slipsBetween(a, b)).toBe(slips);
  });
});
