import { existsSync } from 'node:fs';
import { basename } from 'node:path';

/** How to call npm: the very npm that runs us when there is one, else the one on the PATH. */
export function npm(...args) {
  const running = process.env.npm_execpath;
  if (running !== undefined && /^npm-cli\.c?js$/.test(basename(running)) && existsSync(running)) {
    return { command: process.execPath, args: [running, ...args] };
  }
  // On Windows npm is a .cmd file, which only a shell can start.
  return { command: 'npm', args, shell: process.platform === 'win32' };
}
