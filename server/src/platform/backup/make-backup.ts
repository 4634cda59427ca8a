import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { backUpPart } from '@naast/embedded-mongo';
import { StartError } from '../config/config.js';
import { type BackupRules, chooseByRules } from './backup-rules.js';
import { writeManifest } from './manifest.js';
import { backupName } from './own-backups.js';

/** What lies beside the store, may be in a backup and is the organisation's own. The sample team's passphrases are not. */
export const filesBeside = ['crisis.json'] as const;

interface BackupWish {
  readonly dataDir: string;
  /** Backups come into this folder; made when it is not there. */
  readonly to: string;
  readonly rules: BackupRules;
  readonly now: Date;
  readonly onProgress: (done: number, whole: number) => void;
}

/**
 * Makes a backup of the embedded store, open or not, in a folder of its own (mode 0700), and answers where. Only what is named
 * goes in, so the master key and the tombstones never do. What did not come to its end is taken away again.
 */
export async function makeBackup({ dataDir, to, rules, now, onProgress }: BackupWish): Promise<string> {
  const store = join(dataDir, 'store');
  if (!existsSync(join(store, 'data.mdb')))
    throw new StartError(`There is no store in the data folder ${dataDir}, so there is nothing to back up.`);
  await mkdir(to, { recursive: true, mode: 0o700 });
  const folder = join(to, backupName(now));
  // Not `recursive`: one that is there already is not ours.
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
