import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { lookInto } from '@naast/embedded-mongo';
import { BSON } from 'mongodb';
import type { Connection } from 'mongoose';
import { databaseName } from './connect.js';

/** A raw document, read without the models so that no field is left out. Bytes are buffers. */
export type StoredDocument = Readonly<Record<string, unknown>>;

export interface StoredDocuments {
  collections(): Promise<readonly string[]>;
  of(collection: string): AsyncIterable<StoredDocument>;
}

export function documentsOf(connection: Connection): StoredDocuments {
  return {
    collections: async () => (await connection.listCollections()).map(({ name }) => name),
    of: (name) => connection.collection<StoredDocument>(name).find({}, { promoteBuffers: true }),
  };
}

/** Parses the BSON in which the embedded store keeps a document. */
export const documentFrom = (bytes: Buffer): StoredDocument =>
  BSON.deserialize(bytes, { promoteBuffers: true });

/** The documents in the embedded store of a data folder, also while Naast runs on it; null if there is no store. */
export function documentsOnDisk(
  dataDir: string,
): (StoredDocuments & { readonly close: () => Promise<void> }) | null {
  const dir = join(dataDir, 'store');
  if (!existsSync(join(dir, 'data.mdb'))) return null;
  const store = lookInto(dir);
  // Collections of another database are named with it.
  const known = new Map(
    store.collections().map((one) => [one.db === databaseName ? one.name : `${one.db}.${one.name}`, one]),
  );
  return {
    collections: async () => [...known.keys()],
    async *of(name) {
      const collection = known.get(name);
      if (!collection) return;
      let read = 0;
      for (const bytes of store.documents(collection.db, collection.name)) {
        yield documentFrom(bytes);
        // Long reads keep the store from reusing pages.
        if (++read % 500 === 0) await nextTurn();
      }
    },
    close: () => store.close(),
  };
}
