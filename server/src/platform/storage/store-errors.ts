import { MongoBulkWriteError, MongoNetworkError, MongoServerError, MongoServerSelectionError } from 'mongodb';
import mongoose from 'mongoose';

/** The fields of the unique index that refused a write; null for other errors. */
export function duplicateFields(error: unknown): readonly string[] | null {
  if (error instanceof MongoBulkWriteError) {
    const first = [error.writeErrors].flat()[0];
    return first?.code === 11000 ? fieldsOfIndex(first.errmsg ?? '') : null;
  }
  if (error instanceof MongoServerError && error.code === 11000) {
    const pattern: unknown = error['keyPattern'];
    return typeof pattern === 'object' && pattern !== null
      ? Object.keys(pattern)
      : fieldsOfIndex(error.message);
  }
  return null;
}

/** Runs an insert. False if there is a document already that its unique index allows once. */
export async function insertedUnlessThere(insert: () => Promise<unknown>): Promise<boolean> {
  try {
    await insert();
    return true;
  } catch (error) {
    if (duplicateFields(error) === null) throw error;
    return false;
  }
}

/**
 * How many documents of an ordered insert landed before the refused one; those after it were not tried. Null for other
 * errors, or when that is unknown.
 */
export function refusedAt(error: unknown): number | null {
  if (!(error instanceof MongoBulkWriteError) || error.result.getWriteConcernError()) return null;
  return [error.writeErrors].flat()[0]?.index ?? null;
}

/** Bulk errors of the driver have no keyPattern; the index is then known by its default name (a_1_b_1). */
function fieldsOfIndex(message: string): readonly string[] {
  const name = /index: (\S+)/.exec(message)?.[1] ?? '';
  return name.split(/_-?1(?:_|$)/).filter((part) => part !== '');
}

/** The store could not be reached; the request can be retried later. */
export function isStoreAway(error: unknown): boolean {
  // Follow the causes: the session store wraps errors, and the driver's own have a cause as well.
  for (let at = error; at instanceof Error; at = at.cause) {
    const isAway =
      at instanceof MongoNetworkError ||
      at instanceof MongoServerSelectionError ||
      at instanceof mongoose.Error.MongooseServerSelectionError;
    if (isAway) return true;
  }
  return false;
}

/** Whether the store refused with one of these code names. */
export const hasServerCode = (error: unknown, ...names: readonly string[]): boolean =>
  error instanceof MongoServerError && names.includes(error.codeName ?? '');
