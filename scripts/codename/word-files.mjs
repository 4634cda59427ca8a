import { readFile } from 'node:fs/promises';

/** The words of one of the text files beside this one; `#` begins a line that is for readers. */
async function wordsIn(name) {
  const text = await readFile(new URL(name, import.meta.url), 'utf8');
  return text
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap((line) => line.split(/\s+/))
    .filter(Boolean);
}

/** Says of a word whether it may be in a codename: its letters, its length, and what `rejects-*.txt` leaves out. */
export async function fitting(language, naughty) {
  const entries = await wordsIn(`rejects-${language}.txt`);
  const parts = entries.filter((entry) => entry.startsWith('*')).map((entry) => entry.slice(1, -1));
  const allowed = new Set(entries.filter((entry) => entry.startsWith('+')).map((entry) => entry.slice(1)));
  const rejected = new Set([...entries, ...naughty]);
  return (word) =>
    /^[a-z]{4,9}$/.test(word) &&
    !rejected.has(word) &&
    (allowed.has(word) || !parts.some((part) => word.includes(part)));
}

export const picked = (language) => wordsIn(`picked-${language}.txt`);

/** Says of a word whether it is two everyday words put together ("zonnebloem", "raindrop"). */
export async function compound(language) {
  const parts = new Set(await wordsIn(`parts-${language}.txt`));
  // Dutch often joins with an s: "stadspark".
  const ends = (end) => parts.has(end) || (language === 'nl' && end[0] === 's' && parts.has(end.slice(1)));
  return (word) => {
    for (let cut = 2; cut < word.length - 1; cut++)
      if (parts.has(word.slice(0, cut)) && ends(word.slice(cut))) return true;
    return false;
  };
}
