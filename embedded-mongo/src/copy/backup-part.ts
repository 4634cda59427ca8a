import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { decodeDocument } from '../bson/decode.js';
import type { Doc } from '../bson/values.js';
import { refuseDamaged } from '../host/data-file.js';
import { refuseOtherFormats, writeFormat } from '../host/format.js';
import { Catalog, type Collection } from '../store/catalog.js';
import { KeyValue, under } from '../store/key-value.js';
import { recordPrefix } from '../store/layout.js';
import { Store } from '../store/store.js';
import { makeEmptyFolder, syncToDisk } from './folders.js';
import { type CollectionName, documentsIn, type StoreDocuments } from './look.js';

/** Whether a document goes along; a list: without these fields of it. */
export type PartOfDocument = boolean | readonly string[];
/** What of a collection goes along: all of it, nothing, or of each document (as BSON) what this says. */
export type PartOf = (collection: CollectionName) => boolean | ((document: Buffer) => PartOfDocument);

interface PartCopy {
  /** The folder of a store, open or not. */
  readonly dir: string;
  /** A new or empty folder. */
  readonly to: string;
  /** Asked once, with the moment that is copied: what goes along may depend on what else is there. */
  readonly choose: (moment: StoreDocuments) => PartOf;
  /** How many documents were looked at, and how many there are. */
  readonly onProgress?: (done: number, whole: number) => void;
}

/** Small enough to keep in memory, large enough that the disk is not synced for every document. */
const batch = { documents: 1000, bytes: 4 * 2 ** 20 };

/**
 * Copies a part of a store as `backUp` copies the whole: one moment of it, while others go on writing. What does not go
 * along is never written there, so no byte of it is in the copy. Collections go with their indexes. `restore` puts it back.
 * A copy without format.json was not finished. Errors: `code` STORE_COPY or STORE_FORMAT.
 */
export async function backUpPart({ dir, to, choose, onProgress = () => {} }: PartCopy): Promise<void> {
  refuseOtherFormats(dir);
  refuseDamaged(dir);
  makeEmptyFolder(to);
  const source = new KeyValue(dir, 'read');
  try {
    source.holdMoment();
    const catalog = new Catalog(source);
    const partOf = choose(documentsIn(source, catalog));
    const all = catalog.all();
    const whole = all.reduce((sum, { id }) => sum + source.count(under(recordPrefix(id))), 0);
    let done = 0;
    const target = new Store(to);
    try {
      for (const collection of all) {
        const part = partOf({ db: collection.db, name: collection.name });
        if (part === false) done += source.count(under(recordPrefix(collection.id)));
        else
          for await (const read of copyCollection(source, collection, target, part))
            onProgress((done += read), whole);
      }
    } finally {
      await target.close();
    }
    onProgress(whole, whole);
  } finally {
    await source.close();
  }
  finish(to);
}

/** Yields after each batch how many documents it read. */
async function* copyCollection(
  source: KeyValue,
  from: Collection,
  target: Store,
  part: true | ((document: Buffer) => PartOfDocument),
): AsyncGenerator<number> {
  const into = target.keys.commit(() => copyDefinition(from, target));
  let documents: Doc[] = [];
  let bytes = 0;
  let read = 0;
  const flush = () =>
    target.keys.commit(() => {
      for (const document of documents) target.records.insert(into, document);
    });
  for (const { value } of source.scan(under(recordPrefix(from.id)))) {
    read += 1;
    const chosen = part === true || part(value);
    if (chosen !== false) {
      documents.push(chosen === true ? decodeDocument(value) : without(decodeDocument(value), chosen));
      bytes += value.length;
    }
    if (read < batch.documents && bytes < batch.bytes) continue;
    flush();
    yield read;
    [documents, bytes, read] = [[], 0, 0];
    await nextTurn();
  }
  flush();
  yield read;
}

function without(document: Doc, fields: readonly string[]): Doc {
  for (const field of fields) document.delete(field);
  return document;
}

function copyDefinition(from: Collection, target: Store): Collection {
  const into = target.catalog.create(from.db, from.name, from);
  for (const { name, key, unique, sparse, partial, expireAfterSeconds } of from.indexes)
    if (name !== '_id_')
      target.catalog.addIndex(into, { name, key, unique, sparse, partial, expireAfterSeconds });
  target.catalog.save(into);
  return into;
}

/** From here on it is a whole copy. */
function finish(to: string): void {
  const file = join(to, 'data.mdb');
  rmSync(join(to, 'lock.mdb'), { force: true });
  chmodSync(file, 0o600);
  syncToDisk(file);
  writeFormat(to);
  syncToDisk(join(to, 'format.json'));
}
