// Only `npm test` asks for the totals in a file; an editor or a bare jest has no use for them.
const counts = process.env.NAAST_TEST_COUNTS ? ['<rootDir>/scripts/lib/count-reporter.mjs'] : [];

export default {
  projects: ['shared', 'embedded-mongo', 'server', 'client', 'tests'].map((name) => `<rootDir>/${name}`),
  // A bound for a test that hangs, wide enough for a small and busy machine: no test asserts on the clock.
  testTimeout: 60_000,
  reporters: ['default', ...counts],
};
