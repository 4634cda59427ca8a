import { collectionTable } from './collections.js';
import { type Place, placeKey, placeOfKey } from './kernel/place.js';
import { placesByKind } from './place-kinds.js';
import type { BackupRule, BackupRules } from './platform/backup/backup-rules.js';
import type { Collection } from './platform/storage/collection.js';
import type { StoredDocument } from './platform/storage/stored-documents.js';
import type { SealedKind } from './platform/vault/vault.js';
import { sealedFields } from './sealed-fields.js';

type CollectionTable = typeof collectionTable;
type DocumentIn<C> = C extends Collection<infer T> ? T : never;
/** A collection without a row does not compile. */
export type BackupTable = {
  readonly [K in keyof CollectionTable]: BackupRule<DocumentIn<CollectionTable[K]>>;
};

/** What is sealed is in a backup with the key that opens it, or not at all: so nothing half-erased is either. */
const withItsKey =
  (kind: SealedKind) =>
  (document: object, keys: ReadonlySet<string>): boolean =>
    sealedFields[kind].keyIds(document as StoredDocument).some((keyId) => keys.has(keyId));
const place = (kind: Place['kind'], id: string) => placeKey({ kind, id });

export const backedUp: BackupTable = {
  accountCollection: withItsKey('account.name.1'),
  alarmCollection: false, // what is still wrong is raised again
  dataKeyCollection: ({ _id }, keys) => keys.has(_id),
  heldMessageCollection: withItsKey('heldMessage.body.1'),
  invitationCollection: withItsKey('invitation.label.1'),
  keyCheckCollection: true,
  leaseCollection: false, // whose turn it was
  logCollection: true,
  messageCollection: withItsKey('message.body.1'),
  nodeLeaseCollection: false, // which servers ran
  noteCollection: withItsKey('note.text.1'),
  organisationCollection: true,
  proposalCollection: false, // has no key to be forgotten by: one that was decided since would wait again
  roomCollection: true,
  roomSessionCollection: false,
  schemaVersionCollection: true,
  seatCollection: withItsKey('seat.name.1'),
  signInSessionCollection: false, // a sign-out since would be undone
  themeCollection: true,
  threadCollection: ({ _id }, keys) => keys.has(place('thread', _id)),
};

export const backupRules: BackupRules = {
  ofCollections: new Map(
    Object.entries(backedUp).map(([key, rule]) => [
      collectionTable[key as keyof CollectionTable].name,
      rule as BackupRule<StoredDocument>,
    ]),
  ),
  isKept(keyId) {
    const kind = placeOfKey(keyId)?.kind;
    return kind === undefined || placesByKind[kind].isBackedUp;
  },
};

/** Names of the collections of which nothing is in a backup. */
export const leftOutCollections: readonly string[] = [...backupRules.ofCollections]
  .filter(([, rule]) => rule === false)
  .map(([name]) => name);
