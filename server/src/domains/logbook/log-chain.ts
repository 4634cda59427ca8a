import { logActs, logPlaceKinds } from '@naast/shared/logbook';
import { z } from 'zod';
import type { LogRow } from './logbook.types.js';

/** How rows hang together. Pure. */

const idPattern = /^\d{4}-(0[1-9]|1[0-2])\.\d{8}$/;

/** The month of a moment, in UTC: `2026-11`. */
export const monthOf = (at: Date): string => at.toISOString().slice(0, 7);
export const monthOfRow = (id: string): string => id.slice(0, 7);
export const numberOfRow = (id: string): number => Number(id.slice(8));
export const rowId = (month: string, number: number): string => `${month}.${String(number).padStart(8, '0')}`;

/** The first moment after a month, as a month: `2026-12` → `2027-01`. */
export const monthAfter = (month: string): string => monthMoved(month, 1);
export function monthMoved(month: string, by: number): string {
  const [year = 0, ordinal = 1] = month.split('-').map(Number);
  return monthOf(new Date(Date.UTC(year, ordinal - 1 + by, 1)));
}

/** What the last row is called, and its hash: all that the next one needs. */
export interface Head {
  readonly id: string;
  readonly hash: string;
}

export const laterOf = (one: Head | null, other: Head | null): Head | null =>
  one === null || (other !== null && other.id > one.id) ? other : one;

/** A clock that is behind, as another node's may be around midnight, does not go back to a month that was left. */
export function idAfter(head: Head | null, now: Date): string {
  const month = monthOf(now);
  if (head === null || monthOfRow(head.id) < month) return rowId(month, 1);
  return rowId(monthOfRow(head.id), numberOfRow(head.id) + 1);
}

export const isRowId = (id: unknown): id is string => typeof id === 'string' && idPattern.test(id);

/** Everything of a row but its own hash, in one text that no other row has. */
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

/** Of something that stands in the store, whatever it is. */
export const idOfStored = (stored: unknown): unknown =>
  typeof stored === 'object' && stored !== null ? Reflect.get(stored, '_id') : null;
/** Null for what has no month. */
export function monthOfStored(stored: unknown): string | null {
  const id = idOfStored(stored);
  return isRowId(id) ? monthOfRow(id) : null;
}

/** A document as the store holds it, whoever wrote it; null when it is not what a row looks like. */
export function rowOf(document: unknown): LogRow | null {
  const parsed = documentSchema.safeParse(document);
  if (!parsed.success) return null;
  const { _id, onceKey, schemaVersion: _, ...rest } = parsed.data;
  return { id: _id, ...rest, onceKey: onceKey ?? null };
}
