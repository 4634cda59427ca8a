import { under } from './key-value.js';
import { fillerKey, fillerPrefix, indexPrefix, recordPrefix } from './layout.js';
import type { Store } from './store.js';

/** At the beginning of each page. */
const headerBytes = 24;
/** Pages that are filled in one transaction. */
const batch = 256;
/** More than that is no misjudgement: a reader holds on to what is free. */
const mostMisjudged = 32;
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
  /** Free pages that lmdb does not use again at once, because they were given up only just now. Found out by trying. */
  #tooFresh = 4;
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

  /** `bytes`: about how many were written. `isSure`: no page can have been missed; else it is to be done again. */
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
    const filled = await this.#fillFreePages();
    return { ...filled, bytes: bytes + filled.bytes };
  }

  async #fillFreePages(): Promise<{ bytes: number; isSure: boolean }> {
    const { keys } = this.#store;
    // What was given up just now can be used again after two transactions.
    await this.#fill(0, 1);
    await this.#fill(0, 1);
    const { all, free, bytes } = keys.pages();
    const most = free - this.#tooFresh;
    let filled = 1;
    // One too many makes the file longer, and one too few leaves a page as it was.
    while (filled < most && keys.pages().all === all) {
      const to = Math.min(filled + batch, most);
      await this.#fill(filled, to);
      filled = to;
    }
    await this.#removeFillers();
    // Until what was filled can be used again, the next ones would have no page.
    await this.#fill(0, 1);
    await this.#fill(0, 1);
    await this.#removeFillers();
    const grown = keys.pages().all - all;
    if (grown > mostMisjudged) return { bytes: filled * bytes, isSure: false };
    this.#tooFresh = Math.max(0, this.#tooFresh + (grown > 0 ? grown : -1));
    // The file grew: every free page was taken, and some more.
    return { bytes: filled * bytes, isSure: grown > 0 };
  }

  #fill(from: number, to: number): Promise<void> {
    const { keys } = this.#store;
    return this.#store.write(() => {
      const page = Buffer.alloc(keys.pages().bytes - headerBytes);
      for (let number = from; number < to; number++) keys.put(fillerKey(number), page);
    });
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
