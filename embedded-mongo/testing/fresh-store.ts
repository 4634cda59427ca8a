import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import { type Db, type Document, MongoBulkWriteError, MongoClient } from 'mongodb';
import { type StoreHandle, startEmbeddedStore } from '../src/index.js';

/** A folder that is gone after `use`. */
export async function withFolder<T>(use: (dir: string) => Promise<T>): Promise<T> {
  const dir = await mkdtemp(join(tmpdir(), 'em-test-'));
  try {
    return await use(dir);
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

export interface FreshStore {
  readonly uri: string;
  readonly client: MongoClient;
  /** A database that no other test uses. */
  db(): Db;
}

/** One real store for a test file, with the official driver connected to it. */
export function freshStore(): FreshStore {
  let dir = '';
  let handle: StoreHandle | undefined;
  let client: MongoClient | undefined;
  let databases = 0;
  beforeAll(async () => {
    dir = await mkdtemp(join(tmpdir(), 'em-test-'));
    handle = await startEmbeddedStore({ dir });
    client = await MongoClient.connect(handle.uri);
  });
  afterAll(async () => {
    await client?.close();
    await handle?.close();
    await rm(dir, { recursive: true, force: true });
  });
  const started = () => {
    if (client === undefined || handle === undefined) throw new Error('the store has not started yet');
    return { client, handle };
  };
  return {
    get uri() {
      return started().handle.uri;
    },
    get client() {
      return started().client;
    },
    db() {
      databases += 1;
      return started().client.db(`d${databases}`);
    },
  };
}

/** Documents of any kind, with ids of any kind. */
export interface Loose extends Document {
  _id?: number | string;
}

/** What a refused call says: code, codeName and message, and what was inserted before it. */
export async function refusal(call: Promise<unknown>): Promise<Document> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Error) {
      const insertedCount = error instanceof MongoBulkWriteError ? error.insertedCount : undefined;
      return { ...Object.fromEntries(Object.entries(error)), message: error.message, insertedCount };
    }
    throw error;
  }
  throw new Error('the call was not refused');
}
