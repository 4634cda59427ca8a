import { existsSync } from 'node:fs';
import { join } from 'node:path';
import mongoose, { type Connection } from 'mongoose';
import { type Config, StartError } from '../config/config.js';
import type { Log } from '../logging/log.js';

export interface Storage {
  readonly connection: Connection;
  close(): Promise<void>;
}

/** Loaded where it is used: an installation with a MongoDB of its own has no need of it. */
const embedded = () => import('@naast/embedded-mongo');

/** The default. */
export const databaseName = 'naast';

/**
 * Writes are acknowledged when journalled by a majority; reads come from the primary and never show what could be
 * rolled back, whatever the URI says. After the timeout the outcome is unknown, instead of waiting forever.
 */
const durable = {
  writeConcern: { w: 'majority' as const, journal: true, wtimeoutMS: 10_000 },
  readConcernLevel: 'majority' as const,
  readPreference: 'primary' as const,
};

/** Connects to `MONGODB_URI`, or starts the embedded store in the data folder. Throws `StartError`. */
export async function openStorage(
  config: Pick<Config, 'mongoUri' | 'dataDir'>,
  dbName?: string,
  log?: Log,
): Promise<Storage> {
  if (config.mongoUri !== null)
    return connect(config.mongoUri, dbName ?? databaseIn(config.mongoUri) ?? databaseName, async () => {});
  const { startEmbeddedStore } = await embedded();
  let isLate = false;
  const store = await startEmbeddedStore({
    dir: join(config.dataDir, 'store'),
    // What is past its term must go. Told when it begins to fail, and when it works again.
    onRound(failure) {
      if (isLate !== (failure !== null)) log?.event(isLate ? 'storeRemovesAgain' : 'storeRemovalFailed');
      isLate = failure !== null;
    },
  }).catch((error: unknown) => {
    throw startErrorOf(error, config.dataDir);
  });
  return connect(store.uri, dbName ?? databaseName, () => store.close());
}

/** Throws `StartError` while another process has the embedded store open. */
export async function refuseRunningStore({ dataDir }: Pick<Config, 'dataDir'>): Promise<void> {
  if ((await embedded()).runningStoreIn(join(dataDir, 'store')) !== null)
    throw new StartError(`Naast still runs on the data folder ${dataDir}. Stop it first.`);
}

/** Opens the store to change it, through its socket while Naast runs on it. Throws `StartError`. */
export async function openStorageBeside(config: Pick<Config, 'mongoUri' | 'dataDir'>): Promise<Storage> {
  const running =
    config.mongoUri === null ? (await embedded()).runningStoreIn(join(config.dataDir, 'store')) : null;
  return running === null ? openStorage(config) : connect(running.uri, databaseName, async () => {});
}

/**
 * Opens the store for reading, through its socket while Naast runs on it. Never creates a store. Throws `StartError`.
 */
export async function openStorageToLook(config: Pick<Config, 'mongoUri' | 'dataDir'>): Promise<Storage> {
  const dir = join(config.dataDir, 'store');
  if (config.mongoUri !== null) return openStorage(config);
  if (!existsSync(dir)) throw new StartError(`There is no store in the data folder ${config.dataDir}.`);
  const running = (await embedded()).runningStoreIn(dir);
  return running === null ? openStorage(config) : connect(running.uri, 'naast', async () => {});
}

async function connect(uri: string, dbName: string, closeStore: () => Promise<void>): Promise<Storage> {
  try {
    const connection = await mongoose
      .createConnection(uri, { dbName, ...durable, serverSelectionTimeoutMS: 10_000 })
      .asPromise();
    return {
      connection,
      async close() {
        // Closed for good: Mongoose would keep it, with its models, to open it once more.
        await connection.destroy();
        await closeStore();
      },
    };
  } catch {
    await closeStore();
    // The driver's message may contain the URI with its password.
    throw new StartError(
      'The database of MONGODB_URI does not answer. Is it running, and is the address right?',
    );
  }
}

function databaseIn(uri: string): string | null {
  const name = /^mongodb(?:\+srv)?:\/\/[^/]+\/([^?]+)/.exec(uri)?.[1];
  return name === undefined || name === '' ? null : decodeURIComponent(name);
}

function startErrorOf(error: unknown, dataDir: string): unknown {
  if (!(error instanceof Error)) return error;
  switch ((error as NodeJS.ErrnoException).code) {
    case 'STORE_IN_USE':
      return new StartError(
        `Naast already runs on the data folder ${dataDir}. Stop it first, or choose another NAAST_DATA_DIR.`,
      );
    case 'STORE_FORMAT':
      return new StartError(
        `The data folder ${dataDir} was written by a newer Naast. Use that version, or another NAAST_DATA_DIR.`,
      );
    case 'STORE_DAMAGED':
      return new StartError(
        `The store in the data folder ${dataDir} is damaged, and was left as it is. Put a backup back: npm run restore.`,
      );
    case 'STORE_ADDRESS_SPACE':
      return new StartError(error.message);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOTDIR':
    case 'EEXIST':
      return new StartError(
        `The data folder ${dataDir} cannot be written. Choose another NAAST_DATA_DIR, or mend its permissions.`,
      );
    case 'ENOSPC':
      return new StartError(`There is no room left on the disk of the data folder ${dataDir}.`);
    default:
      return error;
  }
}
