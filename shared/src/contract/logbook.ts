import { z } from 'zod';
import { bilingualSchema } from '../languages.js';
import { logActs } from '../logbook.js';
import { defineRoutes, instant } from './kit.js';
import { roomIdSchema } from './rooms.js';

/** The log of team reads and decisions, as a coordinator reads it. */

/** A month of the log, in UTC: `2026-11`. */
export const logMonthSchema = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .brand('LogMonth');
export type LogMonth = z.infer<typeof logMonthSchema>;

/** The number of an entry within its month. */
export const logNumberSchema = z.coerce.number().int().min(1).max(99_999_999);

/** Somebody of the team. Null where that account is gone: its name went with it. */
const colleagueSchema = z.strictObject({ name: z.string().nullable() });

export const logEntrySchema = z.strictObject({
  number: z.number().int(),
  /** The beginning of the hour in which it was; of what a former Naast wrote the moment itself. */
  at: instant,
  act: z.enum(logActs),
  /** Null: at the terminal, by nobody who was signed in. */
  who: colleagueSchema.nullable(),
  place: z
    .discriminatedUnion('kind', [
      /** Null when that room is gone. */
      z.strictObject({
        kind: z.literal('room'),
        room: z.strictObject({ id: roomIdSchema, title: bilingualSchema }).nullable(),
      }),
      /** The mark tells two of them apart, and leads to neither. */
      z.strictObject({ kind: z.literal('roomSession'), mark: z.string() }),
      z.strictObject({ kind: z.literal('thread'), mark: z.string() }),
    ])
    .nullable(),
  /** Somebody else of the team. */
  about: colleagueSchema.nullable(),
});
export type LogEntryView = z.infer<typeof logEntrySchema>;

export const logPageSchema = z.strictObject({
  month: logMonthSchema,
  /** The nearest months with entries. */
  earlier: logMonthSchema.nullable(),
  later: logMonthSchema.nullable(),
  /** Whether this month is as it was written: nothing changed, removed or put in between. */
  isUnbroken: z.boolean(),
  /** Newest first. */
  entries: z.array(logEntrySchema),
  /** For the next page: `before` this number; null when there is none. */
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
      /** Without it: the latest month. */
      month: logMonthSchema.optional(),
      before: logNumberSchema.optional(),
    }),
    reply: logPageSchema,
    errors: ['signInNeeded', 'notAllowed'],
  },
});
