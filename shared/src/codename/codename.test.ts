import { randomFillSync } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { canonicalCodename, drawCodename, wordCount } from './codename.js';
import { codenameLists } from './lists.js';
import { readCodename, slipsBetween } from './read-codename.js';

/** The same numbers at each run, far enough from regular for a test (mulberry32). */
function seeded(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound;
  };
}

const lists = Object.entries(codenameLists);
const typed = 'anker beuk citroen\ndeken ezels fluit\ngazon hooi ijsje';

describe.each(lists)('a codename (%s)', (_language, words) => {
  it('is drawn evenly: no word comes out far more often than another', () => {
    const counts = new Map<string, number>();
    const draws = 60_000;
    const random = seeded(1);
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

  it('has three lines of three', () => {
    const { lines } = drawCodename(words, seeded(2));
    expect(lines.map((line) => line.length)).toEqual([3, 3, 3]);
  });

  it('comes back to the same thread when it is typed over', () => {
    const random = seeded(3);
    for (let draw = 0; draw < 200; draw++) {
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
    const pool = new Uint32Array(9000);
    let next = pool.length;
    const random = (bound: number) => {
      if (next === pool.length) next = (randomFillSync(pool), 0);
      return (pool[next++] ?? 0) % bound;
    };
    const drawn = new Set<string>();
    const most = 1_000_000;
    for (let draw = 0; draw < most; draw++)
      drawn.add(drawCodename(codenameLists.nl, random).lines.flat().join(' '));
    expect(drawn.size).toBe(most);
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

describe('words that writing or copying changed', () => {
  const small = {
    nl: [
      'anker',
      'bloem',
      'kookboek',
      'boek',
      'deken',
      'ezels',
      'fluit',
      'gazon',
      'hooi',
      'ijsje',
      'bewaren',
      'zon',
      'zonlicht',
      'licht',
    ],
    en: ['anchor', 'cookbook'],
  };
  const plain = 'anker bloem kookboek deken ezels fluit gazon hooi ijsje';
  const opened = { codename: canonicalCodename(plain) };

  it.each([
    ['a compound split by autocorrect', plain.replace('kookboek', 'kook boek')],
    ['a word broken at the end of a line', plain.replace('kookboek', 'kook-\nboek')],
    ['two words without a space', plain.replace('deken ezels', 'dekenezels')],
    ['one split, and two glued', plain.replace('kookboek', 'kook boek').replace('hooi ijsje', 'hooiijsje')],
    ['the heading of the card', `Negen woorden, om te bewaren\n${plain}`],
    ['a label', `Mijn sleutelzin: ${plain}.`],
    ['what stands below them', `${plain}\nNaast`],
  ])('are read as they were: %s', (_how, other) => {
    expect(readCodename(other, small)).toEqual(opened);
  });

  it('stand as they are where they are nine words of the list', () => {
    const nine = 'zon licht zonlicht anker bloem boek deken ezels fluit';
    expect(readCodename(nine, small)).toEqual({ codename: canonicalCodename(nine) });
  });

  it('are not guessed at where two readings are as likely', () => {
    const twice = 'zon licht anker zon licht bloem boek deken ezels fluit';
    expect(readCodename(twice, small)).toEqual({ problem: 'wordCount', count: 10 });
    expect(readCodename('anker '.repeat(40), small)).toEqual({ problem: 'wordCount', count: 40 });
  });

  it.each(lists)(
    'are found again in a drawn one, wherever it was split or glued (%s)',
    (_language, words) => {
      const random = seeded(7);
      const known = new Set(words);
      for (let draw = 0; draw < 20; draw++) {
        const drawn = drawCodename(words, random).lines.flat();
        const at = draw % wordCount;
        const glued = drawn.map((word, n) => (n === at ? word : ` ${word}`)).join('');
        const cut = Math.floor((drawn[at]?.length ?? 0) / 2);
        const halves = [drawn[at]?.slice(0, cut) ?? '', drawn[at]?.slice(cut) ?? ''];
        const split = drawn.with(at, halves.join(' ')).join(' ');
        const right = { codename: canonicalCodename(drawn.join(' ')) };
        for (const given of halves.every((half) => known.has(half)) ? [glued] : [glued, split]) {
          const read = readCodename(given, codenameLists);
          // Another reading may be as likely; a wrong one is never taken.
          expect([right.codename, undefined]).toContain('codename' in read ? read.codename : undefined);
        }
      }
    },
  );
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
    const random = seeded(4);
    for (let draw = 0; draw < 10; draw++) {
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
