import { setImmediate } from 'node:timers/promises';
import type { Model, QueryFilter } from 'mongoose';

/** More in one statement would hold up what people do while its answer is unpacked. */
const most = 100;

/**
 * Joins what is asked in one turn of the event loop into one statement, as most of its cost is per statement. It is sent after all
 * of them were asked, so each sees what was written before. `run` answers in the order of what it is given.
 */
export function together<A, R>(run: (all: readonly A[]) => Promise<readonly R[]>): (one: A) => Promise<R> {
  let next: { readonly all: A[]; readonly results: Promise<readonly R[]> } | null = null;

  async function send(all: readonly A[]): Promise<readonly R[]> {
    await setImmediate();
    if (next?.all === all) next = null;
    return run(all);
  }

  return async (one) => {
    if (next === null || next.all.length === most) {
      const all: A[] = [];
      next = { all, results: send(all) };
    }
    const at = next.all.push(one) - 1;
    return (await next.results)[at] as R;
  };
}

/** Reads by key, those of one turn together; null for what is not found. */
export const readTogether = <V>(
  readAll: (keys: string[]) => Promise<readonly (readonly [string, V])[]>,
): ((key: string) => Promise<V | null>) =>
  together(async (keys) => {
    const found = new Map(await readAll([...new Set(keys)]));
    return keys.map((key) => found.get(key) ?? null);
  });

/** Reads whole documents by id, those of one turn together. */
export const byIdTogether = <T extends { _id: string }>(
  model: Model<T>,
): ((id: string) => Promise<T | null>) =>
  readTogether(async (ids) => {
    const documents = await model.find({ _id: { $in: ids } } as QueryFilter<T>).lean<T[]>();
    return documents.map((document) => [document._id, document] as const);
  });
