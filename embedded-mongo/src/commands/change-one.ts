import { encodeDocument } from '../bson/encode.js';
import type { Doc } from '../bson/values.js';
import type { Row } from '../plan/run.js';
import type { Collection } from '../store/catalog.js';
import type { Store } from '../store/store.js';
import { checkId } from '../update/storable.js';
import type { Updater } from '../update/update.js';
import { seedOf } from '../update/upsert.js';
import { withId } from './insert.js';

/** Updates one document that was found; tells whether anything changed. */
export function changeOne(
  store: Store,
  collection: Collection,
  row: Row,
  updater: Updater,
): { after: Doc; changed: boolean } {
  const after = updater.apply(row.document, row.position, false);
  const changed = !encodeDocument(after).equals(row.bytes);
  if (changed) store.records.replace(collection, row.record, row.document, after);
  return { after, changed };
}

/** Makes the document of an upsert that found none. */
export function insertUpserted(store: Store, collection: Collection, filter: Doc, updater: Updater): Doc {
  const made = withId(updater.apply(seedOf(filter, updater.isReplacement), undefined, true));
  checkId(made);
  store.records.insert(collection, made);
  return made;
}
