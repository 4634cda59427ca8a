import { refuseDamaged } from '../host/data-file.js';
import { refuseOtherFormats } from '../host/format.js';
import { Catalog } from '../store/catalog.js';
import { KeyValue, under } from '../store/key-value.js';
import { recordPrefix } from '../store/layout.js';

export interface CollectionName {
  db: string;
  name: string;
}

export interface StoreDocuments {
  /** The collections that were there when it was opened. */
  collections(): CollectionName[];
  /** The documents of a collection, as BSON. */
  documents(db: string, name: string): Iterable<Buffer>;
}

/** What others write meanwhile may be among the documents. */
export interface StoreLook extends StoreDocuments {
  close(): Promise<void>;
}

/** Reads a store without changing anything and without its server, also while that runs. Errors: `code` STORE_FORMAT. */
export function lookInto(dir: string): StoreLook {
  refuseOtherFormats(dir);
  refuseDamaged(dir);
  const keys = new KeyValue(dir, 'read');
  return { ...documentsIn(keys, new Catalog(keys)), close: () => keys.close() };
}

export function documentsIn(keys: KeyValue, catalog: Catalog): StoreDocuments {
  return {
    collections: () => catalog.all().map(({ db, name }) => ({ db, name })),
    *documents(db, name) {
      const collection = catalog.find(db, name);
      if (collection === undefined) return;
      for (const { value } of keys.scan(under(recordPrefix(collection.id)))) yield value;
    },
  };
}
