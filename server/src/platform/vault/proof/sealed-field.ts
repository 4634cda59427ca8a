import type { StoredDocument } from '../../storage/stored-documents.js';

/** Where a kind of sealed text is stored, so that it can be opened without its domain. */
export interface SealedField {
  readonly collection: string;
  readonly field: string;
  /** Ids of the data keys that may have sealed it; at most one of them exists. */
  keyIds(document: StoredDocument): readonly string[];
  /** The texts in an opened field: one, or the parts of a body. */
  texts(opened: string, keyId: string): readonly string[];
}
