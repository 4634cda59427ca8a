import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import compileStore from './compile-store.mjs';

/**
 * Jest's globalSetup: one embedded store for the whole run, in which each installation gets a database of its own. A store
 * takes 0.3 s of processor time to start, and the suite starts hundreds of installations.
 */
export default async function openStore() {
  compileStore();
  if (process.env.MONGODB_URI || process.env.NAAST_TEST_STORE) return;
  const entry = join(process.env.NAAST_TEST_COMPILED_STORE, 'embedded-mongo', 'src', 'index.js');
  const { startEmbeddedStore } = await import(pathToFileURL(entry).href);
  const folder = await mkdtemp(join(tmpdir(), 'naast-tests-'));
  const store = await startEmbeddedStore({ dir: join(folder, 'store'), isTemporary: true });
  process.env.NAAST_TEST_STORE = store.uri;
  globalThis.closeTestStore = async () => {
    delete process.env.NAAST_TEST_STORE;
    await store.close();
    await rm(folder, { recursive: true, force: true });
  };
}
