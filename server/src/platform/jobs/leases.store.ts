import { type Connection, Schema } from 'mongoose';
import { type Collection, openCollection, schemaOptions } from '../storage/collection.js';
import { duplicateFields } from '../storage/store-errors.js';

export interface LeaseDocument {
  _id: string;
  until: Date;
  schemaVersion: number;
}

export const leaseCollection: Collection<LeaseDocument> = {
  name: 'leases',
  schema: new Schema<LeaseDocument>(
    {
      _id: { type: String, required: true },
      until: { type: Date, required: true },
      schemaVersion: { type: Number, required: true },
    },
    schemaOptions,
  ),
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

/** Leases that ended before a moment: of jobs that have no turns any more. Returns how many went. */
export async function removePastLeases(connection: Connection, before: Date): Promise<number> {
  return (await openCollection(connection, leaseCollection).deleteMany({ until: { $lte: before } }))
    .deletedCount;
}

export const countPastLeases = (connection: Connection, before: Date): Promise<number> =>
  openCollection(connection, leaseCollection).countDocuments({ until: { $lte: before } });
