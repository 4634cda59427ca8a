import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from '../lib/failure.mjs';
import { listsOf } from './lists.mjs';

const another = 'Nothing was written. Take another name.';
const fill = (text, words) => text.replaceAll(/\{\{(\w+)\}\}/g, (_, key) => words[key]);

/** The templates of a kind lie as the files that they become, with `.txt` behind them so that no tool reads them. */
function templatesOf(kind) {
  const folder = fileURLToPath(new URL(kind, import.meta.url));
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({
      path: relative(folder, path)
        .replaceAll('\\', '/')
        .replace(/\.txt$/, ''),
      text: readFileSync(path, 'utf8'),
    }));
}

/** Puts text where a list takes it: past all of `after`, one behind the other, and then directly before `before`. */
function withEntry(text, { path, after, before = '', put }) {
  const steps = [...after, before];
  let at = 0;
  for (const step of steps) {
    const found = text.indexOf(step, at);
    if (found === -1)
      throw new Failure(
        `${path} is not as expected: there is no "${step.trim()}" where "${put.trim()}" goes.`,
        'Nothing was written. Mend scripts/new/lists.mjs.',
      );
    at = found + step.length;
  }
  at -= before.length;
  return text.slice(0, at) + put + text.slice(at);
}

/**
 * What a new domain or place writes, without writing it.
 * @param {string} root the repository
 * @param {'domain' | 'place'} kind
 * @returns {{ made: Map<string, string>, changed: Map<string, string> }} texts by their path from the root
 * @throws {Failure} when the name is taken, or a list is not as expected
 */
export function plan(root, kind, words) {
  const files = ['both', kind]
    .flatMap(templatesOf)
    .map(({ path, text }) => [fill(path, words), fill(text, words)]);
  const taken = files.find(([path]) => existsSync(join(root, path)));
  if (taken) throw new Failure(`There is a ${taken[0]} already.`, another);

  const changed = new Map();
  for (const list of listsOf[kind]) {
    const { path } = list;
    const put = fill(list.put, words);
    const before = readFileSync(join(root, path), 'utf8');
    if (before.includes(put)) throw new Failure(`${path} has this already: ${put.trim()}`, another);
    changed.set(path, withEntry(changed.get(path) ?? before, { ...list, put }));
  }
  return { made: new Map(files), changed };
}

export function write(root, { made, changed }) {
  for (const [path, text] of made) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text, { flag: 'wx' });
  }
  for (const [path, text] of changed) writeFileSync(join(root, path), text);
}
