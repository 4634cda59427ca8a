import { createHash, randomBytes } from 'node:crypto';
import { hour } from '@naast/shared/durations';
import { limits } from '@naast/shared/limits';
import type { Connection, Model } from 'mongoose';
import { NaastError } from '../../kernel/errors.js';
import { hourOf } from '../../kernel/hour-of.js';
import { openCollection } from '../storage/collection.js';
import { hasServerCode } from '../storage/store-errors.js';
import { byIdTogether, together } from '../storage/together.js';
import type { KeyedHash } from '../vault/keyed-hashes.js';
import type { SealedSession } from './cookie-sessions.js';
import { type SignInSessionDocument, schemaVersion, signInSessionCollection } from './session-rows.model.js';
import { openSession, sealSession } from './visit-seal.js';

/** The hashed session id: identifies the session without being the secret. */
export const sessionKey = (rawId: string): string => createHash('sha256').update(rawId).digest('base64url');

const keptMs = limits.signInSession.visitorMax + hour;
/** Attempts in a race with other requests of the same session. */
const attemptsMost = 50;

/** The stored sessions. Opening or changing a row takes the raw session id; with the hash it can only be ended. */
export interface SessionRows {
  /** Null if it has ended or never existed. */
  find(rawId: string): Promise<SealedSession | null>;
  /** Begins a session. An id begins only once, so that an ended session cannot come back. */
  begin(rawId: string, record: SealedSession, now: Date): Promise<void>;
  /**
   * Changes a session by optimistic locking; `decide` is called again after a lost race, and returns null for no change.
   * Returns the session after the change; null if it has ended.
   */
  change(
    rawId: string,
    decide: (record: SealedSession) => SealedSession | null,
  ): Promise<SealedSession | null>;
  /** By its hashed id. False if it had ended already; the caller must then stop using it. */
  end(key: string): Promise<boolean>;
}

export function sessionRows(connection: Connection, keyedHash: KeyedHash): SessionRows {
  const rows = openCollection(connection, signInSessionCollection);
  const marks = marksOf(keyedHash);
  const rowById = byIdTogether(rows);

  async function found(rawId: string): Promise<{ sealed: string; record: SealedSession } | null> {
    const row = await rowById(sessionKey(rawId));
    const record = row?.schemaVersion === schemaVersion ? openSession(rawId, row.sealed) : null;
    return row && record && { sealed: row.sealed, record };
  }

  /** Compare-and-set: seals are unique, so an equal one proves that no other change came between. False when one did. */
  const reseal = together(async (all: readonly { key: string; from: string; to: string }[]) => {
    const { matchedCount } = await rows.bulkWrite(
      all.map(({ key, from, to }) => ({
        updateOne: { filter: { _id: key, sealed: from }, update: { $set: { sealed: to } } },
      })),
      { ordered: false },
    );
    if (matchedCount === all.length) return all.map(() => true);
    // The store only counts; whose seal is there now was written.
    return Promise.all(all.map(async ({ key, to }) => (await rowById(key))?.sealed === to));
  });

  return {
    find: async (rawId) => (await found(rawId))?.record ?? null,
    async begin(rawId, record, now) {
      const key = sessionKey(rawId);
      await rows.create({
        _id: key,
        mark: record.accountId === undefined ? noMark() : marks.of(record.accountId, key),
        sealed: sealSession(rawId, record),
        goesAt: new Date(hourOf(now).getTime() + keptMs),
        schemaVersion,
      });
    },
    async change(rawId, decide) {
      for (let attempt = 0; attempt < attemptsMost; attempt++) {
        const before = await found(rawId);
        if (before === null) return null;
        const next = decide(before.record);
        if (next === null) return before.record;
        const to = sealSession(rawId, next);
        if (await reseal({ key: sessionKey(rawId), from: before.sealed, to })) return next;
      }
      throw new NaastError('storeUnavailable');
    },
    end: async (key) => (await rows.deleteOne({ _id: key })).deletedCount > 0,
  };
}

/** The hour in which the browser got this row's id. */
export const begunAfter = ({ goesAt }: Pick<SignInSessionDocument, 'goesAt'>): Date =>
  new Date(goesAt.getTime() - keptMs);

/** Random, in the length of a mark. */
const noMark = () => randomBytes(32).toString('base64url');

/** Marks of one account differ per row: only with the key can rows be matched, one by one. */
export const marksOf = (keyedHash: KeyedHash) => {
  const of = (accountId: string, key: string) => keyedHash('signIn', accountId, key);
  return {
    of,
    /** All rows of an account. Deliberately without an index: rows live half a day at most, so the scan is short. */
    async rowsOf(rows: Model<SignInSessionDocument>, accountId: string): Promise<MarkedRow[]> {
      const all = rows.find({ schemaVersion }, { mark: 1, goesAt: 1 }).lean().cursor({ batchSize: 1000 });
      const found: MarkedRow[] = [];
      for await (const row of all) if (row.mark === of(accountId, row._id)) found.push(row);
      return found;
    },
  };
};
type MarkedRow = Pick<SignInSessionDocument, '_id' | 'mark' | 'goesAt'>;

/**
 * Ends sessions of an older version: users sign in again, visitors enter again. Also drops indexes that name fields
 * which no longer exist.
 */
export async function endFormerSessions(connection: Connection): Promise<void> {
  const rows = openCollection(connection, signInSessionCollection);
  await rows.deleteMany({ schemaVersion: { $ne: schemaVersion } });
  for (const name of ['expires_1', 'session.passport.user_1']) {
    await rows.collection.dropIndex(name).catch((error: unknown) => {
      if (!hasServerCode(error, 'IndexNotFound', 'NamespaceNotFound')) throw error;
    });
  }
}
