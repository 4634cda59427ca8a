import { signInSessionCollection } from './http/session-rows.model.js';
import { leaseCollection } from './jobs/leases.store.js';
import { schemaVersionCollection } from './storage/schema-version.js';
import { dataKeyCollection, keyCheckCollection } from './vault/data-keys.model.js';

/** Those that no domain has. */
export const ownCollections = [
  dataKeyCollection,
  keyCheckCollection,
  leaseCollection,
  schemaVersionCollection,
  signInSessionCollection,
];
