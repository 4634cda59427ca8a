import { MongoBulkWriteError, MongoNetworkError, MongoServerError, MongoServerSelectionError } from 'mongodb';
import mongoose from 'mongoose';

/** Which unique index refused a write (its key pattern's fields), or null when that is not what went wrong. */
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

/**
 * How many documents of an ordered insert landed before the one that was refused; those behind it were not tried. Null when that
 * is not what went wrong, or nobody knows what landed.
 */
export function refusedAt(error: unknown): number | null {
  if (!(error instanceof MongoBulkWriteError) || error.result.getWriteConcernError()) return null;
  return [error.writeErrors].flat()[0]?.index ?? null;
}

/** The driver leaves keyPattern out of bulk errors; the index is then known by its default name (a_1_b_1). */
function fieldsOfIndex(message: string): readonly string[] {
  const name = /index: (\S+)/.exec(message)?.[1] ?? '';
  return name.split(/_-?1(?:_|$)/).filter((part) => part !== '');
}

/** The store could not be asked at all; the same request is welcome again later. */
export function isStoreAway(error: unknown): boolean {
  // Wrapped by the session store; and the driver's own error has a cause as well: why its connection was lost.
  for (let at = error; at instanceof Error; at = at.cause) {
    const isAway =
      at instanceof MongoNetworkError ||
      at instanceof MongoServerSelectionError ||
      at instanceof mongoose.Error.MongooseServerSelectionError;
    if (isAway) return true;
  }
  return false;
}

/** Whether the store refused with one of these names of its own. */
export const hasServerCode = (error: unknown, ...names: readonly string[]): boolean =>
  error instanceof MongoServerError && names.includes(error.codeName ?? '');
