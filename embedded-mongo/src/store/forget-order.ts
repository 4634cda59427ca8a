import { under } from './key-value.js';
import { fillerKey, fillerPrefix, indexPrefix, recordPrefix } from './layout.js';
import type { Store } from './store.js';

/** At the beginning of each page. */
const headerBytes = 24;
/** Pages that are filled in one transaction. */
const batch = 256;
/** So few are left to the last transactions, which let no other write in between. */
const lastPages = 64;
/** Halving what is left, they need no more. */
const mostLast = 32;
/** The file grew by more than that: a reader holds on to what is free. */
const mostGrown = 32;
/** Rounds between two times, and one more for each megabyte that was written. */
const restRounds = 4;
const bytesPerRound = 2 ** 20;

/**
 * Takes from the file what tells when a row of a clustered collection came. Beneath the documents lmdb tells it thrice: rows of a
 * page lie in the order in which they were put, each page bears the number of the transaction that wrote it, and a page that was
 * given up keeps what it held until it is used again. So these rows are put anew in the order of their keys, which is of chance,
 * and free pages are written over.
 */
export class OrderForgetter {
  readonly #store: Store;
  #forgotAt = -1;
  #rest = 0;

  constructor(store: Store) {
    this.#store = store;
  }

  /** Called at even intervals: forgets when there is something to forget, not too often. */
  async round(): Promise<void> {
    const { unorderedWrites } = this.#store.records;
    if (this.#rest > 0) this.#rest -= 1;
    else if (unorderedWrites !== this.#forgotAt) {
      const { bytes, isSure } = await this.forget();
      this.#rest = restRounds + Math.floor(bytes / bytesPerRound);
      if (isSure) this.#forgotAt = unorderedWrites;
    }
  }

  /** `bytes`: about how many were written. `isSure`: no page was missed; else it is to be done again. */
  async forget(): Promise<{ bytes: number; isSure: boolean }> {
    const { catalog, records } = this.#store;
    const collections = catalog.all().filter(({ isClustered }) => isClustered);
    if (collections.length === 0) return { bytes: 0, isSure: true };
    let bytes = 0;
    const prefixes = collections.flatMap(({ id, indexes }) => [
      recordPrefix(id),
      ...indexes.map((index) => indexPrefix(index.id)),
    ]);
    // Twice: what is taken out of a page leaves scraps in its gap, the first time of the rows that came last.
    for (const prefix of [...prefixes, ...prefixes])
      bytes += await this.#store.write(() => records.rewrite(prefix));
    try {
      const { filled, isSure } = await this.#fillFreePages();
      return { bytes: bytes + filled * this.#store.keys.pages().bytes, isSure };
    } finally {
      await this.#removeFillers();
      // Until what they took can be used again, the writes of others would have no page.
      await this.#fill(0, 1);
      await this.#fill(0, 1);
      await this.#removeFillers();
    }
  }

  async #fillFreePages(): Promise<{ filled: number; isSure: boolean }> {
    const { keys } = this.#store;
    // What was given up just now can be used again after two transactions.
    await this.#fill(0, 1);
    await this.#fill(0, 1);
    const { all } = keys.pages();
    let filled = 1;
    for (;;) {
      const left = keys.pages().free - 2 * keys.givenUpAt(fillerKey(0));
      if (left <= lastPages) return this.#fillLast(filled);
      if (keys.pages().all > all + mostGrown) return { filled, isSure: false };
      const to = filled + Math.min(batch, left - lastPages);
      await this.#fill(filled, to);
      filled = to;
    }
  }

  /**
   * Transactions right after each other, until no more pages are free than the last two gave up, which are of fillers. Then none is
   * left as it was, and the file did not grow. When it grows before, something holds on to pages that nothing is in.
   */
  #fillLast(from: number): { filled: number; isSure: boolean } {
    const { keys } = this.#store;
    const { all } = keys.pages();
    const given: number[] = [];
    let filled = from;
    for (let n = 0; n < mostLast; n++) {
      const pages = keys.pages();
      const [one, other] = given.slice(-2);
      const left = one === undefined || other === undefined ? 1 : pages.free - one - other;
      if (left <= 0) return { filled, isSure: true };
      if (pages.all > all) break;
      given.push(keys.givenUpAt(fillerKey(0)));
      const to = filled + Math.max(1, Math.floor(left / 2));
      keys.releaseReads();
      keys.commit(() => this.#put(filled, to));
      filled = to;
    }
    return { filled, isSure: false };
  }

  #fill(from: number, to: number): Promise<void> {
    return this.#store.write(() => this.#put(from, to));
  }

  #put(from: number, to: number): void {
    const { keys } = this.#store;
    const page = Buffer.alloc(keys.pages().bytes - headerBytes);
    for (let number = from; number < to; number++) keys.put(fillerKey(number), page);
  }

  /** Also those that a process left which was ended in the midst. */
  async #removeFillers(): Promise<void> {
    const { keys } = this.#store;
    const removeSome = () => {
      const some: Buffer[] = [];
      for (const { key } of keys.scan(under(fillerPrefix))) if (some.push(key) === batch) break;
      for (const key of some) keys.remove(key);
      return some.length;
    };
    while ((await this.#store.write(removeSome)) === batch);
  }
}
