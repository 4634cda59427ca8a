import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { ensureInstalled } from '../lib/ensure-installed.mjs';
import { inRoot, root } from '../lib/root.mjs';
import { runTool } from '../lib/run-tool.mjs';
import { reportSeconds } from '../lib/test-budgets.mjs';

export const help = `
npm test [-- jest's arguments]: installs what is needed and runs all tests; builds when one of them reads pages or starts the program.

  npm test -- --selectProjects server     one part: shared, embedded-mongo, server, client,
                                          tests (whole servers), pages (these, as built: pages, programs), journeys (a browser)
  npm test -- --selectProjects tests people/     of that one, the files whose path contains this
  npm test -- refusals                    files whose path contains this
  npm test -- --changed                   what stands beside files that changed since this branch left the
                                          main branch, or imports them within its workspace: a first look
  npm run test:quick                      what takes seconds: shared, client, server, and the contract
The last line tells the numbers. Settings, by their environment variable:
  NAAST_TEST_RUNS=1   how much of what is drawn by chance is tried: 1 is all of it; 0.1 unless you say so
  NAAST_TEST_SEED=…   repeats the chance of a run that failed (each failure names its seed)
  CHROMIUM_PATH       the browser of the journeys; node scripts/browser.mjs tells which one is used
`;

const secondsToEnd = 15;
const projects = ['shared', 'embedded-mongo', 'server', 'client', 'tests', 'pages', 'journeys'];

// Jest takes everything behind --selectProjects for a project's name, paths too, and would then run them all. So it goes last.
function withPathsApart(args) {
  const at = args.indexOf('--selectProjects');
  if (at === -1 || args.includes('--')) return args;
  let end = at + 1;
  while (projects.includes(args[end])) end += 1;
  return [...args.slice(0, at), ...args.slice(end), ...args.slice(at, end)];
}

// The commit at which this branch left the main branch; on the main branch itself, its last commit.
function branchPoint() {
  for (const branch of ['origin/HEAD', 'main', 'master']) {
    const found = spawnSync('git', ['merge-base', 'HEAD', branch], { cwd: root, encoding: 'utf8' });
    if (found.status === 0) return found.stdout.trim();
  }
  return 'HEAD';
}

const withChanged = (args) =>
  args.map((arg) => (arg === '--changed' ? `--changedSince=${branchPoint()}` : arg));

function readCounts(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return { passed: 0, failed: 0, skipped: 0, failedFiles: [] }; // jest ended before it could tell
  }
}

// A line for each file that ran.
function readMeasured(path) {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line)).map((one) => ({ ...one, path: relative(root, one.path) }));
}

// A server or timer that a test left open keeps jest alive for ever. Once all is counted it gets some seconds to end.
async function runJest(args, { counts, seconds }) {
  const hanging = new AbortController();
  const isWatching = args.some((arg) => arg.startsWith('--watch'));
  let ticksSinceCounted = 0;
  const timer = setInterval(() => {
    if (isWatching || !existsSync(counts) || ++ticksSinceCounted < secondsToEnd) return;
    console.error(
      '\nA test left something open (a server, a socket, a timer): jest does not end, and is ended.',
    );
    hanging.abort();
  }, 1000);
  const jest = [
    '--experimental-vm-modules',
    // The warning that the flag above is experimental stands otherwise above every test file.
    '--disable-warning=ExperimentalWarning',
    // There are more workers than processors: threads that collect garbage for one of them take time from the others.
    '--single-threaded-gc',
    inRoot('node_modules', 'jest', 'bin', 'jest.js'),
    ...args,
  ];
  const env = { NODE_ENV: 'test', NAAST_TEST_COUNTS: counts, NAAST_TEST_SECONDS: seconds };
  return runTool({ command: process.execPath, args: jest, env, signal: hanging.signal }).finally(() =>
    clearInterval(timer),
  );
}

// Runs jest and reads what it counted.
async function countedRun(args) {
  const of = (name) => inRoot('.cache', `test-${name}-${process.pid}.json`);
  const paths = { counts: of('counts'), seconds: of('seconds') };
  const code = await runJest(args, paths);
  const counted = { ...readCounts(paths.counts), measured: readMeasured(paths.seconds), code };
  for (const path of Object.values(paths)) rmSync(path, { force: true });
  return counted;
}

// What each suite of a whole run took. Returns those that took far more than their budget, of a run with the usual share of chance.
function suitesOverBudget({ measured }) {
  const { lines, broken } = reportSeconds(measured);
  console.log(`\n${lines.join('\n')}`);
  if (broken.length > 0) console.error(`More than twice the budget: ${broken.join(', ')}`);
  return process.env.NAAST_TEST_RUNS ? [] : broken;
}

// A journey waits for a real browser on a machine that may be busy. Of a whole run, up to three files of them that failed run
// once more, alone; a fault that is there fails again, and what passes only now is named.
async function withFewJourneysAgain(first) {
  const { failedFiles } = first;
  const few = failedFiles.length > 0 && failedFiles.length <= 3;
  if (!few || failedFiles.some(({ project }) => project !== 'journeys')) return first;
  const names = failedFiles.map(({ path }) => relative(root, path));
  console.log(`\nOnce more, alone: ${names.join(', ')}`);
  const again = await countedRun(['--runInBand', '--runTestsByPath', ...names]);
  if (again.code === 0) console.log(`\nUNSTEADY, passed on its second run only: ${names.join(', ')}`);
  const countedBefore = failedFiles.reduce((sum, { passed }) => sum + passed, 0);
  const skipped = first.skipped + again.skipped;
  return { ...again, passed: first.passed - countedBefore + again.passed, skipped };
}

export async function main(args) {
  await ensureInstalled();
  mkdirSync(inRoot('.cache'), { recursive: true });
  const once = await countedRun(withPathsApart(withChanged(args)));
  const {
    code,
    passed,
    failed: counted,
    skipped,
  } = args.length === 0 ? await withFewJourneysAgain(once) : once;
  // What jest holds against the run as a whole (it hung, it crashed) is a failure too, and the last line says so.
  const failed = counted === 0 && code !== 0 ? 1 : counted;
  const isOverBudget = args.length === 0 && suitesOverBudget(once).length > 0;
  const isEmpty = passed + counted === 0 && !args.includes('--changed');
  if (isEmpty) console.error('No test ran, and that is not a success.');
  console.log(`\nNaast: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  return code !== 0 ? code : Number(isEmpty || failed > 0 || isOverBudget);
}
