import { spawn } from 'node:child_process';
import { cleanEnv } from './clean-env.mjs';
import { Failure } from './failure.mjs';
import { root } from './root.mjs';

const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
const running = new Set();

// Also when we end by ourselves.
process.on('exit', () => {
  for (const child of running) child.kill('SIGTERM');
});

// A signal that ends us ends what we started: no npm or vite stays behind.
function endTogether(signal) {
  for (const child of running) child.kill(signal);
  process.exit(exitCodes[signal]);
}

// Only while a tool runs: afterwards this process may become the server, which answers signals in its own way.
function add(child) {
  if (running.size === 0) for (const signal of Object.keys(exitCodes)) process.on(signal, endTogether);
  running.add(child);
}
function remove(child) {
  if (!running.delete(child) || running.size > 0) return;
  for (const signal of Object.keys(exitCodes)) process.removeListener(signal, endTogether);
}

/**
 * Runs a program to its end.
 * @param {object} tool `command`, `args`; `shell`, `env` (added to ours), `cwd`; `output`: a file descriptor for all that
 *   it says, or the terminal; `signal`: an AbortSignal that ends it at once
 * @returns {Promise<number>} its exit code
 */
export function runTool({ command, args, shell = false, env = {}, cwd = root, output = 'inherit', signal }) {
  return new Promise((resolve, reject) => {
    const stdio = output === 'inherit' ? 'inherit' : ['ignore', output, output];
    const child = spawn(command, args, { cwd, env: cleanEnv(env), stdio, shell });
    add(child);
    signal?.addEventListener('abort', () => child.kill('SIGKILL'));
    child.on('error', (error) => {
      remove(child);
      const isMissing = error.code === 'ENOENT';
      const hint = 'Is it installed, and on the PATH?';
      reject(isMissing ? new Failure(`The program "${command}" was not found.`, hint) : error);
    });
    child.on('close', (code, endedBy) => {
      remove(child);
      resolve(code ?? exitCodes[endedBy] ?? 1);
    });
  });
}
