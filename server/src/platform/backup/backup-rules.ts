import type { PartOf, StoreDocuments } from '@naast/embedded-mongo';
import type { BackupRule } from '../storage/collection.js';
import { databaseName } from '../storage/connect.js';
import { documentFrom, type StoredDocument } from '../storage/stored-documents.js';
import { dataKeyCollection } from '../vault/data-keys.model.js';

export interface BackupRules {
  readonly ofCollections: ReadonlyMap<string, BackupRule<StoredDocument>>;
  /** Whether texts sealed with this data key may be in a backup. */
  isKept(keyId: string): boolean;
}

/** Selects documents by the rules, from one snapshot of a store. Collections without a rule are left out. */
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
