import type { Collection, Index } from '../store/catalog.js';
import type { Store } from '../store/store.js';
import type { Flow, Pause } from './flow.js';

/**
 * While a reader pauses, others may drop what it reads from. Then it ends with QueryPlanKilled, and never as if it had read
 * all: a scan of what is gone finds nothing more.
 */
export function* stillThere<T extends object>(
  store: Store,
  collection: Collection,
  index: Index | undefined,
  flow: Flow<T>,
): Generator<T | Pause> {
  const { catalog } = store;
  let losses = catalog.losses;
  const check = () => {
    if (losses === catalog.losses) return;
    catalog.mustStillHave(collection, index);
    losses = catalog.losses;
  };
  for (const row of flow) {
    check();
    yield row;
  }
  check();
}
