import { Binary } from 'mongodb';
import mongoose, { type Connection, type Model, type QueryFilter, type SchemaOptions } from 'mongoose';
import type { RetentionOf } from '../retention.js';

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

/**
 * Whether a collection is in a backup: wholly, not at all, or those documents for which this says so. `keys` names the data
 * keys that are in it.
 */
export type BackupRule<T> = boolean | ((document: T, keys: ReadonlySet<string>) => boolean);

/** What is sealed is in a backup with the key that opens it, or not at all: so nothing half-erased is either. */
export const withItsKey =
  <T>(keyIds: (document: T) => readonly string[]): BackupRule<T> =>
  (document, keys) =>
    keyIds(document).some((keyId) => keys.has(keyId));

/** A collection by its own name, typed by its document: how long its documents live, and whether backups hold them. */
export interface Collection<T> {
  readonly name: string;
  readonly schema: mongoose.Schema<T>;
  readonly retention: RetentionOf;
  readonly backup: BackupRule<T>;
  /** Texts of the organisation, which everybody may read. */
  readonly isPublic?: true;
}

/** A schema as far as its fields are looked at. */
export interface Fields {
  eachPath(visit: (path: string, field: Field) => void): unknown;
}
interface Field {
  readonly path: string;
  readonly instance: string;
  readonly options: { readonly enum?: readonly unknown[] };
  /** Of what stands within the document. */
  readonly schema?: Fields;
}

/** The fields of a schema, and those of what stands within its documents. */
export function fieldsIn(schema: Fields): Field[] {
  const fields: Field[] = [];
  schema.eachPath((_path, field) => {
    fields.push(field, ...(field.schema ? fieldsIn(field.schema) : []));
  });
  return fields;
}

/** A collection of whichever documents. */
export interface AnyCollection extends Omit<Collection<never>, 'schema'> {
  readonly schema: Fields;
}

export function openCollection<T>(
  connection: Connection,
  collection: Pick<Collection<T>, 'name' | 'schema'>,
): Model<T> {
  const known = connection.models[collection.name] as Model<T> | undefined;
  return (
    known ?? (connection.model(collection.name, collection.schema, collection.name) as unknown as Model<T>)
  );
}

/** Makes the indexes and waits for them: uniqueness is what keeps two nodes apart. */
export async function makeIndexes(
  connection: Connection,
  collections: readonly AnyCollection[],
): Promise<void> {
  for (const collection of collections) {
    const model = openCollection(connection, collection as unknown as Collection<object>);
    await model.createCollection();
    await model.createIndexes();
  }
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
