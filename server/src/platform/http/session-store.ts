import { createHash } from 'node:crypto';
import { limits } from '@naast/shared/limits';
import MongoStore from 'connect-mongo';
import type { Store } from 'express-session';
import { type Connection, Schema } from 'mongoose';
import { type Collection, openCollection, schemaOptions } from '../storage/collection.js';

const collectionName = 'signInSessions';

/** Written by connect-mongo; the schema is here for its index and its retention. */
export interface SignInSessionDocument {
  _id: string;
  expires: Date;
  session: unknown;
}

const schema = new Schema<SignInSessionDocument>(
  { _id: { type: String, required: true }, expires: { type: Date }, session: { type: Schema.Types.Mixed } },
  schemaOptions,
);
// The store clears what has expired by itself; the retention job does too, and says so.
schema.index({ expires: 1 }, { expireAfterSeconds: 0 });

export const signInSessionCollection: Collection<SignInSessionDocument> = { name: collectionName, schema };

/** Names a session without giving it away: the cookie's id is a secret, its hash is not. */
export const sessionKey = (rawId: string): string => createHash('sha256').update(rawId).digest('base64url');

export function sessionStore(connection: Connection): Store {
  return MongoStore.create({
    client: connection.getClient(),
    dbName: connection.name,
    collectionName,
    autoRemove: 'disabled',
    ttl: limits.signInSession.visitorMax / 1000,
    touchAfter: limits.signInSession.touchedEvery / 1000, // not a write at every request
    transformId: sessionKey,
    stringify: false,
  });
}

/** Removes expired sessions; returns how many went. */
export async function removeExpiredSessions(connection: Connection, now: Date): Promise<number> {
  return (await openCollection(connection, signInSessionCollection).deleteMany({ expires: { $lte: now } }))
    .deletedCount;
}
