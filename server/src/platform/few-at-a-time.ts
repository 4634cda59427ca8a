import { setImmediate } from 'node:timers/promises';

/** Work that sends statements of its own: more would keep what people do waiting. */
const most = 4;
/** Work whose statements are joined (storage/together.ts). Its answers are unpacked at once: more would be felt. */
export const joined = 25;

/**
 * Runs the work for all items, a few at a time, so that requests come between. Work that fails does not stop the rest;
 * throws its first error after all is done.
 */
export async function fewAtATime<T>(
  items: readonly T[],
  work: (item: T) => Promise<unknown>,
  atOnce = most,
): Promise<void> {
  const left = items.values();
  const errors: unknown[] = [];
  async function worker(): Promise<void> {
    for (const item of left) {
      await work(item).catch((error: unknown) => errors.push(error));
      await setImmediate();
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker));
  if (errors.length > 0) throw errors[0];
}
