import { z } from 'zod';
import { defineRoutes, idOf, instant } from './kit.js';

/** Alarms of the installation: what does not run as it should, for coordinators. */

export const alarmIdSchema = idOf('AlarmId');
export type AlarmId = z.infer<typeof alarmIdSchema>;

/** A closed list. A kind is added at the end and never renamed: it is stored. */
export const alarmKinds = [
  'retentionFailed',
  'retentionLeft',
  'jobFailed',
  'logBroken',
  'crisisFileOld',
  'logNotWritten',
] as const;
export type AlarmKind = (typeof alarmKinds)[number];

export const alarmSchema = z.strictObject({
  id: alarmIdSchema,
  kind: z.enum(alarmKinds),
  /** The name of a job or a collection, for whoever runs the machine. */
  about: z.string().nullable(),
  since: instant,
  lastAt: instant,
  times: z.number().int().min(1),
  /** Null while its cause lasts. */
  endedAt: instant.nullable(),
  /** Null until a coordinator saw it. The name is null when that account is gone. */
  seen: z.strictObject({ at: instant, by: z.string().nullable() }).nullable(),
});
export type AlarmView = z.infer<typeof alarmSchema>;

/** What lasts, and what is over and was seen by nobody. */
const alarmListSchema = z.strictObject({ alarms: z.array(alarmSchema) });

export const alarmRoutes = defineRoutes({
  listAlarms: {
    method: 'GET',
    path: '/api/alarms',
    summary: 'What does not run as it should: what lasts, and what is over and was seen by nobody yet.',
    ability: 'alarm.list',
    reply: alarmListSchema,
    errors: ['signInNeeded', 'notAllowed'],
  },
  seeAlarm: {
    method: 'PUT',
    path: '/api/alarms/:alarmId/seen',
    summary: 'A coordinator says that they saw an alarm, and gets the list again.',
    ability: 'alarm.see',
    params: z.strictObject({ alarmId: alarmIdSchema }),
    reply: alarmListSchema,
    errors: ['signInNeeded', 'notAllowed', 'notFound'],
  },
});
