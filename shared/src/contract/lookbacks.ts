import { z } from 'zod';
import { bilingualSchema, defineRoutes } from './kit.js';
import { roomIdSchema, sessionIdSchema } from './rooms.js';

/** Look-back: one question after a room, without a name. The team reads whole batches of answers only. */

/** `unsure`: not knowing is an answer. Skipping is not sent. */
export const lookbackAnswers = ['yes', 'some', 'no', 'unsure'] as const;
export type LookbackAnswer = (typeof lookbackAnswers)[number];
export const lookbackAnswerSchema = z.enum(lookbackAnswers);

const count = z.number().int().min(0);
export const lookbackCountsSchema = z.strictObject({ yes: count, some: count, no: count, unsure: count });
export type LookbackCounts = z.infer<typeof lookbackCountsSchema>;

export const quarterSchema = z.strictObject({
  year: z.number().int(),
  quarter: z.number().int().min(1).max(4),
});
export type Quarter = z.infer<typeof quarterSchema>;

const roomLookbacksSchema = z.strictObject({
  id: roomIdSchema,
  /** Null if the room no longer exists. */
  title: bilingualSchema.nullable(),
  /** The latest first; of each only what came in whole batches. Empty: fewer answers than a batch so far. */
  quarters: z.array(z.strictObject({ ...quarterSchema.shape, counts: lookbackCountsSchema })),
});
export type RoomLookbacks = z.infer<typeof roomLookbacksSchema>;

export const lookbackRoutes = defineRoutes({
  answerLookback: {
    method: 'POST',
    path: '/api/room-sessions/:sessionId/lookback',
    summary:
      'Whether it helped to be in this room, once for each visit to it. The answer does not say whether it counts: of one network a few do. Only a count of the room grows: no seat, session or time is stored with it.',
    ability: 'lookback.answer',
    params: z.strictObject({ sessionId: sessionIdSchema }),
    body: z.strictObject({ answer: lookbackAnswerSchema }),
    reply: z.strictObject({}),
    errors: ['seatNeeded', 'notAllowed'],
  },
  readLookbacks: {
    method: 'GET',
    path: '/api/lookbacks',
    summary:
      'Answers by room and quarter, in whole batches of ten or more, each from the Monday (UTC) after it was closed. What waits for its batch is in no answer of this route.',
    ability: 'lookback.read',
    reply: z.strictObject({ rooms: z.array(roomLookbacksSchema) }),
    errors: ['signInNeeded', 'notAllowed'],
  },
});
