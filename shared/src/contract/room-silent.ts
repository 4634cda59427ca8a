import { z } from 'zod';
import { defineRoutes } from './kit.js';
import { sessionIdSchema } from './room-ids.js';
import { entrySchema, sessionViewSchema } from './rooms.js';

const inSession = z.strictObject({ sessionId: sessionIdSchema });

/** Reading along unseen before deciding to come in: *stille stoel*. */
export const silentRoutes = defineRoutes({
  readSilently: {
    method: 'POST',
    path: '/api/room-sessions/:sessionId/read-silently',
    summary:
      'Reads along unseen, having accepted the house rules: without a name and without a chair, counted and never named. Passes the door as entering does. From there one enters as anybody.',
    ability: 'room.readSilently',
    params: inSession,
    body: z.strictObject({ houseRulesVersion: z.number().int().positive() }),
    reply: entrySchema,
    errors: [
      'notFound',
      'roomClosed',
      'roomFull',
      'noHost',
      'entryStopped',
      'entryPaused',
      'houseRulesChanged',
      'notAllowed',
      'outOfRoom',
    ],
  },
  setSilent: {
    method: 'PUT',
    path: '/api/room-sessions/:sessionId/silent',
    summary:
      'A host ends reading along unseen in this session, or allows it again. Who reads so is told, and stops after two minutes.',
    ability: 'room.door',
    params: inSession,
    body: z.strictObject({ allowed: z.boolean() }),
    reply: sessionViewSchema,
    errors: ['notAllowed', 'signInNeeded', 'seatNeeded', 'roomClosed'],
  },
});
