import { createHash, randomBytes } from 'node:crypto';
import { limits } from '@naast/shared/limits';
import type { Connection, Model } from 'mongoose';
import { NaastError } from '../../kernel/errors.js';
import { hourOf } from '../../kernel/hour-of.js';
import { openCollection } from '../storage/collection.js';
import { hasServerCode } from '../storage/store-errors.js';
import type { KeyedHash } from '../vault/keyed-hashes.js';
import type { SealedSession } from './cookie-sessions.js';
import { type SignInSessionDocument, schemaVersion, signInSessionCollection } from './session-rows.model.js';
import { openSession, sealSession } from './visit-seal.js';

/** Names a session without giving it away: the cookie's id is a secret, its hash is not. */
export const sessionKey = (rawId: string): string => createHash('sha256').update(rawId).digest('base64url');

const keptMs = limits.signInSession.visitorMax + 3_600_000;
/** Tries to write what another request is writing too. */
const attemptsMost = 50;

/** The cookie's sessions in the store. Whoever has the raw id can open and change its row; by its hash it can only be ended. */
export interface SessionRows {
  /** Null when it has ended, or never was. */
  find(rawId: string): Promise<SealedSession | null>;
  /** Begins one. An id begins once only: what has ended meanwhile is not brought back. */
  begin(rawId: string, record: SealedSession, now: Date): Promise<void>;
  /**
   * Changes one as `decide` says, of what it is at that moment: no change undoes another one, and what has ended stays so.
   * Answers what it then is; null when it has ended.
   */
  change(rawId: string, decide: (record: SealedSession) => SealedSession): Promise<SealedSession | null>;
  /** By its hashed id. False when it had ended already: whoever goes on with it comes too late. */
  end(key: string): Promise<boolean>;
}

export function sessionRows(connection: Connection, keyedHash: KeyedHash): SessionRows {
  const rows = openCollection(connection, signInSessionCollection);
  const marks = marksOf(keyedHash);

  async function found(rawId: string): Promise<{ sealed: string; record: SealedSession } | null> {
    const row = await rows.findOne({ _id: sessionKey(rawId), schemaVersion }, { sealed: 1 }).lean();
    const record = row && openSession(rawId, row.sealed);
    return row && record && { sealed: row.sealed, record };
  }

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
        // No two seals are alike: that this one is still there says that nothing came in between.
        const { matchedCount } = await rows.updateOne(
          { _id: sessionKey(rawId), sealed: before.sealed },
          { $set: { sealed: sealSession(rawId, next) } },
        );
        if (matchedCount > 0) return next;
      }
      throw new NaastError('storeUnavailable');
    },
    end: async (key) => (await rows.deleteOne({ _id: key })).deletedCount > 0,
  };
}

/** The beginning of the hour in which the browser got the id of this row. */
export const begunAfter = ({ goesAt }: Pick<SignInSessionDocument, 'goesAt'>): Date =>
  new Date(goesAt.getTime() - keptMs);

/** As long as a mark. */
const noMark = () => randomBytes(32).toString('base64url');

/** Two rows of one account bear different marks: only who has the key sees that they belong together, by looking at each. */
export const marksOf = (keyedHash: KeyedHash) => {
  const of = (accountId: string, key: string) => keyedHash('signIn', accountId, key);
  return {
    of,
    /** The rows of one account. There is no index for it, on purpose; a row lives half a day at most. */
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
 * Rows of a former version end when this one starts: people sign in again, and visitors enter again. The indexes that went with
 * them would keep names of fields that are no more.
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
