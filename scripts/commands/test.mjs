import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureBuilt } from '../lib/ensure-built.mjs';
import { ensureInstalled } from '../lib/ensure-installed.mjs';
import { inRoot } from '../lib/root.mjs';
import { runTool } from '../lib/run-tool.mjs';
import { testsBrowser } from '../lib/tests-browser.mjs';

export const help = `
npm test [-- jest's arguments]: installs and builds what is needed, and runs all tests, the browser journeys included.

  npm test -- --selectProjects server     one workspace: shared, embedded-mongo, server, client, tests
  npm test -- --selectProjects tests people/     of that one, the files whose path contains this
  npm test -- close-room                  files whose path contains this (what names no journey needs no build)
The last line tells the numbers. CHROMIUM_PATH names the browser; node scripts/browser.mjs tells which one is used.
`;

const secondsToEnd = 15;

// The journeys use the built product in a browser; whoever names other files wants these at once.
const needsProduct = (args) => args.length === 0 || args.some((arg) => /^tests\/?$|journey/.test(arg));

const workspaces = ['shared', 'embedded-mongo', 'server', 'client', 'tests'];

// Jest takes everything behind --selectProjects for a project's name, paths too, and would then run them all.
function withPathsApart(args) {
  const at = args.indexOf('--selectProjects');
  if (at === -1 || args.includes('--')) return args;
  let end = at + 1;
  while (workspaces.includes(args[end])) end += 1;
  const isPath = args[end] !== undefined && !args[end].startsWith('-');
  return isPath ? [...args.slice(0, end), '--', ...args.slice(end)] : args;
}

function readCounts(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return { passed: 0, failed: 0, skipped: 0 }; // jest ended before it could tell
  }
}

// A server or timer that a test left open keeps jest alive for ever. Once all is counted it gets some seconds to end.
async function runJest(args, counts) {
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
    inRoot('node_modules', 'jest', 'bin', 'jest.js'),
    ...args,
  ];
  const env = { NODE_ENV: 'test', NAAST_TEST_COUNTS: counts };
  return runTool({ command: process.execPath, args: jest, env, signal: hanging.signal }).finally(() =>
    clearInterval(timer),
  );
}

export async function main(args) {
  await ensureInstalled();
  if (needsProduct(args)) {
    await ensureBuilt();
    console.log(`  The journeys use ${testsBrowser()}`);
  }
  mkdirSync(inRoot('.cache'), { recursive: true });
  const path = inRoot('.cache', `test-counts-${process.pid}.json`);
  const code = await runJest(withPathsApart(args), path);
  const { passed, failed: counted, skipped } = readCounts(path);
  rmSync(path, { force: true });
  // What jest holds against the run as a whole (it hung, it crashed) is a failure too, and the last line says so.
  const failed = counted === 0 && code !== 0 ? 1 : counted;
  if (passed + counted === 0) console.error('No test ran, and that is not a success.');
  console.log(`\nNaast: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  return code !== 0 ? code : Number(passed === 0 || failed > 0);
}
