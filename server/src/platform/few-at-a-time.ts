import { setImmediate } from 'node:timers/promises';

/** More would keep what people do waiting behind work that repeats. */
const most = 4;

/**
 * Runs the work for all items, a few at a time, so that requests come between. Work that fails does not stop the rest;
 * throws its first error after all is done.
 */
export async function fewAtATime<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  const left = items.values();
  const errors: unknown[] = [];
  async function worker(): Promise<void> {
    for (const item of left) {
      await work(item).catch((error: unknown) => errors.push(error));
      await setImmediate();
    }
  }
  await Promise.all(Array.from({ length: most }, worker));
  if (errors.length > 0) throw errors[0];
}
