import type { Connection } from 'mongoose';
import { openCollection } from '../storage/collection.js';
import { isLive } from './cookie-sessions.js';
import { signInSessionCollection } from './session-store.js';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly signIns: SignInRecords;
  }
}

export interface SignInRecord {
  /** The hashed session id. */
  readonly key: string;
  readonly startedAt: Date;
  readonly seenAt: Date;
}

/** The sign-ins of one account, on whatever device. */
export interface SignInRecords {
  /** Those that still hold, the latest first. */
  list(accountId: string, now: Date): Promise<SignInRecord[]>;
  /** This one is of a later round, and stays when those of before end. */
  keep(key: string, round: number): Promise<void>;
  /** False when this account has no such sign-in. */
  end(accountId: string, key: string): Promise<boolean>;
  /** Answers the keys of those that ended. */
  endAll(accountId: string, except: string | null): Promise<string[]>;
}

export function signInRecords(connection: Connection): SignInRecords {
  const sessions = openCollection(connection, signInSessionCollection);
  const of = (accountId: string) => ({ 'session.passport.user': accountId });
  return {
    async list(accountId, now) {
      const documents = await sessions.find(of(accountId)).lean();
      return documents
        .flatMap(({ _id, session: { visit } }) =>
          visit && isLive(visit, now.getTime()) ? [{ _id, visit }] : [],
        )
        .sort((one, other) => other.visit.seenAt - one.visit.seenAt)
        .map(({ _id, visit }) => ({
          key: _id,
          startedAt: new Date(visit.startedAt),
          seenAt: new Date(visit.seenAt),
        }));
    },
    async keep(key, round) {
      await sessions.updateOne({ _id: key }, { $set: { 'session.visit.round': round } });
    },
    end: async (accountId, key) =>
      (await sessions.deleteOne({ _id: key, ...of(accountId) })).deletedCount > 0,
    async endAll(accountId, except) {
      const all = await sessions.find(of(accountId), { _id: 1 }).lean();
      const keys = all.map(({ _id }) => _id).filter((key) => key !== except);
      if (keys.length > 0) await sessions.deleteMany({ _id: { $in: keys } });
      return keys;
    },
  };
}
