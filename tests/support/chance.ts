import { createHash } from 'node:crypto';

/** The share of random test runs: NAAST_TEST_RUNS, by default a tenth; 1 takes all. */
const share = Number(process.env['NAAST_TEST_RUNS'] || 0.1);

export const times = (all: number): number => Math.max(1, Math.ceil(all * share));

/** The seed of random tests; NAAST_TEST_SEED repeats a run. Tests print it in their names. */
export const seed = Number(process.env['NAAST_TEST_SEED'] || Date.now() % 1_000_000);

/** The part of these that a run tries, in their order: drawn by the seed, or all where `share` is 1. */
export function tried<T>(all: readonly T[]): readonly T[] {
  const rank = (at: number) => createHash('sha256').update(`${seed} ${at}`).digest('hex');
  const drawn = [...all.keys()].map((at) => ({ at, rank: rank(at) }));
  const first = drawn.toSorted((one, other) => (one.rank < other.rank ? -1 : 1)).slice(0, times(all.length));
  const chosen = new Set(first.map(({ at }) => at));
  return all.filter((_, at) => chosen.has(at));
}
