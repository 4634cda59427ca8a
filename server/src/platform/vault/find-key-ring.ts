import type { Connection } from 'mongoose';
import { type Config, StartError } from '../config/config.js';
import { isSealed } from './key-check.js';
import { makeKeyFile, readKeyFile } from './key-file.js';
import { type KeyRing, parseKeyRing } from './key-ring.js';

export type KeyConfig = Pick<Config, 'keyFile' | 'masterKey'>;

export interface FoundRing {
  readonly ring: KeyRing;
  readonly isNew: boolean;
}

/** The key ring from the environment, else from the key file; null without either. */
export async function readKeyRing({ keyFile, masterKey }: KeyConfig): Promise<KeyRing | null> {
  if (masterKey === null) return readKeyFile(keyFile);
  const ring = parseKeyRing(masterKey);
  if (ring === null) {
    throw new StartError('NAAST_MASTER_KEY is not a key of Naast. It should be the content of a key file.');
  }
  return ring;
}

/**
 * The key ring. A new store without one gets a new key file. A sealed store never does: without its own key it cannot
 * be opened. Throws `StartError`.
 */
export async function findKeyRing(config: KeyConfig, connection: Connection): Promise<FoundRing> {
  const ring = await readKeyRing(config);
  if (ring !== null) return { ring, isNew: false };
  if (await isSealed(connection)) {
    throw new StartError(
      `The key file ${config.keyFile} is missing, and what is stored was sealed with it. Put it back, or point NAAST_KEY_FILE at it. Without it nobody can read what was written, and neither can Naast.`,
    );
  }
  return { ring: await makeKeyFile(config.keyFile), isNew: true };
}
