import { appendFileSync, readFileSync } from 'node:fs';

/** Of Linux: clock ticks a second, the same on all its architectures. */
const ticks = 100;

/**
 * Seconds of processor time of this process and of the processes that it started and saw end: a program, a browser but for the
 * processes that draw its pages, which nobody waits for. Without `/proc` of this process alone.
 */
function secondsUsed() {
  try {
    const stat = readFileSync('/proc/self/stat', 'utf8');
    // After the name, which may hold spaces: utime, stime, cutime and cstime are the fields 14 to 17 (proc_pid_stat(5)).
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0) / ticks;
  } catch {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  }
}

/**
 * Starts to measure a test file of a suite. The returned function adds a line `{ suite, path, seconds }` to the file that
 * NAAST_TEST_SECONDS names; `scripts/lib/test-budgets.mjs` reads them.
 */
export function measureFile(suite, path) {
  const out = process.env.NAAST_TEST_SECONDS;
  if (!out) return () => {};
  const before = secondsUsed();
  return () => {
    appendFileSync(out, `${JSON.stringify({ suite, path, seconds: secondsUsed() - before })}\n`);
  };
}
