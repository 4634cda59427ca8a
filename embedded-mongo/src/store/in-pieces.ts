import { CommandError } from '../errors/command-error.js';
import { under } from './key-value.js';
import { givenUpPrefix, prefixGivenUp } from './layout.js';
import type { Store } from './store.js';

/** So many documents are changed in one transaction; between two, others have their turn. */
export const mostInOne = 500;

export function isDiskFull(error: unknown): boolean {
  return error instanceof CommandError && error.codeName === 'OutOfDiskSpace';
}

/**
 * Removes in pieces, each a transaction. On a full disk a piece may need more room than is kept back for removals: then
 * smaller ones follow, down to one by one. `remove` takes up to `most` out, and says how many; fewer when none is left.
 */
export async function removeInPieces(store: Store, remove: (most: number) => number): Promise<number> {
  let most = mostInOne;
  let removed = 0;
  for (;;) {
    try {
      const gone = await store.write(() => remove(most));
      removed += gone;
      if (gone < most) return removed;
    } catch (error) {
      if (!isDiskFull(error) || most === 1) throw error;
      most = Math.floor(most / 2);
    }
  }
}

/** Removes the rows of dropped collections and indexes, also of those that a process left which was ended in the midst. */
export async function clearGivenUp(store: Store): Promise<void> {
  const prefixes = [...store.keys.scan(under(givenUpPrefix))].map(({ key }) =>
    Buffer.from(prefixGivenUp(key)),
  );
  for (const prefix of prefixes)
    await removeInPieces(store, (most) => store.records.removeGivenUp(prefix, most));
}
