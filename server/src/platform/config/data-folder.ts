import { access, constants, mkdir } from 'node:fs/promises';
import { StartError } from './config.js';

/** Creates the data folder. Throws `StartError` if it is not writable. */
export async function openDataFolder(dataDir: string): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    await access(dataDir, constants.W_OK);
  } catch {
    throw new StartError(
      `The data folder ${dataDir} cannot be written. Choose another NAAST_DATA_DIR, or mend its permissions.`,
    );
  }
}
