import { hour } from '@naast/shared/durations';
import { limits } from '@naast/shared/limits';
import type { Connection } from 'mongoose';
import { openCollection } from '../storage/collection.js';
import type { KeyedHash } from '../vault/keyed-hashes.js';
import { signInSessionCollection } from './session-rows.model.js';
import { begunAfter, marksOf } from './session-rows.store.js';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly signIns: SignInRecords;
  }
}

export interface SignInRecord {
  /** The hashed session id. */
  readonly key: string;
  /** The hour in which it began: a sign-in, or a member's entry or question. */
  readonly begunAfter: Date;
}

/**
 * The sign-ins of one account on all devices. Only the device itself can open its session; here they are listed and
 * ended.
 */
export interface SignInRecords {
  /** Those that may still be valid, latest first. `kind` is the account's: team sessions last less long. */
  list(account: { id: string; kind: 'team' | 'member' }, now: Date): Promise<SignInRecord[]>;
  /** False if this account has no such sign-in. */
  end(accountId: string, key: string): Promise<boolean>;
  /** Returns the keys of the sign-ins ended. */
  endAll(accountId: string, except: string | null): Promise<string[]>;
}

export function signInRecords(connection: Connection, keyedHash: KeyedHash): SignInRecords {
  const sessions = openCollection(connection, signInSessionCollection);
  const marks = marksOf(keyedHash);
  return {
    async list({ id, kind }, now) {
      const longest = kind === 'team' ? limits.signInSession.teamMax : limits.signInSession.visitorMax;
      return (await marks.rowsOf(sessions, id))
        .map((row) => ({ key: row._id, begunAfter: begunAfter(row) }))
        .filter((one) => now.getTime() < one.begunAfter.getTime() + hour + longest)
        .sort((one, other) => other.begunAfter.getTime() - one.begunAfter.getTime());
    },
    async end(accountId, key) {
      const own = { _id: key, mark: marks.of(accountId, key) };
      return (await sessions.deleteOne(own)).deletedCount > 0;
    },
    async endAll(accountId, except) {
      const keys = (await marks.rowsOf(sessions, accountId))
        .map(({ _id }) => _id)
        .filter((key) => key !== except);
      if (keys.length > 0) await sessions.deleteMany({ _id: { $in: keys } });
      return keys;
    },
  };
}
