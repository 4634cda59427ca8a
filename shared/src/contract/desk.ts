import { z } from 'zod';
import { alarmRows } from './alarms.js';
import { questionRows, urgencySchema } from './answering.js';
import { roomRows } from './arranging.js';
import { caseRows } from './cases.js';
import { dutyRows } from './duty.js';
import { faultRows } from './faults.js';
import { bilingualSchema, defineRoutes, instant } from './kit.js';
import { measureRows } from './measures.js';
import { noteRows } from './notes.js';
import { settingRows } from './settings.js';
import { talkRows } from './talks.js';
import { teamRows } from './team.js';

/** The team's first page: what waits, each for their own rights. The rows are of the domains that own them. */

export const deskRowKinds = [
  ...alarmRows,
  ...caseRows,
  ...measureRows,
  ...dutyRows,
  ...talkRows,
  ...questionRows,
  ...noteRows,
  ...roomRows,
  ...teamRows,
  ...settingRows,
  ...faultRows,
] as const;
export type DeskRowKind = (typeof deskRowKinds)[number];

/** Of the caller alone; left for them by a colleague; for the first who takes it; about the installation. */
export const deskParts = ['mine', 'left', 'anybody', 'running'] as const;
export type DeskPart = (typeof deskParts)[number];

export const deskRowSchema = z.strictObject({
  /** The same as long as the same thing waits. */
  id: z.string().min(1).max(80),
  kind: z.enum(deskRowKinds),
  part: z.enum(deskParts),
  /** The page where it is done. */
  to: z.string().regex(/^\/[A-Za-z0-9/_-]*$/),
  /** The organisation's words: the title of a room, the themes of a question. Null where the kind says it all. */
  title: bilingualSchema.nullable(),
  /** How many wait; 0: nothing waits, the row leads to where the caller is or will be. */
  count: z.number().int().min(0),
  /** The most urgent of these questions; null without one, and until a host has read them in. */
  urgency: urgencySchema.nullable(),
  /** Since when the newest of them waits; null if that is not known. */
  since: instant.nullable(),
  /** The next moment that counts, and what then happens. */
  next: z.strictObject({ what: z.enum(['due', 'opens', 'closes']), at: instant }).nullable(),
  /** Comes before everything else. */
  isPressing: z.boolean(),
  /** `do`: the caller may do it, rather than only see that it waits. */
  may: z.strictObject({ do: z.boolean() }),
});
export type DeskRow = z.infer<typeof deskRowSchema>;

export const deskRoutes = defineRoutes({
  readDesk: {
    method: 'GET',
    path: '/api/desk',
    summary:
      'What waits for the caller: what they took, what was left for them, what waits for anybody, and how the installation runs. Only rows that the caller has a right to. What presses comes first, then the newest.',
    ability: 'desk.read',
    reply: z.strictObject({ rows: z.array(deskRowSchema) }),
    errors: ['signInNeeded'],
  },
});
