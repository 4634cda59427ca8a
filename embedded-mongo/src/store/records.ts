import { randomInt } from 'node:crypto';
import { decodeDocument } from '../bson/decode.js';
import { encodeDocument } from '../bson/encode.js';
import type { Doc } from '../bson/values.js';
import { CommandError } from '../errors/command-error.js';
import { duplicateKey } from '../errors/duplicate-key.js';
import { documentKeys } from '../keys/document-keys.js';
import { encodeKey, type KeyValue as FieldKey, maxKeyLength, shorten } from '../keys/encode-key.js';
import type { Catalog, Collection, Index } from './catalog.js';
import type { KeyValue } from './key-value.js';
import { under } from './key-value.js';
import {
  givenUpKey,
  indexKey,
  indexPrefix,
  present,
  type RecordId,
  recordKey,
  recordOfValue,
  recordPrefix,
  recordValue,
} from './layout.js';

/** What `randomInt` can draw; less than a record's number may be. */
const largestRandom = 2 ** 47;

/** In bytes, as hello tells it. */
export const maxDocumentSize = 16_777_216;

/**
 * Documents and their index entries, always changed together. Everything that can refuse is checked before the first
 * write, so one document's failure leaves nothing behind and the others of its group stand.
 */
export class Records {
  readonly #keys: KeyValue;
  readonly #catalog: Catalog;
  /** How often something in a clustered collection was written. */
  unorderedWrites = 0;
  readonly #watches = new Set<Watch>();

  constructor(keys: KeyValue, catalog: Catalog) {
    this.#keys = keys;
    this.#catalog = catalog;
  }

  read(collection: Collection, record: RecordId): Buffer | undefined {
    return this.#keys.get(recordKey(collection.id, record));
  }

  insert(collection: Collection, document: Doc): void {
    const bytes = encoded(document);
    const record = this.#nextRecord(collection);
    const changes = collection.indexes.map((index) =>
      this.#change(collection, index, undefined, document, record),
    );
    collection.lastRecord = record;
    this.#put(collection, changes, record, bytes);
  }

  /** From now until `end`, notes which documents of the collection are written. */
  watch(collection: Collection): Watch {
    const watch: Watch = {
      collection: collection.id,
      written: new Set(),
      end: () => this.#watches.delete(watch),
    };
    this.#watches.add(watch);
    return watch;
  }

  #written(collection: Collection, record: RecordId): void {
    for (const watch of this.#watches) if (watch.collection === collection.id) watch.written.add(record);
  }

  #put(collection: Collection, changes: readonly IndexChange[], record: RecordId, bytes: Buffer): void {
    this.#written(collection, record);
    this.#catalog.expectKeys(
      collection,
      changes.reduce((sum, { keys }) => sum + keys, 1),
    );
    if (collection.isClustered) this.unorderedWrites += 1;
    this.#apply(collection, changes, record);
    this.#keys.put(recordKey(collection.id, record), bytes);
  }

  /** MongoDB puts a clustered collection into the order of _id; here it is one of chance. */
  #nextRecord(collection: Collection): RecordId {
    if (!collection.isClustered) return collection.lastRecord + 1;
    for (;;) {
      const record = randomInt(1, largestRandom);
      if (this.read(collection, record) === undefined) return record;
    }
  }

  replace(collection: Collection, record: RecordId, before: Doc, after: Doc): void {
    const bytes = encoded(after);
    const changes = collection.indexes.map((index) => this.#change(collection, index, before, after, record));
    this.#put(collection, changes, record, bytes);
  }

  remove(collection: Collection, record: RecordId, document: Doc): void {
    this.#written(collection, record);
    if (collection.isClustered) this.unorderedWrites += 1;
    for (const index of collection.indexes) {
      for (const key of entriesOf(index, document).keys.values()) {
        this.#keys.remove(indexKey(index.id, key, index.unique ? undefined : record));
      }
    }
    this.#keys.remove(recordKey(collection.id, record));
  }

  /** Fills a new index from the documents that are there. */
  build(collection: Collection, index: Index): void {
    let most = 0;
    for (const { key, value } of this.#keys.scan(under(recordPrefix(collection.id)))) {
      const record = key.readUIntBE(5, 6);
      const change = this.#change(collection, index, undefined, decodeDocument(value), record);
      this.#apply(collection, [change], record);
      most = Math.max(most, change.keys);
    }
    this.#catalog.expectKeys(collection, collection.mostKeys + most);
  }

  /** Puts what belongs to a collection anew, in the order of its keys; for what lmdb keeps beneath them (forget-order.ts). Gives the bytes. */
  rewrite(prefix: Buffer): number {
    const entries = [...this.#keys.scan(under(prefix))];
    for (const { key } of entries) this.#keys.remove(key);
    for (const { key, value } of entries) this.#keys.put(key, value);
    return entries.reduce((sum, { key, value }) => sum + key.length + value.length, 0);
  }

  /** From now on nothing leads to these entries; `clearGivenUp` removes them. */
  giveUpIndex(index: Index): void {
    this.#giveUp(indexPrefix(index.id));
  }

  giveUpAll(collection: Collection): void {
    for (const index of collection.indexes) this.giveUpIndex(index);
    this.#giveUp(recordPrefix(collection.id));
  }

  #giveUp(prefix: Buffer): void {
    this.#keys.note(givenUpKey(prefix), present);
  }

  /** Removes up to so many rows of what was given up; fewer when no more are there. */
  removeGivenUp(prefix: Buffer, most: number): number {
    this.unorderedWrites += 1;
    const some: Buffer[] = [];
    for (const { key } of this.#keys.scan(under(prefix))) if (some.push(key) === most) break;
    for (const key of some) this.#keys.remove(key);
    if (some.length < most) this.#keys.remove(givenUpKey(prefix));
    return some.length;
  }

  #change(
    collection: Collection,
    index: Index,
    before: Doc | undefined,
    after: Doc,
    record: RecordId,
  ): IndexChange {
    const next = entriesOf(index, after);
    const old = before === undefined ? undefined : entriesOf(index, before);
    const added: Buffer[] = [];
    const removed: Buffer[] = [];
    for (const [id, key] of next.keys) {
      if (old?.keys.has(id) === true) continue;
      added.push(key);
      if (index.unique) this.#checkFree(collection, index, key, next.rows.get(id) ?? [], record);
    }
    for (const [id, key] of old?.keys ?? []) if (!next.keys.has(id)) removed.push(key);
    return { index, added, removed, keys: next.keys.size, multikey: next.multikey, isCut: next.isCut };
  }

  #checkFree(collection: Collection, index: Index, key: Buffer, row: FieldKey[], record: RecordId): void {
    const taken = this.#keys.get(indexKey(index.id, key, undefined));
    if (taken !== undefined && recordOfValue(taken) !== record) throw duplicateKey(collection, index, row);
  }

  #apply(collection: Collection, changes: readonly IndexChange[], record: RecordId): void {
    for (const { index, added, removed, multikey, isCut } of changes) {
      const rid = index.unique ? undefined : record;
      for (const key of removed) this.#keys.remove(indexKey(index.id, key, rid));
      for (const key of added) {
        this.#keys.put(indexKey(index.id, key, rid), index.unique ? recordValue(record) : present);
      }
      const isNews =
        multikey.some((flag, at) => flag && index.multikey[at] !== true) || (isCut && !index.isCut);
      if (!isNews) continue;
      index.multikey = index.multikey.map((flag, at) => flag || multikey[at] === true);
      index.isCut ||= isCut;
      this.#catalog.save(collection);
    }
  }
}

/** Which documents of a collection were written since it began. */
export interface Watch {
  readonly collection: number;
  readonly written: Set<RecordId>;
  end(): void;
}

interface IndexChange {
  index: Index;
  added: Buffer[];
  removed: Buffer[];
  /** How many the document has in it afterwards. */
  keys: number;
  multikey: boolean[];
  isCut: boolean;
}

interface Entries {
  /** By the key's bytes as text, so that equal keys of one document count once. */
  keys: Map<string, Buffer>;
  rows: Map<string, FieldKey[]>;
  multikey: boolean[];
  isCut: boolean;
}

function entriesOf(index: Index, document: Doc): Entries {
  const entries: Entries = { keys: new Map(), rows: new Map(), multikey: [], isCut: false };
  if (!index.covers(document)) return entries;
  const found = documentKeys(
    document,
    index.fields.map((field) => field.path),
  );
  if (index.sparse && found.isAbsent) return entries;
  entries.multikey = found.multikey;
  for (const row of found.rows) {
    const parts = row.map((value, at) => encodeKey(value, index.fields[at]?.descending));
    const whole = parts.length === 1 && parts[0] !== undefined ? parts[0] : Buffer.concat(parts);
    const key = shorten(whole);
    if (whole.length > maxKeyLength) entries.isCut = true;
    const id = key.toString('latin1');
    entries.keys.set(id, key);
    entries.rows.set(id, row);
  }
  return entries;
}

function encoded(document: Doc): Buffer {
  const bytes = encodeDocument(document);
  if (bytes.length > maxDocumentSize) {
    throw new CommandError(
      'BSONObjectTooLarge',
      `object to insert too large. size in bytes: ${bytes.length}, max size: ${maxDocumentSize}`,
    );
  }
  return bytes;
}
