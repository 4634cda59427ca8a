import { z } from 'zod';
import { accountIdSchema } from './answering.js';
import { bilingualSchema, defineEvents, defineRoutes, instant } from './kit.js';
import { roomIdSchema } from './rooms.js';

/** Duty lead (*achterwacht*): the one person of the team who gets every alarm now. */

const colleagueSchema = z.strictObject({ id: accountIdSchema, name: z.string() });

export const dutyViewSchema = z.strictObject({
  /** Null: nobody has the duty. */
  lead: z
    .strictObject({
      id: accountIdSchema,
      name: z.string(),
      isMe: z.boolean(),
      /** A page of Naast is open and not locked. */
      isHere: z.boolean(),
      /** It ends by itself then. */
      until: instant,
    })
    .nullable(),
  /** To whom the lead offers it; the lead keeps it until that person takes it. */
  offered: z.strictObject({ name: z.string(), isMe: z.boolean() }).nullable(),
  /** Within the hours in which the team reads along. */
  isWatched: z.boolean(),
  /** To whom the caller can offer it; empty unless the caller has it. */
  colleagues: z.array(colleagueSchema),
  /** Open rooms without a host there now, and those whose host used the quick exit. */
  rooms: z.array(
    z.strictObject({
      id: roomIdSchema,
      title: bilingualSchema,
      isHosted: z.boolean(),
      hasLeftQuickly: z.boolean(),
    }),
  ),
  /** Of the duty as it is shown: a change that is based on another is refused. */
  rev: z.number().int().min(0),
  may: z.strictObject({
    take: z.boolean(),
    offer: z.boolean(),
    withdrawOffer: z.boolean(),
    end: z.boolean(),
  }),
});
export type DutyView = z.infer<typeof dutyViewSchema>;

/** Rows of the team's first page: see `desk.ts`. */
export const dutyRows = ['dutyMine', 'dutyOffered', 'dutyNobody', 'dutyAway'] as const;

const basedOn = { rev: z.number().int().min(0) };

export const dutyRoutes = defineRoutes({
  readDuty: {
    method: 'GET',
    path: '/api/duty',
    summary: 'Who has the duty now, whether they have Naast open, and what the caller can do about it.',
    ability: 'duty.read',
    reply: dutyViewSchema,
    errors: ['signInNeeded', 'notAllowed'],
  },
  takeDuty: {
    method: 'POST',
    path: '/api/duty/take',
    summary:
      'The caller has the duty from now on, also where it was another’s. Refused when it changed since the caller read it.',
    ability: 'duty.take',
    body: z.strictObject(basedOn),
    reply: dutyViewSchema,
    errors: ['signInNeeded', 'notAllowed', 'changedMeanwhile'],
  },
  offerDuty: {
    method: 'POST',
    path: '/api/duty/offer',
    summary: 'Offers the duty to a colleague. The caller keeps it until the colleague takes it.',
    ability: 'duty.offer',
    body: z.strictObject({ ...basedOn, to: accountIdSchema }),
    reply: dutyViewSchema,
    errors: ['signInNeeded', 'notAllowed', 'notFound', 'changedMeanwhile'],
  },
  withdrawDutyOffer: {
    method: 'POST',
    path: '/api/duty/withdraw-offer',
    summary: 'Takes the offer back, or declines it: the duty stays with who has it.',
    ability: 'duty.withdrawOffer',
    body: z.strictObject(basedOn),
    reply: dutyViewSchema,
    errors: ['signInNeeded', 'notAllowed', 'changedMeanwhile'],
  },
  endDuty: {
    method: 'POST',
    path: '/api/duty/end',
    summary: 'Ends the caller’s duty. Nobody has it then, and the whole team sees that.',
    ability: 'duty.end',
    body: z.strictObject(basedOn),
    reply: dutyViewSchema,
    errors: ['signInNeeded', 'notAllowed', 'changedMeanwhile'],
  },
});

export const dutyEvents = defineEvents({
  'duty:changed': {
    summary:
      'Another has the duty, or nobody; a room lost its host, has one again, or asks for help; or the team calls another: read what waits again.',
    audience: 'all pages of the team',
    payload: z.strictObject({}),
  },
});
