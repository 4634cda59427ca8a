import { refuseOtherFormats } from '../host/format.js';
import { Catalog } from '../store/catalog.js';
import { KeyValue, under } from '../store/key-value.js';
import { recordPrefix } from '../store/layout.js';

export interface StoreLook {
  /** The collections that were there when it was opened. */
  collections(): { db: string; name: string }[];
  /** The documents of a collection, as BSON. What others write meanwhile may be among them. */
  documents(db: string, name: string): Iterable<Buffer>;
  close(): Promise<void>;
}

/** Reads a store without changing anything and without its server, also while that runs. Errors: `code` STORE_FORMAT. */
export function lookInto(dir: string): StoreLook {
  refuseOtherFormats(dir);
  const keys = new KeyValue(dir, 'read');
  const catalog = new Catalog(keys);
  return {
    collections: () => catalog.all().map(({ db, name }) => ({ db, name })),
    *documents(db, name) {
      const collection = catalog.find(db, name);
      if (collection === undefined) return;
      for (const { value } of keys.scan(under(recordPrefix(collection.id)))) yield value;
    },
    close: () => keys.close(),
  };
}
