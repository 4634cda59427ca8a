import { createHash } from 'node:crypto';
import { limits } from '@naast/shared/limits';
import MongoStore from 'connect-mongo';
import type { Store } from 'express-session';
import { type Connection, Schema } from 'mongoose';
import { type Collection, openCollection, schemaOptions } from '../storage/collection.js';
import type { VisitRecord } from './cookie-sessions.js';

const collectionName = 'signInSessions';

/** Written by connect-mongo; the schema is here for its index and its retention. */
export interface SignInSessionDocument {
  _id: string;
  expires: Date;
  session: { readonly visit?: VisitRecord; readonly passport?: { readonly user?: string } };
}

const schema = new Schema<SignInSessionDocument>(
  { _id: { type: String, required: true }, expires: { type: Date }, session: { type: Schema.Types.Mixed } },
  schemaOptions,
);
// The store clears what has expired by itself; the retention job does too, and says so.
schema.index({ expires: 1 }, { expireAfterSeconds: 0 });
// Somebody sees where they are signed in, and ends it there.
schema.index({ 'session.passport.user': 1 });

export const signInSessionCollection: Collection<SignInSessionDocument> = { name: collectionName, schema };

/** Names a session without giving it away: the cookie's id is a secret, its hash is not. */
export const sessionKey = (rawId: string): string => createHash('sha256').update(rawId).digest('base64url');

/**
 * connect-mongo, but a session is written once, when it begins: a request under way could otherwise bring back, by its last
 * save, what a sign-out has ended meanwhile. Signs of life go through `SessionRecords`.
 */
export function sessionStore(connection: Connection): Store {
  const store = MongoStore.create({
    client: connection.getClient(),
    dbName: connection.name,
    collectionName,
    autoRemove: 'disabled',
    ttl: limits.signInSession.visitorMax / 1000,
    transformId: sessionKey,
    stringify: false,
  });
  store.touch = (_id, _session, done) => done?.(null);
  return store;
}

/** What the cookie's sessions say now, by hashed id. */
export interface SessionRecords {
  /** Null when it has ended. */
  visitOf(key: string): Promise<VisitRecord | null>;
  /** Notes a sign of life; false when it has ended, and then it stays so. */
  renew(key: string, seenAt: Date): Promise<boolean>;
  /** False when it had ended already: whoever goes on with it comes too late. */
  end(key: string): Promise<boolean>;
  /** The screen is locked from now on. */
  lock(key: string): Promise<void>;
  /** It is open again: a sign of life, too. */
  unlock(key: string, seenAt: Date): Promise<void>;
}

export function sessionRecords(connection: Connection): SessionRecords {
  const sessions = openCollection(connection, signInSessionCollection);
  return {
    async visitOf(key) {
      const visit = (await sessions.findById(key).lean())?.session?.visit;
      return visit ?? null;
    },
    async renew(key, seenAt) {
      const { matchedCount } = await sessions.updateOne(
        { _id: key },
        { $set: { 'session.visit.seenAt': seenAt.getTime() } },
      );
      return matchedCount > 0;
    },
    end: async (key) => (await sessions.deleteOne({ _id: key })).deletedCount > 0,
    async lock(key) {
      await sessions.updateOne({ _id: key }, { $set: { 'session.visit.isLocked': true } });
    },
    async unlock(key, seenAt) {
      await sessions.updateOne(
        { _id: key },
        { $set: { 'session.visit.seenAt': seenAt.getTime(), 'session.visit.isLocked': false } },
      );
    },
  };
}

/** What the store itself would call expired, and what began too long ago, whatever the store's clock says. */
const past = (now: Date) => ({
  $or: [
    { expires: { $lte: now } },
    { 'session.visit.startedAt': { $lte: now.getTime() - limits.signInSession.visitorMax } },
  ],
});

/** Removes expired sessions; returns how many went. */
export async function removeExpiredSessions(connection: Connection, now: Date): Promise<number> {
  return (await openCollection(connection, signInSessionCollection).deleteMany(past(now))).deletedCount;
}

export const countExpiredSessions = (connection: Connection, now: Date): Promise<number> =>
  openCollection(connection, signInSessionCollection).countDocuments(past(now));
