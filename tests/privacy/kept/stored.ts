import { collectionsOf } from '@naast/server/compose-stored';
import { domains } from '@naast/server/domains';
import type { Fields } from '@naast/server/platform/storage/collection';
import type { Connection } from 'mongoose';

/** One place in the store: a collection and a field in it, at any depth; of a list, the field of its items. */
export type StoredPlace = `${string}.${string}`;

/** Every field that a collection can have, at any depth. */
export function fieldsOf(collection: { readonly schema: Fields }): string[] {
  const names = (schema: Fields, under: string): string[] => {
    const found: string[] = [];
    schema.eachPath((path, { schema: inner }) => {
      found.push(...(inner ? names(inner, `${under}${path}.`) : [`${under}${path}`]));
    });
    return found;
  };
  return names(collection.schema, '').sort();
}

/** Every place in the whole store where one of these texts stands, read past the models. */
export async function placesWith(connection: Connection, ...texts: string[]): Promise<StoredPlace[]> {
  const found = new Set<StoredPlace>();
  for (const { name } of collectionsOf(domains)) {
    for (const document of await connection.collection(name).find().toArray())
      for (const path of pathsWith(document, texts, '')) found.add(`${name}.${path}`);
  }
  return [...found].sort();
}

function pathsWith(value: unknown, texts: readonly string[], under: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => pathsWith(item, texts, under));
  if (isPlain(value))
    return Object.entries(value).flatMap(([key, inner]) =>
      pathsWith(inner, texts, under === '' ? key : `${under}.${key}`),
    );
  return typeof value === 'string' && texts.some((text) => value.includes(text)) ? [under] : [];
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
