import { z } from 'zod';
import { limits } from '../limits.js';
import { isOneLine } from '../plain-text.js';
import { plainText } from './given-text.js';
import { defineEvents, defineRoutes } from './kit.js';
import { sessionIdSchema } from './room-ids.js';
import { howClearedSchema } from './room-measures.js';
import { measureReasonSchema, seatIdSchema, seatViewSchema } from './seats.js';

/** How somebody is in a room today: one short line of their own, beside their name; null: none. */
export const howText = plainText({ maxCharacters: limits.room.howMaxCharacters })
  .refine(isOneLine, { params: { problem: 'notAllowed' } })
  .nullable();

export const howRoutes = defineRoutes({
  sayHow: {
    method: 'PUT',
    path: '/api/room-sessions/:sessionId/how',
    summary:
      'A person says in one line how they are, for everybody in the session, or takes it away (null). In slow mode one change a person in so many seconds.',
    ability: 'room.sayHow',
    params: z.strictObject({ sessionId: sessionIdSchema }),
    body: z.strictObject({ how: howText }),
    reply: seatViewSchema,
    errors: [
      'notAllowed',
      'seatNeeded',
      'roomClosed',
      'resting',
      'noHost',
      'writingPaused',
      'tooFast',
      'holdsCodename',
      'holdsContact',
      'doorAjar',
    ],
  },
  clearHow: {
    method: 'PUT',
    path: '/api/room-sessions/:sessionId/seats/:seatId/how-cleared',
    summary: 'A host takes away how a person said that they are. Only that person reads by whom, and why.',
    ability: 'room.clearHow',
    params: z.strictObject({ sessionId: sessionIdSchema, seatId: seatIdSchema }),
    body: z.strictObject({ why: measureReasonSchema.default('other') }),
    reply: seatViewSchema,
    errors: ['notFound', 'notAllowed', 'signInNeeded', 'seatNeeded', 'roomClosed'],
  },
});

export const howEvents = defineEvents({
  'room:how': {
    summary: 'A host took away how this person said that they are, and why; or that no longer stands (null).',
    audience: 'the person whose line it was, nobody else',
    payload: z.strictObject({ sessionId: sessionIdSchema, cleared: howClearedSchema.nullable() }),
  },
});
