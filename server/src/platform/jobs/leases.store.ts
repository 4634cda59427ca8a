import { limits } from '@naast/shared/limits';
import type { Connection } from 'mongoose';
import type { Ctx } from '../../kernel/ctx.js';
import { type Collection, openCollection } from '../storage/collection.js';
import { type DocumentIn, schemaOf } from '../storage/documents.js';
import { duplicateFields } from '../storage/store-errors.js';

export type LeaseDocument = DocumentIn<typeof schema>;
const schema = schemaOf({ until: { type: Date, required: true } });

/** Of jobs that have no turns any more. */
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
  backup: false, // whose turn it was
  schema,
};

/** Takes the lease of a job for a time; false while another node has it. */
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
    // Somebody holds it: the filter found nothing, and the insert met their document.
    if (duplicateFields(error)) return false;
    throw error;
  }
}
