import { constants, copyFile, link, mkdir, open, realpath, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StartError } from '../config/config.js';
import { type KeyRing, newKeyRing, parseKeyRing, writtenKeyRing } from './key-ring.js';

const ownerOnly = 0o600;
const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'unknown reason';

/**
 * The key ring in this file, or null when there is no such file. Throws `StartError` when others on this machine can read it,
 * or when it is not a key.
 */
export async function readKeyFile(file: string): Promise<KeyRing | null> {
  const text = await readOwnerOnly(file);
  if (text === null) return null;
  const ring = parseKeyRing(text);
  if (ring === null) {
    throw new StartError(
      `${file} is not a key file of Naast. Restore the right one, or point NAAST_KEY_FILE at it.`,
    );
  }
  return ring;
}

async function readOwnerOnly(file: string): Promise<string | null> {
  try {
    const handle = await open(file, 'r');
    try {
      const { mode } = await handle.stat();
      // Windows has no such bits.
      if (process.platform !== 'win32' && (mode & 0o077) !== 0) {
        throw new StartError(
          `The key file ${file} can be read by others on this machine. Make it yours alone:\n  chmod 600 ${file}`,
        );
      }
      return await handle.readFile('utf8');
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof StartError) throw error;
    if (codeOf(error) === 'ENOENT') return null;
    throw new StartError(`The key file ${file} cannot be read (${codeOf(error)}).`);
  }
}

/** Makes a key file with a new ring. Never overwrites one. */
export async function makeKeyFile(file: string): Promise<KeyRing> {
  const ring = newKeyRing();
  await addKeyFile(file, ring);
  return ring;
}

/** Writes a ring into a file that is not there yet, mode 0600. */
export async function addKeyFile(file: string, ring: KeyRing): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    // Written beside it first: a start that is cut off leaves a whole key or none, never a file that is no key.
    const written = `${file}.${process.pid}.new`;
    await writeSynced(written, ring);
    try {
      await giveName(written, file);
    } finally {
      await rm(written, { force: true });
    }
    await syncFolder(dirname(file));
  } catch (error) {
    throw new StartError(
      `The key file ${file} cannot be made (${codeOf(error)}). Name another place for it (NAAST_KEY_FILE).`,
    );
  }
}

/** Puts another ring into a key file that is there: whole or not at all, whenever the power goes. */
export async function replaceKeyFile(file: string, ring: KeyRing): Promise<void> {
  try {
    // A link keeps pointing where it did.
    const target = await realpath(file);
    await writeSynced(`${target}.new`, ring, await ownerOf(target));
    await rename(`${target}.new`, target);
    await syncFolder(dirname(target));
  } catch (error) {
    throw new StartError(
      `The key file ${file} cannot be replaced (${codeOf(error)}). With --to the new key goes to another file.`,
    );
  }
}

interface Owner {
  readonly uid: number;
  readonly gid: number;
}

async function ownerOf(file: string): Promise<Owner> {
  const handle = await open(file, 'r');
  try {
    return await handle.stat();
  } finally {
    await handle.close();
  }
}

/** Unlike a renaming, never replaces a file that is there. */
async function giveName(written: string, file: string): Promise<void> {
  try {
    await link(written, file);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    // A file system without links, e.g. of a memory stick.
    await copyFile(written, file, constants.COPYFILE_EXCL);
  }
}

async function writeSynced(file: string, ring: KeyRing, owner?: Owner): Promise<void> {
  const handle = await open(file, 'w', ownerOnly);
  try {
    await handle.chmod(ownerOnly);
    // Root may change the key of a Naast that runs as somebody else.
    if (owner && process.getuid?.() === 0) await handle.chown(owner.uid, owner.gid);
    await handle.writeFile(writtenKeyRing(ring));
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Without it a new name may be gone after a power cut. Windows opens no folders, and needs no such thing. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
