import { writeFileSync } from 'node:fs';

/** A jest reporter that writes the totals of a run, and which files failed, to the file that NAAST_TEST_COUNTS names. */
export default class CountReporter {
  constructor() {
    this.path = process.env.NAAST_TEST_COUNTS;
    this.failedFiles = [];
  }

  onTestResult({ path, context }, { numPassingTests, numFailingTests, testExecError }) {
    if (numFailingTests === 0 && !testExecError) return;
    const project = context.config.displayName?.name ?? '';
    this.failedFiles.push({ path, project, passed: numPassingTests, failed: numFailingTests });
  }

  onRunComplete(_contexts, results) {
    const counts = {
      passed: results.numPassedTests,
      // A file that does not load has no tests to count; left out, it would look like success.
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
      skipped: results.numPendingTests + results.numTodoTests,
      failedFiles: this.failedFiles,
    };
    writeFileSync(this.path, JSON.stringify(counts));
  }
}
