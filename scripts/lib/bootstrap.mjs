import { existsSync } from 'node:fs';
import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';
import { inRoot } from './root.mjs';

// The image holds what was built and no sources: nothing to install or build there, and its disk is read-only.
const isBuiltAlready = () => !existsSync(inRoot('server', 'src'));

/** Makes a clean clone ready to run; does nothing, in milliseconds, when it is. */
export async function bootstrap() {
  if (isBuiltAlready()) return;
  await ensureInstalled();
  await ensureBuilt();
}
