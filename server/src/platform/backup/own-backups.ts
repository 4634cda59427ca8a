import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { limits } from '@naast/shared/limits';
import { findManifest } from './manifest.js';

const ownName = /^naast-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ$/;

/** The folder's name of a backup, e.g. `naast-2026-11-27T20-15-00Z`: the time in UTC, for any file system. */
export const backupName = (madeAt: Date): string =>
  `naast-${madeAt.toISOString().slice(0, 19).replaceAll(':', '-')}Z`;

export interface OwnBackups {
  /** Past their term, and gone now. */
  readonly removed: readonly string[];
  /** Named like ours, and not finished (or of another version): not ours to judge. */
  readonly unfinished: readonly string[];
}

/**
 * Removes backups past their term. Only what bears such a name, is a folder and holds the manifest of a finished backup
 * counts as one; everything else stays as it is.
 */
export async function removeOldBackups(folder: string, now: Date): Promise<OwnBackups> {
  const removed: string[] = [];
  const unfinished: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory() && ownName.test(entry.name));
  for (const { name } of names.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const manifest = await findManifest(join(folder, name));
    if (manifest === null) unfinished.push(name);
    else if (now.getTime() - manifest.madeAt.getTime() > limits.backup.kept) {
      await rm(join(folder, name), { recursive: true });
      removed.push(name);
    }
  }
  return { removed, unfinished };
}
