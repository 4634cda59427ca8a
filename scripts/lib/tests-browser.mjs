import { spawnSync } from 'node:child_process';
import { cleanEnv } from './clean-env.mjs';
import { Failure } from './failure.mjs';
import { inRoot, root } from './root.mjs';

/** Which browser the journeys will use; a Failure that says what is missing when there is none. */
export function testsBrowser() {
  const args = ['--import', 'tsx', inRoot('tests', 'support', 'print-browser.ts')];
  const run = spawnSync(process.execPath, args, { cwd: root, env: cleanEnv(), encoding: 'utf8' });
  if (run.status !== 0) throw new Failure(run.stderr.trim());
  return run.stdout.trim();
}
