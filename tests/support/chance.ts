/** The share of random test runs: NAAST_TEST_RUNS, by default a tenth; `.ci/run` takes all (1). */
const share = Number(process.env['NAAST_TEST_RUNS'] || 0.1);

export const times = (all: number): number => Math.max(1, Math.ceil(all * share));

/** The seed of random tests; NAAST_TEST_SEED repeats a run. Tests print it in their names. */
export const seed = Number(process.env['NAAST_TEST_SEED'] || Date.now() % 1_000_000);
