import { constants, copyFile, link, open, realpath, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StartError } from '../config/config.js';
import { makeFolder } from '../config/make-folder.js';
import { type KeyRing, newKeyRing, parseKeyRing, writtenKeyRing } from './key-ring.js';

const ownerOnly = 0o600;
const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? 'unknown reason';

/**
 * Reads the key ring of a file; null if there is no such file. Throws `StartError` if other users can read the file, or
 * if it is not a key.
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
      // Windows has no such permission bits.
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

/** Creates a key file with a new ring. Never overwrites one. */
export async function makeKeyFile(file: string): Promise<KeyRing> {
  const ring = newKeyRing();
  await addKeyFile(file, ring);
  return ring;
}

/** Writes a ring to a new file, mode 0600. */
export async function addKeyFile(file: string, ring: KeyRing): Promise<void> {
  try {
    await makeFolder(dirname(file));
    // To a temporary file first, so that an interrupted start never leaves a partial key.
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

/** Replaces an existing key file atomically, also under a power cut. */
export async function replaceKeyFile(file: string, ring: KeyRing): Promise<void> {
  try {
    // Replace the target of a symbolic link, not the link.
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

/** Unlike a rename, never replaces an existing file. */
async function giveName(written: string, file: string): Promise<void> {
  try {
    await link(written, file);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    // A file system without hard links, e.g. a USB stick.
    await copyFile(written, file, constants.COPYFILE_EXCL);
  }
}

async function writeSynced(file: string, ring: KeyRing, owner?: Owner): Promise<void> {
  const handle = await open(file, 'w', ownerOnly);
  try {
    await handle.chmod(ownerOnly);
    // Root may change the key of a Naast that runs as another user.
    if (owner && process.getuid?.() === 0) await handle.chown(owner.uid, owner.gid);
    await handle.writeFile(writtenKeyRing(ring));
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Syncs the folder, so that a new name survives a power cut. Not possible or needed on Windows. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
