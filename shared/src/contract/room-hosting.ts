import { z } from 'zod';
import { limits } from '../limits.js';
import { isOneLine } from '../plain-text.js';
import { plainText } from './given-text.js';
import { defineRoutes } from './kit.js';
import { sessionIdSchema } from './room-ids.js';
import { sessionViewSchema } from './rooms.js';

/** What a host does with a room session as a whole. */

const inSession = z.strictObject({ sessionId: sessionIdSchema });
const { pinnedMaxCharacters, slowSeconds } = limits.room;

export const hostingRoutes = defineRoutes({
  pinLine: {
    method: 'PUT',
    path: '/api/room-sessions/:sessionId/pinned',
    summary:
      'A host writes one line above the talk, for everybody in it, or takes it away (null). It goes with the session.',
    ability: 'room.pin',
    params: inSession,
    body: z.strictObject({
      text: plainText({ maxCharacters: pinnedMaxCharacters })
        .refine(isOneLine, { params: { problem: 'notAllowed' } })
        .nullable(),
    }),
    reply: sessionViewSchema,
    errors: ['notAllowed', 'signInNeeded', 'seatNeeded', 'roomClosed', 'holdsCodename'],
  },
  setSlow: {
    method: 'PUT',
    path: '/api/room-sessions/:sessionId/slow',
    summary:
      'A host slows the whole room: one message a person in so many seconds; 0 ends it. Hosts are not slowed.',
    ability: 'room.pace',
    params: inSession,
    body: z.strictObject({ seconds: z.union([z.literal(0), ...slowSeconds.map((n) => z.literal(n))]) }),
    reply: sessionViewSchema,
    errors: ['notAllowed', 'signInNeeded', 'seatNeeded', 'roomClosed'],
  },
  pauseWriting: {
    method: 'PUT',
    path: '/api/room-sessions/:sessionId/writing-pause',
    summary:
      'A host lets everybody but hosts rest from writing for two minutes, or ends that before. Reading goes on.',
    ability: 'room.pace',
    params: inSession,
    body: z.strictObject({ paused: z.boolean() }),
    reply: sessionViewSchema,
    errors: ['notAllowed', 'signInNeeded', 'seatNeeded', 'roomClosed'],
  },
});
