import type { Connection } from 'mongoose';
import { alarmCollection } from './domains/alarms/index.js';
import { logCollection } from './domains/logbook/index.js';
import { heldMessageCollection, messageCollection } from './domains/messages/index.js';
import { noteCollection } from './domains/notes/index.js';
import { organisationCollection } from './domains/organisation/index.js';
import { accountCollection } from './domains/people/index.js';
import { roomCollection, roomSessionCollection } from './domains/rooms/index.js';
import { nodeLeaseCollection, seatCollection } from './domains/seats/index.js';
import { themeCollection, threadCollection } from './domains/spreekuur/index.js';
import { invitationCollection, proposalCollection } from './domains/team/index.js';
import { signInSessionCollection } from './platform/http/session-rows.model.js';
import { leaseCollection } from './platform/jobs/leases.store.js';
import { type Collection, openCollection } from './platform/storage/collection.js';
import { schemaVersionCollection } from './platform/storage/schema-version.js';
import { dataKeyCollection, keyCheckCollection } from './platform/vault/data-keys.model.js';

/** Every collection there is; `backed-up.ts` says of each whether backups hold it. */
export const collectionTable = {
  accountCollection,
  alarmCollection,
  dataKeyCollection,
  heldMessageCollection,
  invitationCollection,
  keyCheckCollection,
  leaseCollection,
  logCollection,
  messageCollection,
  nodeLeaseCollection,
  noteCollection,
  organisationCollection,
  proposalCollection,
  roomCollection,
  roomSessionCollection,
  schemaVersionCollection,
  seatCollection,
  signInSessionCollection,
  themeCollection,
  threadCollection,
};

/** Retention and indexes are held against this list. */
export const collections = Object.values(collectionTable);

/** Makes the indexes and waits for them: uniqueness is what keeps two nodes apart. */
export async function makeIndexes(connection: Connection): Promise<void> {
  for (const collection of collections) {
    const model = openCollection(connection, collection as Collection<object>);
    await model.createCollection();
    await model.createIndexes();
  }
}
