import { Binary, type IndexDescription } from 'mongodb';
import mongoose, { type Connection, type Model, type QueryFilter, type SchemaOptions } from 'mongoose';
import type { RetentionOf } from '../retention.js';

/** A typo in a filter throws; with `true`, Mongoose would drop the unknown field and so widen the filter. */
mongoose.set('strictQuery', 'throw');

/** Common to all schemas: unknown fields throw, indexes are made and awaited at the start. */
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
 * For collections whose natural order must not show when documents were inserted (promise 5): clustered by `_id`, which
 * is random. An existing collection stays as it is.
 */
export const unorderedOptions = {
  ...schemaOptions,
  collectionOptions: { clusteredIndex: { key: { _id: 1 }, unique: true } },
} as const satisfies SchemaOptions;

/**
 * Whether backups include a collection: all of it, none, or what this says of each document: a list leaves out these fields. `keys`
 * are the data keys in the backup.
 */
export type BackupRule<T> =
  | boolean
  | ((document: T, keys: ReadonlySet<string>) => boolean | readonly (keyof T & string)[]);

/** Includes sealed documents only together with their key, so that half-erased ones are left out. */
export const withItsKey =
  <T>(keyIds: (document: T) => readonly string[]): BackupRule<T> =>
  (document, keys) =>
    keyIds(document).some((keyId) => keys.has(keyId));

/** A collection, typed by its document, with its retention and backup rule. */
export interface Collection<T> {
  readonly name: string;
  readonly schema: mongoose.Schema<T>;
  readonly retention: RetentionOf;
  readonly backup: BackupRule<T>;
  /** Contains only public texts of the organisation. */
  readonly isPublic?: true;
}

/** The part of a Mongoose schema that is read here. */
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

/** A collection whose document type is erased. */
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

/** Makes the indexes and waits for them: unique indexes are what decides races between nodes. */
export async function makeIndexes(
  connection: Connection,
  collections: readonly AnyCollection[],
): Promise<void> {
  const there = new Set((await connection.listCollections()).map(({ name }) => name));
  for (const collection of collections) {
    const model = openCollection(connection, collection as unknown as Collection<object>);
    if (!there.has(collection.name)) await model.createCollection();
    // One statement for all of a collection.
    const indexes = model.schema.indexes().map(([key, options]) => ({ key, ...options }) as IndexDescription);
    if (indexes.length > 0) await model.collection.createIndexes(indexes);
  }
}

/** Lean reads return bytes as `Binary`. */
export function bytesOf(value: Buffer | Binary): Buffer {
  return value instanceof Binary ? Buffer.from(value.value()) : value;
}

/** Filters the ids that exist. In chunks of 1000, to bound the query. */
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
