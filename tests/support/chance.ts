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

/**
 * Of these cases one for each outcome, drawn by the seed and what they are of; all where `share` is 1. A policy decides by role and
 * place, and its printed table holds every pair of them: over the wire one of each shows that the policy is asked.
 */
export function onePerOutcome<T extends { readonly outcome: string }>(
  of: string,
  cases: readonly T[],
): readonly T[] {
  if (share >= 1) return cases;
  const drawn = [...new Set(cases.map(({ outcome }) => outcome))].map((outcome) => {
    const some = cases.filter((one) => one.outcome === outcome);
    const hash = createHash('sha256').update(`${seed} ${of} ${outcome}`).digest();
    return some[hash.readUInt32BE() % some.length];
  });
  return cases.filter((one) => drawn.includes(one));
}
