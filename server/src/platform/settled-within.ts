import { setTimeout as sleep } from 'node:timers/promises';

/** Resolves when all of these have ended, well or not, or after this long. */
export async function settledWithin(ms: number, work: Iterable<Promise<unknown>>): Promise<void> {
  await Promise.race([Promise.allSettled(work), sleep(ms, null, { ref: false })]);
}
