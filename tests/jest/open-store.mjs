import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { register } from 'tsx/esm/api';

/**
 * Jest's globalSetup: one embedded store for the whole run, in which each installation gets a database of its own. From
 * sources a store takes a second of processor time to start, and the suite starts hundreds of installations.
 */
export default async function openStore() {
  if (process.env.MONGODB_URI || process.env.NAAST_TEST_STORE) return;
  const unregister = register();
  const { startEmbeddedStore } = await import('../../embedded-mongo/src/index.ts');
  await unregister();
  const folder = await mkdtemp(join(tmpdir(), 'naast-tests-'));
  const store = await startEmbeddedStore({ dir: join(folder, 'store'), isTemporary: true });
  process.env.NAAST_TEST_STORE = store.uri;
  globalThis.closeTestStore = async () => {
    delete process.env.NAAST_TEST_STORE;
    await store.close();
    await rm(folder, { recursive: true, force: true });
  };
}
