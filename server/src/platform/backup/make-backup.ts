import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { backUpPart } from '@naast/embedded-mongo';
import { StartError } from '../config/config.js';
import { makeFolder } from '../config/make-folder.js';
import { type BackupRules, chooseByRules } from './backup-rules.js';
import { writeManifest } from './manifest.js';
import { backupName } from './own-backups.js';

/** Files of the data folder that backups include. Not the sample team's passphrases. */
export const filesBeside = ['crisis.json'] as const;

interface BackupWish {
  readonly dataDir: string;
  /** Parent folder of the backups; created if missing. */
  readonly to: string;
  readonly rules: BackupRules;
  readonly now: Date;
  readonly onProgress: (done: number, whole: number) => void;
}

/**
 * Backs up the embedded store, also while it is open, to a new folder (mode 0700), and returns its path. Only listed
 * files are copied, so never the master key or the tombstones. An incomplete backup is removed.
 */
export async function makeBackup({ dataDir, to, rules, now, onProgress }: BackupWish): Promise<string> {
  const store = join(dataDir, 'store');
  if (!existsSync(join(store, 'data.mdb')))
    throw new StartError(`There is no store in the data folder ${dataDir}, so there is nothing to back up.`);
  await makeFolder(to);
  const folder = join(to, backupName(now));
  // Not `recursive`: fails if the folder exists, since it is not ours.
  await mkdir(folder, { mode: 0o700 });
  try {
    await chmod(folder, 0o700);
    await backUpPart({ dir: store, to: join(folder, 'store'), choose: chooseByRules(rules), onProgress });
    const beside = filesBeside.filter((name) => existsSync(join(dataDir, name)));
    for (const name of beside) await copyOwn(join(dataDir, name), join(folder, name));
    await writeManifest(folder, now, ['store/data.mdb', 'store/format.json', ...beside]);
    return folder;
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

export async function copyOwn(from: string, to: string): Promise<void> {
  await copyFile(from, to);
  await chmod(to, 0o600);
}
