import { writeFileSync } from 'node:fs';

/** A jest reporter that writes the totals of a run to the file that NAAST_TEST_COUNTS names. */
export default class CountReporter {
  constructor() {
    this.path = process.env.NAAST_TEST_COUNTS;
  }

  onRunComplete(_contexts, results) {
    const counts = {
      passed: results.numPassedTests,
      // A file that does not load has no tests to count; left out, it would look like success.
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped: results.numPendingTests + results.numTodoTests,
    };
    writeFileSync(this.path, JSON.stringify(counts));
  }
}
