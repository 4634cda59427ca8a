import { z } from 'zod';
import { limits } from '../limits.js';
import { logActs } from '../logbook.js';
import { isOneLine } from '../plain-text.js';
import { plainText } from './given-text.js';
import { defineRoutes, instant } from './kit.js';
import { sessionIdSchema } from './room-ids.js';
import { sessionViewSchema, whisperSchema } from './rooms.js';

/** What a host does with a room session as a whole. */

const inSession = z.strictObject({ sessionId: sessionIdSchema });
const { pinnedMaxCharacters, slowSeconds, whisperMaxCharacters, handoverMaxCharacters } = limits.room;

export const hostingRoutes = defineRoutes({
  pinText: {
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
  announceEnd: {
    method: 'PUT',
    path: '/api/room-sessions/:sessionId/end',
    summary:
      'A host tells everybody that the room closes in five minutes, and it then does; or takes that back before. Where the hours end sooner, nothing changes.',
    ability: 'room.close',
    params: inSession,
    body: z.strictObject({ announced: z.boolean() }),
    reply: sessionViewSchema,
    errors: ['notAllowed', 'signInNeeded', 'seatNeeded', 'roomClosed'],
  },
  whisper: {
    method: 'POST',
    path: '/api/room-sessions/:sessionId/whispers',
    summary: 'A host says something to the hosts of this session alone. The same clientKey lands once.',
    ability: 'room.whisper',
    params: inSession,
    body: z.strictObject({
      clientKey: z.uuid(),
      text: plainText({ maxCharacters: whisperMaxCharacters }),
    }),
    reply: whisperSchema,
    errors: ['notAllowed', 'signInNeeded', 'seatNeeded', 'roomClosed', 'alreadySent', 'holdsCodename'],
  },
  leaveHandover: {
    method: 'PUT',
    path: '/api/room-sessions/:sessionId/handover',
    summary:
      'A host leaves a note for the next host of this room, or takes their own away (null). It replaces the former one, and is gone 47 hours after the close.',
    ability: 'room.leaveHandover',
    params: inSession,
    body: z.strictObject({ text: plainText({ maxCharacters: handoverMaxCharacters }).nullable() }),
    reply: z.strictObject({}),
    errors: ['notAllowed', 'signInNeeded', 'seatNeeded', 'roomClosed', 'holdsCodename'],
  },
  readHandover: {
    method: 'GET',
    path: '/api/room-sessions/:sessionId/handover',
    summary:
      'The note that was left for the hosts of this room, of this session or an earlier one; for those who host it.',
    ability: 'room.readHandover',
    params: inSession,
    reply: z.strictObject({
      note: z.strictObject({ text: z.string(), by: z.string(), writtenAt: instant }).nullable(),
    }),
    errors: ['notAllowed', 'signInNeeded', 'seatNeeded', 'roomClosed'],
  },
  listActs: {
    method: 'GET',
    path: '/api/room-sessions/:sessionId/acts',
    summary:
      'What hosts did in this session, newest first, as the logbook has it: who and what, no words and no guests.',
    ability: 'room.readActs',
    params: inSession,
    reply: z.strictObject({
      acts: z.array(
        z.strictObject({
          act: z.enum(logActs),
          /** Null: an account that no longer exists. */
          by: z.string().nullable(),
        }),
      ),
    }),
    errors: ['notAllowed', 'signInNeeded', 'seatNeeded', 'roomClosed'],
  },
});
