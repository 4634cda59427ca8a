/**
 * Seconds of processor time that a whole run of a suite may take, on two cores of 2026 that nobody else uses. What adds a suite's
 * worth of tests adds to its budget here, by name, so that it is seen. Processor time and not the clock: a busy machine makes a run
 * long, and its work little more.
 */
export const budgets = {
  shared: 40,
  'embedded-mongo': 240,
  server: 60,
  client: 60,
  tests: 1200,
  pages: 400,
  journeys: 1800,
};

/** What one file may take; the ones that go through everything have a budget of their own. */
export const fileBudget = 45;
export const fileBudgets = {
  'journeys/every-screen.test.ts': 500,
  'journeys/lacking-browsers.test.ts': 150,
  'journeys/bos-monday.test.ts': 90,
  'privacy/in-the-browser.test.ts': 80,
  'privacy/no-addresses.test.ts': 80,
  'start/starting.test.ts': 70,
  'vault/proving-sealed.test.ts': 80,
};

/** A suite may take so many times its budget before a run fails: the machines differ, and what is measured varies. */
const tolerance = 2;

const rounded = (seconds) => `${Math.round(seconds)} s`;
const budgetOf = (path) =>
  Object.entries(fileBudgets).find(([end]) => path.replaceAll('\\', '/').endsWith(`/${end}`))?.[1] ??
  fileBudget;

/**
 * What a whole run took, for people: a line a suite, then the files over their budget.
 * @param {{ suite: string, path: string, seconds: number }[]} measured a row a test file
 * @returns {{ lines: string[], broken: string[] }} `broken`: the suites that took more than twice their budget
 */
export function reportSeconds(measured) {
  const suites = Object.entries(budgets).flatMap(([suite, budget]) => {
    const files = measured.filter((one) => one.suite === suite);
    return files.length === 0 ? [] : [{ suite, budget, seconds: sum(files.map((one) => one.seconds)) }];
  });
  const over = measured
    .filter(({ path, seconds }) => seconds > budgetOf(path))
    .toSorted((one, other) => other.seconds - one.seconds);
  return {
    lines: [
      'Processor time of the tests (budgets: scripts/lib/test-budgets.mjs):',
      ...suites.map(
        ({ suite, seconds, budget }) =>
          `  ${suite.padEnd(16)} ${rounded(seconds).padStart(7)} of ${rounded(budget)}${seconds > budget ? '  OVER' : ''}`,
      ),
      ...over.map(
        ({ path, seconds }) => `  over its budget: ${path}, ${rounded(seconds)} of ${budgetOf(path)}`,
      ),
    ],
    broken: suites.filter(({ seconds, budget }) => seconds > tolerance * budget).map(({ suite }) => suite),
  };
}

const sum = (numbers) => numbers.reduce((total, one) => total + one, 0);
