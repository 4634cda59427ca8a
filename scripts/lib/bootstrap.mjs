import { ensureBuilt } from './ensure-built.mjs';
import { ensureInstalled } from './ensure-installed.mjs';

/** Makes a clean clone ready to run; does nothing, in milliseconds, when it is. */
export async function bootstrap() {
  await ensureInstalled();
  await ensureBuilt();
}
