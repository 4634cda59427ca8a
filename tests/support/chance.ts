/** How much of what is tested by chance is tried: 1 is all of it, as `.ci/run` does; a tenth unless NAAST_TEST_RUNS says otherwise. */
const share = Number(process.env['NAAST_TEST_RUNS'] || 0.1);

export const times = (all: number): number => Math.max(1, Math.ceil(all * share));

/** A test that uses it names it; NAAST_TEST_SEED repeats the run. */
export const seed = Number(process.env['NAAST_TEST_SEED'] || Date.now() % 1_000_000);
