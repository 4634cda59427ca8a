import { setImmediate, setTimeout } from 'node:timers/promises';

/** Work that sends statements of its own: more would keep what people do waiting. */
const most = 4;
/** Work whose statements are joined (storage/together.ts). Its answers are unpacked at once: more would be felt. */
export const joined = 10;

/** So long one round waits for what is under way of another, in milliseconds: one that hangs must not stop all. */
const patience = 1000;

/** What is under way of all rounds together. */
let underWay: Promise<unknown> = Promise.resolve();

/**
 * Runs the work for all items, a few at a time and no others of any round meanwhile, so that requests come between. Not to be
 * nested. Work that fails does not stop the rest; throws its first error after all is done.
 */
export async function fewAtATime<T>(
  items: readonly T[],
  work: (item: T) => Promise<unknown>,
  atOnce = most,
): Promise<void> {
  const errors: unknown[] = [];
  for (let from = 0; from < items.length; from += atOnce) {
    const few = items.slice(from, from + atOnce);
    const turn = Promise.race([underWay, setTimeout(patience, null, { ref: false })]);
    underWay = turn.then(() =>
      Promise.all(few.map((item) => work(item).catch((error: unknown) => errors.push(error)))),
    );
    await underWay;
    await setImmediate();
  }
  if (errors.length > 0) throw errors[0];
}
