import { limits } from '@naast/shared/limits';
import type { Connection } from 'mongoose';
import { goneAccount } from '../../kernel/actor.js';
import { openCollection } from '../../platform/storage/collection.js';
import { insertedUnlessThere } from '../../platform/storage/store-errors.js';
import { type FaultDocument, faultCollection } from './faults.model.js';
import type { Cause, Fault } from './faults.types.js';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly faults: FaultStore;
  }
}

export interface FaultStore {
  /** Raises a fault, or renews the one that this cause has: true when it did not stand until now. */
  raise(cause: Cause, now: Date): Promise<boolean>;
  /** Ends what stands for a job and is not among these; answers how many. */
  endOthers(job: string, lasting: readonly Cause[], now: Date): Promise<number>;
  /** Present faults, then past ones that were not seen; the latest first. */
  list(): Promise<Fault[]>;
  find(faultId: string): Promise<Fault | null>;
  /** False when it was seen before. */
  markSeen(faultId: string, by: string, at: Date): Promise<boolean>;
  seers(): Promise<string[]>;
  countSeenBy(accountId: string): Promise<number>;
  /** Removes the account, not the fact that it was seen. */
  forgetSeer(accountId: string): Promise<void>;
  /** Takes the calls that are due, for one node; each comes back after a while unless it is noted as made. */
  takeCalls(now: Date): Promise<string[]>;
  markCalled(faultIds: readonly string[], at: Date): Promise<void>;
  removePast(since: Date): Promise<number>;
  countPast(since: Date): Promise<number>;
}

const causeOf = ({ job, kind, about }: Cause): string => `${job} ${kind} ${about ?? ''}`;
const later = (moment: Date, ms: number) => new Date(moment.getTime() + ms);

/** Ended before this time, or not renewed since: its job no longer exists, because each job runs every day. */
const past = (since: Date) => ({
  $or: [{ endedAt: { $lte: since } }, { endedAt: null, lastAt: { $lte: since } }],
});

export function faultStore(connection: Connection, newId: () => string): FaultStore {
  const faults = openCollection(connection, faultCollection);

  const raiseNew = (cause: Cause, now: Date): Promise<boolean> =>
    insertedUnlessThere(() =>
      faults.create({
        _id: newId(),
        cause: causeOf(cause),
        job: cause.job,
        kind: cause.kind,
        about: cause.about,
        ...freshAt(now),
        calledAt: null,
        schemaVersion: 1,
      }),
    );

  /** What ended comes back: as itself while it was not seen, else as a new one. */
  async function raiseAgain(ended: FaultDocument, now: Date): Promise<boolean> {
    const { _id, endedAt, seen, calledAt } = ended;
    const again = {
      $set: { lastAt: now, endedAt: null, callAt: nextCall(calledAt, now) },
      $inc: { times: 1 },
    };
    const change = seen === null ? again : { $set: freshAt(now) };
    return (await faults.updateOne({ _id, endedAt }, change)).modifiedCount > 0;
  }

  return {
    async raise(cause, now) {
      const one = { cause: causeOf(cause) };
      for (;;) {
        const renewed = { $set: { lastAt: now }, $inc: { times: 1 } };
        if ((await faults.updateOne({ ...one, endedAt: null }, renewed)).matchedCount > 0) return false;
        const known = await faults.findOne(one).lean();
        if (known === null && (await raiseNew(cause, now))) return true;
        if (known !== null && known.endedAt !== null && (await raiseAgain(known, now))) return true;
        // Another node was first: look again.
      }
    },
    async endOthers(job, lasting, now) {
      const over = { job, endedAt: null, cause: { $nin: lasting.map(causeOf) } };
      // A fault that is over needs no call.
      return (await faults.updateMany(over, { $set: { endedAt: now, callAt: null } })).modifiedCount;
    },
    async list() {
      const documents = await faults
        .find({ $or: [{ endedAt: null }, { seen: null }] })
        .sort({ since: -1 })
        .lean();
      const all = documents.map(faultOf);
      return [...all.filter(({ endedAt }) => !endedAt), ...all.filter(({ endedAt }) => endedAt)];
    },
    async find(faultId) {
      const document = await faults.findById(faultId).lean();
      return document === null ? null : faultOf(document);
    },
    async markSeen(faultId, by, at) {
      const unseen = { _id: faultId, seen: null };
      const { modifiedCount } = await faults.updateOne(unseen, { $set: { seen: { by, at }, callAt: null } });
      return modifiedCount > 0;
    },
    countSeenBy: (accountId) => faults.countDocuments({ 'seen.by': accountId }),
    seers: () => faults.distinct('seen.by'),
    async forgetSeer(accountId) {
      await faults.updateMany({ 'seen.by': accountId }, { $set: { 'seen.by': goneAccount } });
    },
    async takeCalls(now) {
      const taken: string[] = [];
      for (const { _id, callAt } of await faults.find({ callAt: { $lte: now } }).lean()) {
        const next = { $set: { callAt: later(now, limits.fault.callsAgainAfter) } };
        if ((await faults.updateOne({ _id, callAt }, next)).modifiedCount > 0) taken.push(_id);
      }
      return taken;
    },
    async markCalled(faultIds, at) {
      await faults.updateMany({ _id: { $in: [...faultIds] } }, { $set: { callAt: null, calledAt: at } });
    },
    removePast: async (since) => (await faults.deleteMany(past(since))).deletedCount,
    countPast: (since) => faults.countDocuments(past(since)),
  };
}

const freshAt = (now: Date) => ({
  since: now,
  lastAt: now,
  times: 1,
  endedAt: null,
  seen: null,
  callAt: now,
});

function nextCall(calledAt: Date | null, now: Date): Date {
  const earliest = calledAt === null ? now : later(calledAt, limits.fault.callsAtMostEvery);
  return earliest > now ? earliest : now;
}

const faultOf = ({ _id, kind, about, since, lastAt, times, endedAt, seen }: FaultDocument): Fault => ({
  id: _id,
  kind,
  about,
  since,
  lastAt,
  times,
  endedAt,
  seen: seen && { by: seen.by, at: seen.at },
});
