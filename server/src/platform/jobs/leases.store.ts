import { limits } from '@naast/shared/limits';
import type { Connection } from 'mongoose';
import type { Ctx } from '../../kernel/ctx.js';
import { type Collection, openCollection } from '../storage/collection.js';
import { type DocumentIn, schemaOf } from '../storage/documents.js';
import { duplicateFields } from '../storage/store-errors.js';

export type LeaseDocument = DocumentIn<typeof schema>;
const schema = schemaOf({ until: { type: Date, required: true } });

/** Leases of jobs that no longer run. */
const past = (ctx: Ctx) => ({ until: { $lte: new Date(ctx.now().getTime() - limits.leaseKept) } });

export const leaseCollection: Collection<LeaseDocument> = {
  name: 'leases',
  retention: ({ connection }) => ({
    keeps: 'one per kind of job, renewed at each turn; a week after the last one',
    lives: 'forATerm',
    sweep: async (ctx) =>
      (await openCollection(connection, leaseCollection).deleteMany(past(ctx))).deletedCount,
    left: (ctx) => openCollection(connection, leaseCollection).countDocuments(past(ctx)),
  }),
  backup: false, // only says which node ran a job
  schema,
};

/** Gives a lease back before its time. */
export async function endLease(connection: Connection, job: string): Promise<void> {
  await openCollection(connection, leaseCollection).deleteOne({ _id: job });
}

/** Holds a lease, which is this process's, for another `forMs`. */
export async function holdLease(
  connection: Connection,
  job: string,
  now: Date,
  forMs: number,
): Promise<void> {
  const until = new Date(now.getTime() + forMs);
  await openCollection(connection, leaseCollection).updateOne({ _id: job }, { $set: { until } });
}

/** Takes the lease of a job for `forMs`; false while another node holds it. */
export async function takeLease(
  connection: Connection,
  job: string,
  now: Date,
  forMs: number,
): Promise<boolean> {
  const leases = openCollection(connection, leaseCollection);
  const until = new Date(now.getTime() + forMs);
  try {
    const filter = { _id: job, until: { $lte: now } };
    const result = await leases.updateOne(filter, { $set: { until, schemaVersion: 1 } }, { upsert: true });
    return result.modifiedCount + result.upsertedCount > 0;
  } catch (error) {
    // Duplicate key: another node holds the lease.
    if (duplicateFields(error)) return false;
    throw error;
  }
}
