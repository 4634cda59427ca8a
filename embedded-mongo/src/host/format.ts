import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Raised whenever older code could no longer read the files. */
export const formatVersion = 2;

export class StoreFormatError extends Error {
  readonly code = 'STORE_FORMAT';
}

/** A new folder gets this version; another version is refused before a byte is touched. */
export function checkFormat(dir: string): void {
  const path = join(dir, 'format.json');
  if (!existsSync(path)) {
    if (existsSync(join(dir, 'data.mdb')))
      throw new StoreFormatError(`${dir} holds a store without a format version`);
    writeFormat(dir);
    return;
  }
  refuseOtherFormats(dir);
}

/** Throws StoreFormatError for a folder whose files this version cannot read, or that has no version at all. */
export function refuseOtherFormats(dir: string): void {
  const path = join(dir, 'format.json');
  const found = existsSync(path) ? versionIn(readFileSync(path, 'utf8')) : undefined;
  if (found === formatVersion) return;
  throw new StoreFormatError(
    `The store in ${dir} has format ${found ?? 'unknown'}; this version of the software reads format ${formatVersion}.`,
  );
}

/** Whole or not at all: a half-written version would shut its own store out. */
export function writeFormat(dir: string): void {
  const path = join(dir, 'format.json');
  const fresh = `${path}.new`;
  writeFileSync(fresh, `${JSON.stringify({ format: formatVersion })}\n`, { mode: 0o600 });
  renameSync(fresh, path);
}

function versionIn(text: string): number | undefined {
  try {
    const found: unknown = JSON.parse(text);
    if (typeof found === 'object' && found !== null && 'format' in found && typeof found.format === 'number')
      return found.format;
  } catch {
    // Damaged: told as unknown.
  }
  return undefined;
}
