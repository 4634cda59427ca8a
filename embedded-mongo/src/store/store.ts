import { Catalog, type Collection } from './catalog.js';
import { KeyValue } from './key-value.js';
import { Records } from './records.js';
import { WriteQueue } from './write-queue.js';

/** The data of one folder: read at any time, written through `write`. */
export class Store {
  readonly keys: KeyValue;
  readonly catalog: Catalog;
  readonly records: Records;
  readonly #queue: WriteQueue;

  /** @param isTemporary commits are not flushed to the disk */
  constructor(dir: string, isTemporary = false) {
    this.keys = new KeyValue(dir, isTemporary ? 'writeTemporarily' : 'write');
    this.catalog = new Catalog(this.keys);
    this.records = new Records(this.keys, this.catalog);
    this.#queue = new WriteQueue({
      commit: (work) => this.keys.commit(work),
      rolledBack: () => this.catalog.reload(),
    });
  }

  /** Runs `work` in the next group; resolves once that is synced to disk. */
  write<T>(work: () => T): Promise<T> {
    return this.#queue.write(work);
  }

  /** For work of several steps that may refuse half-way: a refusal undoes all of it. */
  writeAlone<T>(work: () => T): Promise<T> {
    return this.#queue.write(work, true);
  }

  /** The collection, made when it is not there yet. Only inside `write`. */
  ensure(db: string, name: string): Collection {
    return this.catalog.find(db, name) ?? this.catalog.create(db, name);
  }

  async close(): Promise<void> {
    this.#queue.flush();
    await this.keys.close();
  }
}
