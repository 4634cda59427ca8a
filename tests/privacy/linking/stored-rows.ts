import { cp, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lookInto } from '@naast/embedded-mongo';
import { documentFrom } from '@naast/server/platform/storage/stored-documents';
import type { Naast } from '../../support/naast.js';

/** The store as a thief of its files sees it: all documents of all collections, in stored order. */
export type StoredRows = ReadonlyMap<string, readonly object[]>;

/** Copies the files and reads the copy, without keys. */
export async function copyOfStore(naast: Naast): Promise<StoredRows> {
  const copy = join(naast.store.folder, 'copy');
  await cp(join(naast.store.folder, 'store'), copy, { recursive: true });
  const store = lookInto(copy);
  const rows = store
    .collections()
    .map(({ db, name }): [string, object[]] => [name, [...store.documents(db, name)].map(documentFrom)]);
  await store.close();
  return new Map(rows);
}

/** The log's lines as another collection, since they are on the same disk. */
export const linesOf = (naast: Naast): StoredRows =>
  new Map([['log', naast.logged.map((line) => JSON.parse(line) as object)]]);

/**
 * Names of the fields in which these ids occur in the store's file, in live and free pages. BSON encodes a text as 02, the field's
 * name, 00, the length in four bytes, the text.
 */
export async function fieldsWith(naast: Naast, ids: readonly string[]): Promise<string[]> {
  const bytes = await readFile(join(naast.store.folder, 'store', 'data.mdb'));
  const names = new Set<string>();
  for (const id of ids)
    for (let at = bytes.indexOf(id); at >= 0; at = bytes.indexOf(id, at + 1)) {
      const nameEnd = at - 5;
      if (nameEnd < 0 || bytes.readUInt32LE(at - 4) !== id.length + 1 || bytes[nameEnd] !== 0) continue;
      names.add(bytes.subarray(bytes.lastIndexOf(2, nameEnd) + 1, nameEnd).toString('latin1'));
    }
  return [...names].sort();
}

/** A value by which documents can be ordered or matched. `domain`: values of one domain are comparable. */
export interface Mark {
  readonly path: string;
  readonly domain: string;
  readonly value: number;
}

/** All such values of a document, at any depth: times in any form, numbers, and its position in the collection. */
export function marksOf(collection: string, document: object, position: number): Mark[] {
  const own = { path: `${collection} (natural order)`, domain: `order of ${collection}`, value: position };
  return [own, ...marksIn(document, collection)];
}

function marksIn(value: unknown, path: string): Mark[] {
  const moment = momentOf(value);
  if (moment !== null) return [{ path, domain: 'time', value: moment }];
  if (typeof value === 'number') return [{ path, domain: `number ${path}`, value }];
  if (Array.isArray(value)) return value.flatMap((item) => marksIn(item, `${path}[]`));
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => marksIn(inner, `${path}.${key}`));
}

/** A time in milliseconds; null if it cannot be one. Numbers may be milliseconds, seconds, or steps of half a minute. */
function momentOf(value: unknown): number | null {
  if (value instanceof Date) return value.getTime();
  if (typeof value === 'string') return /^\d{4}-\d\d-\d\d([T ].*)?$/.test(value) ? Date.parse(value) : null;
  if (typeof value !== 'number') return null;
  for (const unit of [1, 1000, 30_000]) if (isOurs(value * unit)) return value * unit;
  return null;
}
const isOurs = (ms: number) => ms > Date.UTC(2020, 0) && ms < Date.UTC(2040, 0);
