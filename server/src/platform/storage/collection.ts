import { Binary } from 'mongodb';
import mongoose, { type Connection, type Model, type SchemaOptions } from 'mongoose';

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
