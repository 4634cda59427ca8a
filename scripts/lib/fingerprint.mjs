import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './root.mjs';

const isSkipped = (name) => /^(node_modules|dist(-.*)?|coverage|\..*)$/.test(name);

function* filesUnder(path) {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (entry === undefined) return;
  if (entry.isFile()) yield path;
  else if (entry.isDirectory()) {
    for (const name of readdirSync(path).sort()) if (!isSkipped(name)) yield* filesUnder(join(path, name));
  }
}

/** The files under these paths of the repository, by their relative paths. */
export const listFiles = (paths, isWanted = () => true) =>
  paths
    .flatMap((path) => [...filesUnder(join(root, path))])
    .map((path) => relative(root, path).replaceAll('\\', '/'))
    .filter(isWanted);

/** One short text that changes when a name or the contents of a file does. Contents, as a checkout changes all dates. */
export function fingerprint(files) {
  const hash = createHash('sha256');
  for (const file of files) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}
