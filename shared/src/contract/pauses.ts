import { z } from 'zod';
import { limits } from '../limits.js';
import { accountIdSchema } from './answering.js';
import { bilingualSchema, defineEvents, defineRoutes, instant } from './kit.js';
import { roomIdSchema } from './rooms.js';

/** A host or coordinator steps back for a while, and hands over what is theirs. */

const count = z.number().int().min(0);

export const pauseViewSchema = z.strictObject({
  /** The caller pauses until then; null: they do not. */
  until: instant.nullable(),
  /** Who else pauses, the first to come back first. */
  colleagues: z.array(z.strictObject({ name: z.string(), until: instant })),
});
export type PauseView = z.infer<typeof pauseViewSchema>;

/** What is the caller's now, and what becomes of it when they pause. */
export const handoverViewSchema = z.strictObject({
  /** Cases that they look at: given back at once. */
  cases: count,
  /** Questions that they took: they stay theirs. */
  questions: count,
  /** Alarms that they took. `to`: the duty lead, who is there and gets them; null: nobody can, and they stay with the caller. */
  alarms: z.strictObject({ count, to: z.string().nullable() }),
  /** Null: the caller does not have the duty. */
  duty: z
    .strictObject({
      /** To whom it is offered already. */
      offeredTo: z.string().nullable(),
      /** Those in a room now come first. */
      colleagues: z.array(z.strictObject({ id: accountIdSchema, name: z.string(), isHere: z.boolean() })),
    })
    .nullable(),
  /** Rooms that they hold. `isCovered`: another host is there, help is asked for, or writing rests for everybody. */
  rooms: z.array(z.strictObject({ id: roomIdSchema, title: bilingualSchema, isCovered: z.boolean() })),
  may: z.strictObject({ begin: z.boolean() }),
});
export type HandoverView = z.infer<typeof handoverViewSchema>;

const refusals = ['signInNeeded', 'notAllowed'] as const;

export const pauseRoutes = defineRoutes({
  readPauses: {
    method: 'GET',
    path: '/api/pauses',
    summary: 'Who of the team pauses now, and until when.',
    ability: 'pause.read',
    reply: pauseViewSchema,
    errors: [...refusals],
  },
  readOwnHandover: {
    method: 'GET',
    path: '/api/pause/handover',
    summary: 'What is the caller’s now: cases, questions, alarms, the duty, rooms; and to whom it can go.',
    ability: 'pause.readHandover',
    reply: handoverViewSchema,
    errors: [...refusals],
  },
  beginPause: {
    method: 'PUT',
    path: '/api/pause',
    summary:
      'The caller pauses: their cases are free again, the duty is offered, alarms go to a duty lead who is there. Refused while they hold a room alone. Once more: another end.',
    ability: 'pause.begin',
    body: z.strictObject({
      minutes: z.literal(limits.pause.minutesChoices),
      /** To whom the duty is offered; null: it stays with the caller. */
      dutyTo: accountIdSchema.nullable(),
    }),
    reply: pauseViewSchema,
    errors: [...refusals, 'notFound', 'roomNeedsHost'],
  },
  endPause: {
    method: 'DELETE',
    path: '/api/pause',
    summary: 'The caller is back. What they handed over stays with who has it.',
    ability: 'pause.end',
    reply: pauseViewSchema,
    errors: [...refusals],
  },
});

export const pauseEvents = defineEvents({
  'pauses:changed': {
    summary: 'Somebody of the team pauses, or is back: read who does again.',
    audience: 'all pages of the team',
    payload: z.strictObject({}),
  },
});
