import { createHmac, randomBytes } from 'node:crypto';
import type { KeepDays } from '@naast/shared/contract/spreekuur';
import { day } from '@naast/shared/durations';
import { limits } from '@naast/shared/limits';
import type { Connection } from 'mongoose';
import { NaastError } from '../../kernel/errors.js';
import { placeKey } from '../../kernel/place.js';
import { idsAmong, openCollection } from '../../platform/storage/collection.js';
import { duplicateFields } from '../../platform/storage/store-errors.js';
import type { Vault } from '../../platform/vault/vault.js';
import { threadCollection } from './spreekuur.model.js';
import { placeOf, type Thread } from './spreekuur.types.js';
import type { ThreadChange } from './thread-changes.js';
import { fieldsOf, threadOf } from './thread-documents.js';
import { type ThreadLists, threadLists } from './thread-lists.store.js';
import { dayOf } from './thread-rules.js';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly spreekuur: SpreekuurStore;
  }
}

export interface SpreekuurStore {
  find(threadId: string): Promise<Thread | null>;
  /** Takes a codename in canonical form. */
  findByCodename(codename: string): Promise<Thread | null>;
  /** Idempotent by clientKey: returns the thread begun with it, new or existing. */
  begin(thread: Thread, clientKey: string): Promise<Thread>;
  findByAskKey(clientKey: string): Promise<Thread | null>;
  /** Replaces the thread's codename. False if one was confirmed. */
  setCodename(threadId: string, codename: string): Promise<boolean>;
  /** Whether this codename opens the thread now. */
  isCodenameOf(threadId: string, codename: string): Promise<boolean>;
  /**
   * Changes a thread by optimistic locking: `decide` gets its present state (null if it does not exist), and is called
   * again after a lost race; null means no change. Returns the thread after the change. Throws what `decide` throws.
   */
  change(
    threadId: string,
    now: Date,
    decide: (thread: Thread | null) => ThreadChange | null,
  ): Promise<Thread>;
  /** Read in as urgent, and no alarm is raised yet. */
  alarmsDue(): Promise<Thread[]>;
  /** The alarm about it was raised, for this reading. */
  noteAlarmRaised(threadId: string, reading: Pick<Thread, 'urgency' | 'worries'>): Promise<void>;
  /** Stores how far the asker was shown the thread; never lowers it, and leaves `rev` and `changedAt` as they are. */
  markSeen(threadId: string, seq: number): Promise<void>;
  readonly lists: ThreadLists;
  /** A keyed hash to compare texts; its key exists only in this process's memory. */
  likenessOf(text: string): string;
  /** How many threads have each theme, by its id. */
  countByTheme(): Promise<ReadonlyMap<string, number>>;
  /** Threads in which this account has taken a voice. */
  takenBy(accountId: string): Promise<string[]>;
  /** Threads that mention this account: it has a voice, or wrote the greeting. */
  mentioning(accountId: string): Promise<string[]>;
  /** All accounts that threads mention. */
  mentioned(): Promise<string[]>;
  /** Expired threads; and incomplete ones begun before `unwrittenBefore`. With `threadId`: that one, if it is among them. */
  overdue(now: Date, unwrittenBefore: Date, threadId?: string): Promise<string[]>;
  /** As `overdue`, but computed from the facts instead of the stored expiry: a check on it. */
  countOverdue(now: Date, unwrittenBefore: Date): Promise<number>;
  among(threadIds: readonly string[]): Promise<string[]>;
  /** All threads, incomplete ones too. */
  ids(): Promise<string[]>;
  /** Makes the key that seals the thread's words; only for a thread without one. */
  makeKey(threadId: string): Promise<void>;
  /** Destroys the key of all words of the thread. */
  shred(threadId: string, at: Date): Promise<void>;
  remove(threadId: string): Promise<void>;
}

/** Changes of a thread are rare: more attempts mean that something else is wrong. */
const attemptsMost = 50;

export function spreekuurStore(connection: Connection, vault: Vault): SpreekuurStore {
  const threads = openCollection(connection, threadCollection);
  const hashOf = (codename: string) => vault.keyedHash('codename', codename);
  const likenessKey = randomBytes(32);
  const askKeyOf = (clientKey: string) => vault.keyedHash('askKey', clientKey);

  const find = async (filter: object): Promise<Thread | null> => {
    const document = await threads.findOne(filter).lean();
    return document === null ? null : threadOf(document);
  };

  return {
    find: (threadId) => find({ _id: threadId }),
    findByCodename: (codename) => find({ codeHash: hashOf(codename) }),
    findByAskKey: (clientKey) => find({ askKeyHash: askKeyOf(clientKey) }),
    async begin(thread, clientKey) {
      try {
        await threads.create({
          _id: thread.id,
          askKeyHash: askKeyOf(clientKey),
          ...fieldsOf(thread),
          seenSeq: 0,
          changedAt: thread.askedAt,
          schemaVersion: 1,
        });
        return thread;
      } catch (error) {
        const first =
          duplicateFields(error) === null ? null : await find({ askKeyHash: askKeyOf(clientKey) });
        if (first === null) throw error;
        return first;
      }
    },
    async setCodename(threadId, codename) {
      const { matchedCount } = await threads.updateOne(
        { _id: threadId, confirmedAt: null },
        { $set: { codeHash: hashOf(codename) } },
      );
      return matchedCount > 0;
    },
    isCodenameOf: async (threadId, codename) =>
      (await threads.exists({ _id: threadId, codeHash: hashOf(codename) })) !== null,
    async change(threadId, now, decide) {
      for (let attempt = 0; attempt < attemptsMost; attempt++) {
        const thread = await find({ _id: threadId });
        const change = decide(thread);
        if (thread === null) throw new NaastError('notFound');
        if (change === null) return thread;
        const next = { ...thread, ...change, rev: thread.rev + 1 };
        const { matchedCount } = await threads.updateOne(
          { _id: threadId, rev: thread.rev },
          {
            $set: {
              ...fieldsOf(next),
              ...(change.isAlarmDue === undefined ? {} : { isAlarmDue: change.isAlarmDue }),
              ...(isVisitOnly(change) ? {} : { changedAt: now }),
            },
          },
        );
        if (matchedCount > 0) return next;
      }
      throw new NaastError('storeUnavailable');
    },
    async alarmsDue() {
      return (await threads.find({ isAlarmDue: true }).lean()).map(threadOf);
    },
    async noteAlarmRaised(threadId, { urgency, worries }) {
      // Read in anew meanwhile, it is due again, also where only the kind of danger is another.
      const asRaised = { _id: threadId, urgency, worries: [...worries] };
      await threads.updateOne(asRaised, { $set: { isAlarmDue: false } });
    },
    async markSeen(threadId, seq) {
      await threads.updateOne({ _id: threadId }, { $max: { seenSeq: seq } });
    },
    lists: threadLists(connection),
    likenessOf: (text) => createHmac('sha256', likenessKey).update(text).digest('base64url'),
    takenBy: async (accountId) =>
      (await threads.find({ 'voices.takenBy': accountId }, { _id: 1 }).lean()).map((thread) => thread._id),
    async mentioned() {
      const [taken, greeted] = await Promise.all([
        threads.distinct('voices.takenBy'),
        threads.distinct('greeting.accountId'),
      ]);
      return [...taken, ...greeted].filter((id) => id !== null);
    },
    async mentioning(accountId) {
      const by = { $or: [{ 'voices.takenBy': accountId }, { 'greeting.accountId': accountId }] };
      return (await threads.find(by, { _id: 1 }).lean()).map((thread) => thread._id);
    },
    async overdue(now, unwrittenBefore, threadId) {
      const past = {
        ...(threadId !== undefined && { _id: threadId }),
        $or: [{ keptUntil: { $lte: now } }, { rev: 0, askedAt: { $lte: unwrittenBefore } }],
      };
      return (await threads.find(past, { _id: 1 }).lean()).map((thread) => thread._id);
    },
    countOverdue: (now, unwrittenBefore) =>
      threads.countDocuments({
        $or: [
          ...limits.question.keepDaysChoices.map((keepDays) => pastBy(keepDays, now)),
          { 'setAside.at': { $lte: new Date(now.getTime() - limits.question.asideKept) } },
          { rev: 0, askedAt: { $lte: unwrittenBefore } },
        ],
      }),
    async countByTheme() {
      const counts = await threads.aggregate<{ _id: string; count: number }>([
        { $unwind: '$themeIds' },
        { $group: { _id: '$themeIds', count: { $sum: 1 } } },
      ]);
      return new Map(counts.map(({ _id, count }) => [_id, count]));
    },
    among: (threadIds) => idsAmong(threads, threadIds),
    ids: () => threads.distinct('_id'),
    async makeKey(threadId) {
      await vault.makeKey(placeKey(placeOf({ id: threadId })));
    },
    shred: (threadId, at) => vault.shred(placeKey(placeOf({ id: threadId })), at),
    async remove(threadId) {
      await threads.deleteOne({ _id: threadId });
    },
  };
}

/** Such changes show when the asker visited: only the day of them is stored, for privacy. */
const isVisitOnly = (change: ThreadChange): boolean =>
  Object.keys(change).every((field) => ['lastVisitOn', 'confirmedAt', 'keepDays'].includes(field)) &&
  Object.keys(change).length > 0;

/** Answered or withdrawn, and without any event in the last `keepDays` plus one day. */
function pastBy(keepDays: KeepDays, now: Date) {
  const before = new Date(dayOf(now).getTime() - keepDays * day);
  const quiet = (field: 'firstAnswerAt' | 'withdrawnAt') => ({
    $or: [{ [field]: null }, { [field]: { $lt: before } }],
  });
  const ended = { $or: [{ firstAnswerAt: { $ne: null } }, { withdrawnAt: { $ne: null } }] };
  return {
    keepDays,
    lastVisitOn: { $lt: before },
    $and: [ended, quiet('firstAnswerAt'), quiet('withdrawnAt')],
  };
}
