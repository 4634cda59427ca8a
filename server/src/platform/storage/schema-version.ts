import type { Connection } from 'mongoose';
import { StartError } from '../config/config.js';
import { type Collection, openCollection } from './collection.js';
import { type DocumentIn, schemaOf } from './documents.js';

/** The version that this code writes. */
const currentVersion = 1;

/** One document, `schema`. */
export type SchemaVersionDocument = DocumentIn<typeof schema>;
const schema = schemaOf({});

export const schemaVersionCollection: Collection<SchemaVersionDocument> = {
  name: 'schemaVersions',
  retention: { keeps: 'as long as the store', lives: 'asLongAsTheStore' },
  backup: true,
  schema,
};

/** Marks a new store. Throws `StartError` for a store of a newer version, which this code could not read. */
export async function checkSchemaVersion(connection: Connection): Promise<void> {
  const versions = openCollection(connection, schemaVersionCollection);
  await versions.updateOne(
    { _id: 'schema' },
    { $setOnInsert: { schemaVersion: currentVersion } },
    { upsert: true },
  );
  const known = await versions.findById('schema').lean();
  if (known && known.schemaVersion > currentVersion) {
    throw new StartError('This store was written by a newer Naast. Use that version.');
  }
}
