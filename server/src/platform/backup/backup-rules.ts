import type { PartOf, StoreDocuments } from '@naast/embedded-mongo';
import { databaseName } from '../storage/connect.js';
import { documentFrom, type StoredDocument } from '../storage/stored-documents.js';
import { dataKeyCollection } from '../vault/data-keys.model.js';

/**
 * Whether a collection is in a backup: wholly, not at all, or those documents for which this says so. `keys` names the data
 * keys that are in it.
 */
export type BackupRule<T> = boolean | ((document: T, keys: ReadonlySet<string>) => boolean);

export interface BackupRules {
  readonly ofCollections: ReadonlyMap<string, BackupRule<StoredDocument>>;
  /** Whether the words that this data key opens may be in a backup. */
  isKept(keyId: string): boolean;
}

/** Picks by the rules, in one moment of a store. A collection without a rule stays out. */
export function chooseByRules({ ofCollections, isKept }: BackupRules): (moment: StoreDocuments) => PartOf {
  return (moment) => {
    const keys = new Set<string>();
    for (const bytes of moment.documents(databaseName, dataKeyCollection.name)) {
      const keyId = String(documentFrom(bytes)['_id']);
      if (isKept(keyId)) keys.add(keyId);
    }
    return ({ db, name }) => {
      const rule = db === databaseName ? ofCollections.get(name) : undefined;
      return typeof rule === 'function' ? (bytes) => rule(documentFrom(bytes), keys) : (rule ?? false);
    };
  };
}
