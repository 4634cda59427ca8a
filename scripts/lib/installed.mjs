import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './root.mjs';

const stampFile = () => inRoot('node_modules', '.naast-installed');
const readOrNull = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
    return null;
  }
};

// What the lock asks, what npm says that it installed, and for which machine (a folder may travel between them).
function stampNow() {
  const asked = readOrNull(inRoot('package-lock.json'));
  const present = readOrNull(inRoot('node_modules', '.package-lock.json'));
  const machine = `${process.platform} ${process.arch}`;
  return createHash('sha256').update(`${asked}\0${present}\0${machine}`).digest('hex');
}

const packagesOf = (text) => Object.entries(JSON.parse(text).packages ?? {});

// npm may have been run by hand; then there is no stamp, but npm's own list tells whether everything is there.
function npmsListFits() {
  const asked = readOrNull(inRoot('package-lock.json'));
  const present = readOrNull(inRoot('node_modules', '.package-lock.json'));
  if (asked === null || present === null) return false;
  const installed = new Map(packagesOf(present));
  const isFromElsewhere = ([, entry]) => entry.os !== undefined && !entry.os.includes(process.platform);
  if ([...installed].some(isFromElsewhere)) return false;
  return packagesOf(asked)
    .filter(
      ([path, entry]) =>
        path.includes('node_modules/') && !entry.optional && !entry.devOptional && !entry.peer,
    )
    .every(([path, entry]) => installed.get(path)?.version === entry.version);
}

/** Whether node_modules is what package-lock.json asks for. */
export function isInstalled() {
  if (readOrNull(stampFile()) === stampNow()) return true;
  if (!npmsListFits()) return false;
  rememberInstalled();
  return true;
}

export const rememberInstalled = () => writeFileSync(stampFile(), stampNow());
