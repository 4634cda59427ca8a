import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { jestBase } from './jest.base.mjs';
import { journeys, pages } from './tests/jest/kinds.mjs';

// Only `npm test` asks for the totals in a file; an editor or a bare jest has no use for them.
const counts = process.env.NAAST_TEST_COUNTS ? ['<rootDir>/scripts/lib/count-reporter.mjs'] : [];

const own = (name) => fileURLToPath(new URL(`tests/jest/${name}.mjs`, import.meta.url));
const ofTests = (name, more) => ({
  ...jestBase(name),
  rootDir: 'tests',
  globalSetup: own('open-store'),
  globalTeardown: own('close-store'),
  ...more,
});
const ofPages = { testRegex: exactly(pages), globalSetup: own('build-client') };
const ofJourneys = { testRegex: exactly(journeys), globalSetup: own('build-for-journeys') };

export default {
  projects: [
    ...['shared', 'embedded-mongo', 'server', 'client'].map((name) => `<rootDir>/${name}`),
    ofTests('tests', { testPathIgnorePatterns: ['/node_modules/', ...exactly([...pages, ...journeys])] }),
    ofTests('pages', ofPages),
    ofTests('journeys', ofJourneys),
  ],
  // One more than there are processors: a file often waits, for a store, a clock or a browser.
  maxWorkers: availableParallelism() + 1,
  testSequencer: own('longest-first'),
  // A bound for a test that hangs, wide enough for a small and busy machine: no test asserts on the clock.
  testTimeout: 300_000,
  // A worker ends by itself, however busy the machine; what a file left open, tests/jest/left-open.mjs finds.
  workerGracefulExitTimeout: 30_000,
  reporters: ['default', ...counts],
};

/** These paths as patterns, as jest wants them. */
function exactly(paths) {
  return paths.map((path) => `^${path.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')}$`);
}
