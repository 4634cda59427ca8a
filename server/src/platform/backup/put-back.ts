import { existsSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { restore } from '@naast/embedded-mongo';
import { day } from '@naast/shared/durations';
import { limits } from '@naast/shared/limits';
import { type Config, StartError } from '../config/config.js';
import { makeFolder } from '../config/make-folder.js';
import { copyOwn, filesBeside } from './make-backup.js';
import { type Manifest, readManifest, refuseDamaged } from './manifest.js';

interface PutBackWish {
  readonly from: string;
  readonly config: Pick<Config, 'dataDir' | 'tombstoneDir'>;
  /** The operator confirmed that there are no tombstones, or that they are lost. */
  readonly withoutTombstones: boolean;
  readonly now: Date;
  readonly onProgress: (done: number, whole: number) => void;
}

const days = (ms: number): number => Math.floor(ms / day);

/**
 * Restores a backup to a new data folder, and returns its manifest. Overwrites nothing, and leaves nothing behind on
 * failure. Throws `StartError`. The next start of Naast erases again what was erased after the backup.
 */
export async function putBack({
  from,
  config,
  withoutTombstones,
  now,
  onProgress,
}: PutBackWish): Promise<Manifest> {
  const { dataDir, tombstoneDir } = config;
  const manifest = await readManifest(from);
  refuseOld(manifest, now);
  if (hasAnything(dataDir))
    throw new StartError(
      `The data folder ${dataDir} is not empty, and a restore overwrites nothing. Move it away, or name another NAAST_DATA_DIR.`,
    );
  if (!withoutTombstones && !hasAnything(tombstoneDir))
    throw new StartError(
      `There are no tombstones in ${tombstoneDir}. By them Naast forgets again what was erased since this backup. Point NAAST_TOMBSTONE_DIR at them. If they are lost, or never were, add --without-tombstones: then everything that was erased since ${manifest.madeAt.toISOString()} comes back.`,
    );
  await refuseDamaged(from, manifest);
  await makeFolder(dataDir);
  try {
    const beside = filesBeside.filter((name) => manifest.files.some(({ path }) => path === name));
    for (const name of beside) await copyOwn(join(from, name), join(dataDir, name));
    await restore(join(from, 'store'), join(dataDir, 'store'), onProgress);
  } catch (error) {
    for (const name of ['store', ...filesBeside])
      await rm(join(dataDir, name), { recursive: true, force: true });
    throw error;
  }
  return manifest;
}

function refuseOld({ madeAt }: Manifest, now: Date): void {
  const age = now.getTime() - madeAt.getTime();
  if (age <= limits.backup.putBackWithin) return;
  throw new StartError(
    `This backup is ${days(age)} days old. What has been erased is only remembered for sixty days, so after ${days(limits.backup.putBackWithin)} a backup is not put back any more: it would bring back what people had erased. Use a newer one, and remove this one.`,
  );
}

const hasAnything = (folder: string): boolean => existsSync(folder) && readdirSync(folder).length > 0;
