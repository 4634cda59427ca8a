import { access, constants } from 'node:fs/promises';
import { StartError } from './config.js';
import { makeFolder } from './make-folder.js';

/** Creates the data folder. Throws `StartError` if it is not writable. */
export async function openDataFolder(dataDir: string): Promise<void> {
  try {
    await makeFolder(dataDir);
    await access(dataDir, constants.W_OK);
  } catch {
    throw new StartError(
      `The data folder ${dataDir} cannot be written. Choose another NAAST_DATA_DIR, or mend its permissions.`,
    );
  }
}
