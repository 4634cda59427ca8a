import { z } from 'zod';
import { logActs } from '../logbook.js';
import { bilingualSchema, defineRoutes, instant } from './kit.js';
import { roomIdSchema } from './rooms.js';

/** The logbook of team reads and decisions, for coordinators. */

/** A month of the logbook, in UTC: `2026-11`. */
export const logMonthSchema = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .brand('LogMonth');
export type LogMonth = z.infer<typeof logMonthSchema>;

/** The number of an entry within its month. */
export const logNumberSchema = z.coerce.number().int().min(1).max(99_999_999);

/** A team account. Null if it was erased: its name is gone. */
const colleagueSchema = z.strictObject({ name: z.string().nullable() });

export const logEntrySchema = z.strictObject({
  number: z.number().int(),
  /** The hour of the entry; the exact time in entries of older releases. */
  at: instant,
  act: z.enum(logActs),
  /** Null: at the command line, without an account. */
  who: colleagueSchema.nullable(),
  place: z
    .discriminatedUnion('kind', [
      /** Null if that room no longer exists. */
      z.strictObject({
        kind: z.literal('room'),
        room: z.strictObject({ id: roomIdSchema, title: bilingualSchema }).nullable(),
      }),
      /** The mark distinguishes places, and leads to none. */
      z.strictObject({ kind: z.literal('roomSession'), mark: z.string() }),
      z.strictObject({ kind: z.literal('thread'), mark: z.string() }),
    ])
    .nullable(),
  /** Another team account. */
  about: colleagueSchema.nullable(),
});
export type LogEntryView = z.infer<typeof logEntrySchema>;

export const logPageSchema = z.strictObject({
  month: logMonthSchema,
  /** The nearest months with entries. */
  earlier: logMonthSchema.nullable(),
  later: logMonthSchema.nullable(),
  /** Whether the month verifies: no entry was changed, removed or inserted. */
  isUnbroken: z.boolean(),
  /** Newest first. */
  entries: z.array(logEntrySchema),
  /** The cursor of the next page, for `before`; null at the end. */
  before: z.number().int().nullable(),
});
export type LogPage = z.infer<typeof logPageSchema>;

export const logbookRoutes = defineRoutes({
  readLog: {
    method: 'GET',
    path: '/api/log',
    summary: 'One month of the log of team reads and decisions, newest first, a page at a time.',
    ability: 'log.read',
    query: z.strictObject({
      /** The latest month by default. */
      month: logMonthSchema.optional(),
      before: logNumberSchema.optional(),
    }),
    reply: logPageSchema,
    errors: ['signInNeeded', 'notAllowed'],
  },
});
