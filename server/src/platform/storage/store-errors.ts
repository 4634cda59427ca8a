import { MongoBulkWriteError, MongoServerError } from 'mongodb';

/** Which unique index refused a write (its key pattern's fields), or null when that is not what went wrong. */
export function duplicateFields(error: unknown): readonly string[] | null {
  if (error instanceof MongoBulkWriteError) {
    const first = [error.writeErrors].flat()[0];
    if (first?.code !== 11000) return null;
    const pattern: unknown = first.err.op === undefined ? undefined : Reflect.get(first.err, 'keyPattern');
    return (
      patternFields(pattern) ??
      patternFields(Reflect.get(error, 'keyPattern')) ??
      fieldsFromIndexName(error.message)
    );
  }
  if (error instanceof MongoServerError && error.code === 11000) {
    return patternFields(error.keyPattern) ?? fieldsFromIndexName(error.message);
  }
  return null;
}

function patternFields(pattern: unknown): readonly string[] | null {
  return typeof pattern === 'object' && pattern !== null ? Object.keys(pattern) : null;
}

/** Bulk errors of some servers carry no keyPattern; the index is then known by its default name (a_1_b_1). */
function fieldsFromIndexName(message: string): readonly string[] {
  const name = /index: (\S+)/.exec(message)?.[1] ?? '';
  return name.split(/_-?1(?:_|$)/).filter((part) => part !== '');
}
