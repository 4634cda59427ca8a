import { z } from 'zod';
import { defineRoutes, idOf, instant } from './kit.js';

/** Faults of the installation, for coordinators. */

export const faultIdSchema = idOf('FaultId');
export type FaultId = z.infer<typeof faultIdSchema>;

/** An enum that is stored: add kinds at the end, and never rename them. */
export const faultKinds = [
  'retentionFailed',
  'retentionLeft',
  'jobFailed',
  'logBroken',
  'crisisFileOld',
  'logNotWritten',
  'settingBroken',
  'nodesApart',
] as const;
export type FaultKind = (typeof faultKinds)[number];

export const faultSchema = z.strictObject({
  id: faultIdSchema,
  kind: z.enum(faultKinds),
  /** The name of a job or a collection, for the operator. */
  about: z.string().nullable(),
  since: instant,
  lastAt: instant,
  times: z.number().int().min(1),
  /** Null while the cause lasts. */
  endedAt: instant.nullable(),
  /** Null until a coordinator marks it as seen. `by` is null if that account was erased. */
  seen: z.strictObject({ at: instant, by: z.string().nullable() }).nullable(),
});
export type FaultView = z.infer<typeof faultSchema>;

/** Faults that last, and past ones that no coordinator has seen. */
const faultListSchema = z.strictObject({
  faults: z.array(faultSchema),
  /** The release that this node runs, for whom a coordinator asks for help. */
  version: z.string(),
});

/** A row of the team's first page: see `desk.ts`. */
export const faultRows = ['faults'] as const;

export const faultRoutes = defineRoutes({
  listFaults: {
    method: 'GET',
    path: '/api/faults',
    summary: 'What does not run as it should: what lasts, and what is over and was not seen yet.',
    ability: 'fault.list',
    reply: faultListSchema,
    errors: ['signInNeeded', 'notAllowed'],
  },
  acknowledgeFault: {
    method: 'PUT',
    path: '/api/faults/:faultId/seen',
    summary: 'A coordinator says that they saw a fault, and gets the list again.',
    ability: 'fault.acknowledge',
    params: z.strictObject({ faultId: faultIdSchema }),
    reply: faultListSchema,
    errors: ['signInNeeded', 'notAllowed', 'notFound'],
  },
});
