import { z } from 'zod';
import { defineRoutes, idOf, instant } from './kit.js';

/** Faults of the installation: what does not run as it should, for coordinators. */

export const faultIdSchema = idOf('FaultId');
export type FaultId = z.infer<typeof faultIdSchema>;

/** A closed list. A kind is added at the end and never renamed: it is stored. */
export const faultKinds = [
  'retentionFailed',
  'retentionLeft',
  'jobFailed',
  'logBroken',
  'crisisFileOld',
  'logNotWritten',
] as const;
export type FaultKind = (typeof faultKinds)[number];

export const faultSchema = z.strictObject({
  id: faultIdSchema,
  kind: z.enum(faultKinds),
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
export type FaultView = z.infer<typeof faultSchema>;

/** What lasts, and what is over and was seen by nobody. */
const faultListSchema = z.strictObject({ faults: z.array(faultSchema) });

export const faultRoutes = defineRoutes({
  listFaults: {
    method: 'GET',
    path: '/api/faults',
    summary: 'What does not run as it should: what lasts, and what is over and was seen by nobody yet.',
    ability: 'fault.list',
    reply: faultListSchema,
    errors: ['signInNeeded', 'notAllowed'],
  },
  seeFault: {
    method: 'PUT',
    path: '/api/faults/:faultId/seen',
    summary: 'A coordinator says that they saw a fault, and gets the list again.',
    ability: 'fault.see',
    params: z.strictObject({ faultId: faultIdSchema }),
    reply: faultListSchema,
    errors: ['signInNeeded', 'notAllowed', 'notFound'],
  },
});
