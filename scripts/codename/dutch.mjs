import { compound, fitting, picked } from './word-files.mjs';

// The dictionary's marks of a diminutive and of a plural on -en.
const diminutives = ['Ya', 'Yb', 'Yc', 'Yd', 'Ye', 'Yf'];
const plurals = ['Zb', 'Ze', 'Zf', 'Zh'];

/**
 * Dutch candidates, the best first, all of them known to the dictionary: words that people use, or that were picked by hand;
 * everyday words put together; diminutives ("boompje") and plurals of the first.
 */
export async function dutch({ frequency, spelling, naughty }) {
  const flags = flagsOf(await spelling('index.dic'));
  const fits = await fitting('nl', JSON.parse(await naughty('nl.json')));
  const isCompound = await compound('nl');
  const rank = rankByUse(
    JSON.parse(await frequency('src/commonWords.json')),
    JSON.parse(await frequency('src/wikipedia.json')),
  );
  const used = [...rank.keys()].filter((word) => rank.get(word) <= everyday || !isHardToSpell(word));
  const known = (word) => flags.has(word) && fits(word);
  const common = [...used, ...(await picked('nl'))].filter(known);
  const compounds = [...flags.keys()].filter((word) => isCompound(word) && fits(word));
  const inflected = inflections(await spelling('index.aff'), flags);
  const bases = common.filter((word) => word.length <= 8);
  const forms = (marks) => bases.flatMap((word) => inflected(word, marks));
  const small = forms(diminutives).filter((word) => word.endsWith('je') && !isHardToSpell(word));
  const many = forms(plurals).filter((word) => word.endsWith('en'));
  return [...common, ...compounds, ...[...small, ...many].filter(fits)];
}

/** So often used that people know a word by sight, however it is spelled. */
const everyday = 10_000;

/** Not spelled as it sounds, or with a vowel doubled for the ending: hard at language level B1, and with dyslexia. */
const isHardToSpell = (word) =>
  /qu|x|y|ph|th|eau|^ch|c[aeiou]|ti[eo]|isch$|eur$|(aa|ee|oo|uu)tje$/.test(word);

// Film subtitles are how people talk; an encyclopaedia comes after the first thousands of them.
function rankByUse(spoken, written) {
  const rank = new Map(spoken.map((word, at) => [word, at]));
  written.forEach((word, at) => rank.set(word, Math.min(rank.get(word) ?? Infinity, at + 4000)));
  return new Map([...rank].sort(([, a], [, b]) => a - b));
}

// The dictionary writes ij as one sign.
const lines = (text) => text.replaceAll('ĳ', 'ij').split('\n');

function flagsOf(dictionary) {
  return new Map(
    lines(dictionary).map((line) => {
      const [word, flags = ''] = line.split('\t')[0].split('/');
      return [word.trim(), flags.match(/../g) ?? []];
    }),
  );
}

/** Reads the suffix rules of a Hunspell dictionary: `SFX mark strip add condition`. */
function inflections(affixes, flags) {
  const rules = lines(affixes)
    .map((line) => line.split(/\s+/))
    .filter((field) => field[0] === 'SFX' && field.length >= 5)
    .map(([, mark, strip, add, condition]) => ({
      mark,
      strip: strip === '0' ? '' : strip,
      add: add.split('/')[0],
      when: new RegExp(`${condition}$`),
    }));
  return (word, marks) =>
    rules
      .filter(({ mark, strip, when }) => marks.includes(mark) && word.endsWith(strip) && when.test(word))
      .filter(({ mark }) => flags.get(word)?.includes(mark))
      .map(({ strip, add }) => word.slice(0, word.length - strip.length) + add);
}
