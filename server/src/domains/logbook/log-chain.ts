import { logActs, logPlaceKinds } from '@naast/shared/logbook';
import { z } from 'zod';
import type { LogRow } from './logbook.types.js';

/** Ids, hashes and parsing of the chain's rows. Pure. */

const idPattern = /^\d{4}-(0[1-9]|1[0-2])\.\d{8}$/;

/** The month of a moment, in UTC: `2026-11`. */
export const monthOf = (at: Date): string => at.toISOString().slice(0, 7);
export const monthOfRow = (id: string): string => id.slice(0, 7);
export const numberOfRow = (id: string): number => Number(id.slice(8));
export const rowId = (month: string, number: number): string => `${month}.${String(number).padStart(8, '0')}`;

/** The next month: `2026-12` → `2027-01`. */
export const monthAfter = (month: string): string => monthMoved(month, 1);
export function monthMoved(month: string, by: number): string {
  const [year = 0, ordinal = 1] = month.split('-').map(Number);
  return monthOf(new Date(Date.UTC(year, ordinal - 1 + by, 1)));
}

/** Id and hash of the last row: what the next row is built on. */
export interface Head {
  readonly id: string;
  readonly hash: string;
}

export const laterOf = (one: Head | null, other: Head | null): Head | null =>
  one === null || (other !== null && other.id > one.id) ? other : one;

/** The next row's id. A clock that is behind (another node's around midnight) does not go back to an earlier month. */
export function idAfter(head: Head | null, now: Date): string {
  const month = monthOf(now);
  if (head === null || monthOfRow(head.id) < month) return rowId(month, 1);
  return rowId(monthOfRow(head.id), numberOfRow(head.id) + 1);
}

export const isRowId = (id: unknown): id is string => typeof id === 'string' && idPattern.test(id);

/** The hashed content of a row: all fields but its own hash, serialized without ambiguity. */
export const contentOf = (row: Omit<LogRow, 'hash'>): string =>
  JSON.stringify([
    row.id,
    row.previous,
    row.at.toISOString(),
    row.act,
    row.who,
    row.place && [row.place.kind, row.place.id],
    row.about,
    row.onceKey,
  ]);

const documentSchema = z.strictObject({
  _id: z.string().regex(idPattern),
  previous: z.string(),
  hash: z.string(),
  at: z.date(),
  act: z.enum(logActs),
  who: z.string().nullable(),
  place: z.strictObject({ kind: z.enum(logPlaceKinds), id: z.string() }).nullable(),
  about: z.string().nullable(),
  onceKey: z.string().optional(),
  schemaVersion: z.literal(1),
});

/** The `_id` of any stored document, valid or not. */
export const idOfStored = (stored: unknown): unknown =>
  typeof stored === 'object' && stored !== null ? Reflect.get(stored, '_id') : null;
/** Null if the id is not a row id. */
export function monthOfStored(stored: unknown): string | null {
  const id = idOfStored(stored);
  return isRowId(id) ? monthOfRow(id) : null;
}

/** Parses a stored document, which may have been tampered with; null if it is not a valid row. */
export function rowOf(document: unknown): LogRow | null {
  const parsed = documentSchema.safeParse(document);
  if (!parsed.success) return null;
  const { _id, onceKey, schemaVersion: _, ...rest } = parsed.data;
  return { id: _id, ...rest, onceKey: onceKey ?? null };
}
