import { randomBytes } from 'node:crypto';
import { chmod, mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StartError } from '../config/config.js';

const prefix = 'naast-master-key-1:';

/** Reads the 256-bit master key, or null when there is no such file. Throws `StartError` when the file is not a key. */
export async function readMasterKey(file: string): Promise<Buffer | null> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new StartError(`The key file ${file} cannot be read (${error.code ?? 'unknown reason'}).`);
  });
  if (text === null) return null;
  const key = Buffer.from(text.trim().slice(prefix.length), 'base64');
  if (!text.startsWith(prefix) || key.length !== 32) {
    throw new StartError(
      `${file} is not a key file of Naast. Restore the right one, or point NAAST_KEY_FILE at it.`,
    );
  }
  return key;
}

/** Makes a new key file, mode 0600. Never overwrites one. */
export async function makeMasterKey(file: string): Promise<Buffer> {
  const key = randomBytes(32);
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    const handle = await open(file, 'wx', 0o600);
    await handle.writeFile(`${prefix}${key.toString('base64')}\n`);
    await handle.sync();
    await handle.close();
    await chmod(file, 0o600);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    throw new StartError(
      `The key file ${file} cannot be made (${code}). NAAST_KEY_FILE can name another place.`,
    );
  }
  return key;
}
