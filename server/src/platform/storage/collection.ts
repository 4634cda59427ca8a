import { Binary } from 'mongodb';
import mongoose, { type Connection, type Model, type QueryFilter, type SchemaOptions } from 'mongoose';

/** A typo in a filter throws; with `true` Mongoose would drop the unknown part and so widen the filter. */
mongoose.set('strictQuery', 'throw');

/** What every schema of Naast has in common: unknown fields throw, indexes are made at start and awaited. */
export const schemaOptions = {
  strict: 'throw',
  strictQuery: 'throw',
  versionKey: false,
  autoIndex: false,
  autoCreate: false,
  id: false,
  minimize: false,
} as const satisfies SchemaOptions;

/**
 * For a collection whose documents are not to say by their order when they came (promise 5): it is kept by _id, which is of
 * chance. A collection that was there before stays as it was.
 */
export const unorderedOptions = {
  ...schemaOptions,
  collectionOptions: { clusteredIndex: { key: { _id: 1 }, unique: true } },
} as const satisfies SchemaOptions;

/** A collection by its own name, typed by its document. */
export interface Collection<T> {
  readonly name: string;
  readonly schema: mongoose.Schema<T>;
}

export function openCollection<T>(connection: Connection, collection: Collection<T>): Model<T> {
  const known = connection.models[collection.name] as Model<T> | undefined;
  return (
    known ?? (connection.model(collection.name, collection.schema, collection.name) as unknown as Model<T>)
  );
}

/** Bytes as the driver returns them from lean reads. */
export function bytesOf(value: Buffer | Binary): Buffer {
  return value instanceof Binary ? Buffer.from(value.value()) : value;
}

/** Which of these ids there are. A thousand at a time: over the years there may be many. */
export async function idsAmong<T extends { _id: string }>(
  model: Model<T>,
  ids: readonly string[],
): Promise<string[]> {
  const found: string[] = [];
  for (let from = 0; from < ids.length; from += 1000) {
    const some = { _id: { $in: ids.slice(from, from + 1000) } } as QueryFilter<T>;
    found.push(...(await model.distinct('_id', some)).map(String));
  }
  return found;
}
