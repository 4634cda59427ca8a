import { StartError } from '../config/config.js';
import { documentsOnDisk, type StoredDocument } from '../storage/stored-documents.js';
import { unwrapDataKey } from '../vault/data-key.js';
import {
  type DataKeyDocument,
  dataKeyCollection,
  type KeyCheckDocument,
  keyCheckCollection,
} from '../vault/data-keys.model.js';
import { refuseOtherRing } from '../vault/key-check.js';
import type { KeyRing } from '../vault/key-ring.js';

/** Null if the key ring opens the store of a data folder; else the reason, in words. Read-only. */
export async function whyNotOpenedBy(ring: KeyRing, dataDir: string): Promise<string | null> {
  const documents = documentsOnDisk(dataDir);
  if (documents === null) return null;
  try {
    for await (const check of documents.of(keyCheckCollection.name))
      refuseOtherRing(check as StoredDocument & KeyCheckDocument, ring);
    for await (const key of documents.of(dataKeyCollection.name))
      unwrapDataKey(ring, key as StoredDocument & DataKeyDocument);
    return null;
  } catch (error) {
    return error instanceof StartError
      ? error.message
      : 'One of the keys in it does not open: it is damaged.';
  } finally {
    await documents.close();
  }
}
