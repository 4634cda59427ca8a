import { parseArgs } from 'node:util';
import { type Config, readConfig, StartError } from '../platform/config/config.js';
import { openStorageToLook } from '../platform/storage/connect.js';
import { readKeyRing } from '../platform/vault/find-key-ring.js';
import { lookAtKeyCheck } from '../platform/vault/key-check.js';
import type { KeyRing } from '../platform/vault/key-ring.js';
import { endWith } from './end-with.js';
import { lookAtLog } from './look-at-log.js';

/** A timer can tell a broken log from one that it could not look at. */
const exitCodes = { whole: 0, broken: 1, failed: 3 } as const;

/** Verifies the whole logbook. Read-only, also while Naast runs. */
async function verify(): Promise<number> {
  parseArgs({ options: {} });
  const config = readConfig();
  const storage = await openStorageToLook(config);
  try {
    const ring = await ringOf(config);
    if ((await lookAtKeyCheck(storage.connection, ring)) === null)
      throw new StartError('Naast has never run on this store.');
    return (await lookAtLog(storage.connection, ring, config)) ? exitCodes.whole : exitCodes.broken;
  } finally {
    await storage.close();
  }
}

async function ringOf(config: Config): Promise<KeyRing> {
  const ring = await readKeyRing(config);
  if (ring === null)
    throw new StartError(`The key file ${config.keyFile} is missing; without it the log cannot be verified.`);
  return ring;
}

endWith(verify, { failedCode: exitCodes.failed });
