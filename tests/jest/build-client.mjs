import { ensureBuilt } from '../../scripts/lib/ensure-built.mjs';
import openStore from './open-store.mjs';

/** Jest's globalSetup where tests read pages: jest runs it only when it is about to run such a test. */
export default async function buildClient() {
  await ensureBuilt();
  await openStore();
}
