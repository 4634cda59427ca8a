import type { Collection } from '../../storage/collection.js';
import type { StoredDocument } from '../../storage/stored-documents.js';

/** Where a kind of sealed words lies, so that it can be opened without knowing its domain. */
export interface SealedField {
  readonly collection: string;
  readonly field: string;
  /** Names of the data keys that it may be sealed with; there is one of them at most. */
  keyIds(document: StoredDocument): readonly string[];
  /** The words in what was opened with that key: one text, or those that it is put together from. */
  texts(opened: string, keyId: string): readonly string[];
}

/** One kind's row; a field that the collection does not have does not compile. A document may be without it. */
export function sealedIn<T extends { _id: string }>(
  collection: Collection<T>,
  row: {
    readonly field: keyof T & string;
    readonly keyIds: (document: T) => readonly string[];
    readonly texts?: SealedField['texts'];
  },
): SealedField {
  return {
    collection: collection.name,
    field: row.field,
    keyIds: (document) => row.keyIds(document as T),
    texts: row.texts ?? ((opened) => [opened]),
  };
}
