import { z } from 'zod';
import { limits } from '../limits.js';
import { plainText } from './given-text.js';
import { defineRoutes } from './kit.js';
import { measureWords } from './measure-words.js';
import {
  contentNoteSubjectSchema,
  messageIdSchema,
  messagePageSchema,
  messageViewSchema,
  reactionKindSchema,
} from './messages.js';
import { sessionIdSchema } from './room-ids.js';
import { measureReasonSchema } from './seats.js';

const inSession = z.strictObject({ sessionId: sessionIdSchema });
const inMessage = z.strictObject({ sessionId: sessionIdSchema, messageId: messageIdSchema });
export const messageText = plainText({ maxCharacters: limits.message.maxCharacters });

/** Reading what was said in a room session, and what is done with it. */
export const roomMessageRoutes = defineRoutes({
  listMessages: {
    method: 'GET',
    path: '/api/room-sessions/:sessionId/messages',
    summary:
      'Catch-up: every message changed after rev n, as it is now, in order of rev. `complete` is false when there is another page.',
    ability: 'room.follow',
    params: inSession,
    query: z.strictObject({
      afterRev: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0),
    }),
    reply: messagePageSchema,
    errors: ['roomClosed', 'seatNeeded'],
  },
  readWindow: {
    method: 'GET',
    path: '/api/room-sessions/:sessionId/messages/window',
    summary:
      'The newest messages, or those before a seq, in order of seq. Every change up to `rev` is in them; catch-up goes on from there. `complete` is false when there are older ones.',
    ability: 'room.follow',
    params: inSession,
    query: z.strictObject({
      before: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional(),
    }),
    reply: messagePageSchema,
    errors: ['roomClosed', 'seatNeeded'],
  },
  editMessage: {
    method: 'PUT',
    path: '/api/room-sessions/:sessionId/messages/:messageId/text',
    summary:
      'Its author changes the words of a message. Everybody sees that it was changed. In slow mode one change a person in so many seconds.',
    ability: 'room.edit',
    params: inMessage,
    body: z.strictObject({ text: messageText }),
    reply: messageViewSchema,
    errors: [
      'notFound',
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
  deleteMessage: {
    method: 'DELETE',
    path: '/api/room-sessions/:sessionId/messages/:messageId',
    summary:
      'Its author deletes a message: the words are gone for everybody, hosts too. Its place stays. Not one that a host hid.',
    ability: 'room.delete',
    params: inMessage,
    reply: messageViewSchema,
    errors: ['notFound', 'notAllowed', 'seatNeeded', 'roomClosed'],
  },
  reactToMessage: {
    method: 'PUT',
    path: '/api/room-sessions/:sessionId/messages/:messageId/reactions/:kind',
    summary:
      'Gives a reaction to a message of another person, or takes it back. No `laugh` on a content note.',
    ability: 'room.react',
    params: inMessage.extend({ kind: reactionKindSchema }),
    body: z.strictObject({ isGiven: z.boolean() }),
    reply: messageViewSchema,
    errors: ['notFound', 'notAllowed', 'seatNeeded', 'roomClosed', 'resting', 'noHost', 'writingPaused'],
  },
  noteMessage: {
    method: 'PUT',
    path: '/api/room-sessions/:sessionId/messages/:messageId/content-note',
    summary: 'Its author or a host puts a content note on a message, or takes it away (null).',
    ability: 'room.note',
    params: inMessage,
    body: z.strictObject({ about: contentNoteSubjectSchema.nullable() }),
    reply: messageViewSchema,
    errors: ['notFound', 'notAllowed', 'seatNeeded', 'roomClosed'],
  },
  markSeen: {
    method: 'PUT',
    path: '/api/room-sessions/:sessionId/messages/:messageId/seen',
    summary:
      'A host marks a message of another as seen; its author and the hosts are told by whom. The first host stands there, until its author changes the words. Only as it was at the `rev` that the host read.',
    ability: 'room.markSeen',
    params: inMessage,
    body: z.strictObject({ rev: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER) }),
    reply: messageViewSchema,
    errors: ['notFound', 'notAllowed', 'signInNeeded', 'seatNeeded', 'roomClosed', 'changedMeanwhile'],
  },
  hideMessage: {
    method: 'PUT',
    path: '/api/room-sessions/:sessionId/messages/:messageId/hide',
    summary:
      'A host hides a message (people no longer receive its words; its author reads why) or restores it.',
    ability: 'room.hide',
    params: inMessage,
    body: z.strictObject({
      hidden: z.boolean(),
      why: measureReasonSchema.default('other'),
      /** The host's own line to its author. */
      words: measureWords.default(''),
    }),
    reply: messageViewSchema,
    errors: ['notFound', 'notAllowed', 'signInNeeded', 'seatNeeded', 'roomClosed', 'holdsCodename'],
  },
});
