import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { OwnStore } from '../privacy/own-store.js';

/**
 * A store written by the code of commit 828702b, with a room session (messages of Mila and Noor; Mila's last one is hidden) and a
 * question (asked, greeted, answered by Ruben, "this didn't fit"), and the backup that it made of it. Sealed with 32 times 7.
 */
const folder = fileURLToPath(new URL('828702b/', import.meta.url));
const unpacked = async (name: string) => promisify(gunzip)(await readFile(join(folder, name)));

async function putStore(to: string, name: string): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o700 });
  await writeFile(join(to, 'data.mdb'), await unpacked(name), { mode: 0o600 });
  await writeFile(join(to, 'format.json'), '{"format":2}\n', { mode: 0o600 });
}

export async function formerStore(): Promise<OwnStore> {
  const store = await OwnStore.make();
  await putStore(join(store.dataDir, 'store'), 'data.mdb.gz');
  return store;
}

/** Its backup, in that folder. */
export async function putFormerBackup(to: string): Promise<void> {
  await putStore(join(to, 'store'), 'backup.mdb.gz');
  await copyFile(join(folder, 'backup.json'), join(to, 'backup.json'));
}
