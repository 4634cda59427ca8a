import { realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { type Config, StartError } from '../config/config.js';

/**
 * Throws `StartError` for a backup folder inside the data folder (lost together), beside the tombstones or beside the
 * key.
 */
export function refuseUnsafeFolder(
  folder: string,
  { dataDir, tombstoneDir, keyFile }: Pick<Config, 'dataDir' | 'tombstoneDir' | 'keyFile'>,
): void {
  if (isWithin(folder, dataDir))
    throw new StartError(
      `${folder} is in the data folder, so it would be lost with it. Name a folder elsewhere, best on another disk.`,
    );
  if (isWithin(folder, tombstoneDir))
    throw new StartError(
      `${folder} is in the tombstone folder, which never goes into a backup. Name a folder elsewhere.`,
    );
  if (isWithin(keyFile, folder))
    throw new StartError(
      `The key file lies in ${folder}. Anyone with a backup and the key can read everything. Name a folder for backups only.`,
    );
}

function isWithin(path: string, folder: string): boolean {
  const way = relative(realPath(folder), realPath(path));
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way));
}

/** Resolves symbolic links, also if the end of the path does not exist yet. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const above = dirname(path);
    return above === path ? path : join(realPath(above), basename(path));
  }
}
