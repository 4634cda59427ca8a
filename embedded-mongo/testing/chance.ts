/** How much of what is tested by chance is tried: 1 is all of it; a tenth unless NAAST_TEST_RUNS says otherwise. */
const share = Number(process.env['NAAST_TEST_RUNS'] || 0.1);

export const times = (all: number): number => Math.max(1, Math.ceil(all * share));

/** A failure names it, by fast-check or in the test's name; NAAST_TEST_SEED repeats the run. */
export const seed = Number(process.env['NAAST_TEST_SEED'] || Math.floor(Math.random() * 2 ** 31));

/** For fast-check. */
export const runs = (all: number): { numRuns: number; seed: number } => ({ numRuns: times(all), seed });
