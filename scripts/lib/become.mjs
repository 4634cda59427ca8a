import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { endWithNpm } from './end-with-npm.mjs';
import { Failure } from './failure.mjs';
import { oneSignalPerKeystroke } from './one-signal-per-keystroke.mjs';
import { inRoot, root } from './root.mjs';

/**
 * Goes on as this built program, in this very process: signals, terminal and exit code are then simply its own, and
 * nothing is left behind when we are killed.
 */
export async function become(program, args) {
  const path = inRoot(program);
  if (!existsSync(path)) throw new Failure(`The build did not make ${program}.`);
  process.chdir(root); // ./data is the repository's, wherever the command was typed
  process.env.NODE_ENV = 'production';
  process.argv = [process.execPath, path, ...args];
  process.setSourceMapsEnabled(true);
  oneSignalPerKeystroke();
  endWithNpm();
  await import(pathToFileURL(path).href);
}
