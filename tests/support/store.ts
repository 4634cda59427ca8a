import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStorage, type Storage } from '@naast/server/platform/storage/connect';

/** A real store with a database of its own: in `MONGODB_URI` when given, else in the run's embedded store. */
export interface TestStore {
  readonly folder: string;
  /** A connection of its own, as each node has. */
  connect(): Promise<Storage>;
  close(): Promise<void>;
}

/** Most test files need none, and loading it takes a fifth of a second of processor time. */
async function startOwn(dir: string, roundEveryMs?: number) {
  const { startEmbeddedStore } = await import('@naast/embedded-mongo');
  return startEmbeddedStore({
    dir,
    isTemporary: true,
    ...(roundEveryMs === undefined ? {} : { roundEveryMs }),
  });
}

/**
 * @param isOwn an embedded store of its own, in `folder`: for tests that look at its files
 * @param roundEveryMs how often that one removes what is over, and forgets in which order rows came
 */
export async function openTestStore(isOwn = false, roundEveryMs?: number): Promise<TestStore> {
  const folder = await mkdtemp(join(tmpdir(), 'naast-test-'));
  const dbName = `naast_test_${randomBytes(6).toString('hex')}`;
  // Jest's globalSetup opened the latter (jest/open-store.mjs).
  const given = isOwn ? undefined : (process.env['MONGODB_URI'] ?? process.env['NAAST_TEST_STORE']);
  const embedded = given ? null : await startOwn(join(folder, 'store'), roundEveryMs);
  const mongoUri = given ?? embedded?.uri ?? '';
  const opened: Storage[] = [];
  return {
    folder,
    async connect() {
      const storage = await openStorage({ mongoUri, dataDir: folder }, dbName);
      opened.push(storage);
      return storage;
    },
    async close() {
      await opened[0]?.connection.dropDatabase();
      for (const storage of opened) await storage.close();
      await embedded?.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
