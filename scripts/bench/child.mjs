import { fork, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { Failure } from '../lib/failure.mjs';

/**
 * Starts a program that answers one wish at a time, over the channel between parent and child.
 * @param {string} file
 * @param {{ args?: string[], env?: Record<string, string>, isQuiet?: boolean, withinMs?: number }} [options]
 *   `withinMs`: how long it may take to start, or to answer
 */
export async function startChild(file, options = {}) {
  const { args = [], env = {}, isQuiet = false, withinMs = 600_000 } = options;
  const child = fork(file, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', isQuiet ? 'ignore' : 'inherit', 'inherit', 'ipc'],
  });
  process.once('exit', () => child.kill());

  /** Its next message. Throws when it ends first, or is silent for too long. */
  async function heard() {
    const settled = new AbortController();
    const within = { signal: AbortSignal.any([settled.signal, AbortSignal.timeout(withinMs)]) };
    try {
      return await Promise.race([
        once(child, 'message', within).then(([message]) => message),
        once(child, 'exit', within).then(() => {
          throw new Failure(`${file} ended before it answered.`);
        }),
      ]);
    } catch (error) {
      if (error.name !== 'AbortError') throw error;
      throw new Failure(`${file} gave no answer within ${withinMs / 1000} s.`);
    } finally {
      settled.abort();
    }
  }

  const first = await heard();
  return {
    first,
    ask(wish) {
      const answer = heard();
      child.send(wish);
      return answer;
    },
    /** From now on all its threads share one core; false where there is no `taskset`. @param {number} core */
    pinTo: (core) => spawnSync('taskset', ['-acp', String(core), String(child.pid)]).status === 0,
    async close(wish = 'close') {
      const gone = once(child, 'exit');
      child.send(wish);
      await gone;
    },
  };
}

/** @param {number[]} figures at least one */
export const median = (figures) => figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)];
