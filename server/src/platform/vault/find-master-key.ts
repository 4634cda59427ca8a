import type { Connection } from 'mongoose';
import { type Config, StartError } from '../config/config.js';
import { makeMasterKey, readMasterKey } from './master-key.js';
import { isSealed } from './vault.js';

export interface FoundKey {
  readonly key: Buffer;
  readonly isNew: boolean;
}

/**
 * The master key. A new store without a key file gets one when `mayMake`; a store that was sealed before never does:
 * without its own key it stays shut, there is no plaintext to fall back to.
 */
export async function findMasterKey(
  config: Pick<Config, 'keyFile' | 'mongoUri'>,
  connection: Connection,
  mayMake: boolean,
): Promise<FoundKey> {
  const key = await readMasterKey(config.keyFile);
  if (key !== null) return { key, isNew: false };
  if (await isSealed(connection)) {
    throw new StartError(
      `The key file ${config.keyFile} is missing, and what is stored was sealed with it. Put it back, or point NAAST_KEY_FILE at it. Without it nobody can read what was written, Naast neither.`,
    );
  }
  if (!mayMake) {
    throw new StartError(
      `There is no key file yet (${config.keyFile}). Run \`npm run coordinator\`: it makes the key and the first coordinator.`,
    );
  }
  return { key: await makeMasterKey(config.keyFile), isNew: true };
}
