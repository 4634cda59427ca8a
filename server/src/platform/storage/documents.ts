import { type InferRawDocType, Schema, type SchemaDefinition, type SchemaOptions } from 'mongoose';
import { schemaOptions } from './collection.js';

type Flat<T> = { [K in keyof T]: T[K] };

type Value<F, K> = K extends keyof InferRawDocType<F> ? NonNullable<InferRawDocType<F>[K]> : never;

/** Always there: given at every write, or by a default other than null. */
type Given = { required: true } | { default: string | number | boolean };

/**
 * A document of these fields as a lean read gives it. `default: null` may be null; a field that is neither required nor has a
 * default may be absent too, and with `allowNull: false` only that. Mongoose's inference alone makes `_id` an ObjectId, and a
 * field that is null by default one that may be absent.
 */
type FieldsOf<F> = Flat<
  {
    -readonly [K in keyof F as F[K] extends Given ? K : never]: Value<F, K>;
  } & {
    -readonly [K in keyof F as F[K] extends { default: null } ? K : never]: Value<F, K> | null;
  } & {
    -readonly [K in keyof F as F[K] extends Given | { default: null } ? never : K]?:
      | Value<F, K>
      | (F[K] extends { allowNull: false } ? never : null);
  }
>;

/** Mongoose's own constructor compares all kinds of schemas as types: that took three quarters of the time of `tsc`. */
const UntypedSchema = Schema as unknown as new (fields: SchemaDefinition, options: SchemaOptions) => unknown;

/** The document that a schema describes. */
export type DocumentIn<S> = S extends Schema<infer D> ? D : never;

/**
 * The schema of a collection: its fields, `_id` (a text) and `schemaVersion`, the form that a document was written in. `options` are
 * `schemaOptions` or `unorderedOptions`.
 */
export function schemaOf<const F extends SchemaDefinition>(
  fields: F,
  options: SchemaOptions = schemaOptions,
) {
  const all = {
    _id: { type: String, required: true },
    ...fields,
    schemaVersion: { type: Number, required: true },
  };
  return new UntypedSchema(all, options) as Schema<
    Flat<{ _id: string } & FieldsOf<F> & { schemaVersion: number }>
  >;
}

/** The schema of what stands within a document: it has no `_id`, and an unknown field throws as well. */
export const partOf = <const F extends SchemaDefinition>(fields: F) =>
  new UntypedSchema(fields, { _id: false, id: false, strict: 'throw' }) as Schema<FieldsOf<F>>;
