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
