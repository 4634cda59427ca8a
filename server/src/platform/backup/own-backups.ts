import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { limits } from '@naast/shared/limits';
import { findManifest } from './manifest.js';

const ownName = /^naast-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ$/;

/** Folder name of a backup, e.g. `naast-2026-11-27T20-15-00Z`: UTC, valid on all file systems. */
export const backupName = (madeAt: Date): string =>
  `naast-${madeAt.toISOString().slice(0, 19).replaceAll(':', '-')}Z`;

export interface OwnBackups {
  /** Expired backups, now removed. */
  readonly removed: readonly string[];
  /** Named like a backup, but incomplete or of another version; left alone. */
  readonly unfinished: readonly string[];
}

/**
 * Removes expired backups. Only folders with such a name and the manifest of a complete backup count; everything else
 * stays.
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
