import { z } from 'zod';
import { limits } from '../limits.js';
import { seatRoles } from '../roles.js';
import { plainText } from './given-text.js';
import { defineEvents, defineRoutes, idOf, instant } from './kit.js';
import { threadIdSchema } from './spreekuur.js';

/**
 * The team's internal notes about a thread (*meedenken*). A separate contract and collection: no view for an asker
 * contains them.
 */

export const noteIdSchema = idOf('NoteId');

export const noteViewSchema = z.strictObject({
  id: noteIdSchema,
  writtenAt: instant,
  from: z.strictObject({ name: z.string(), role: z.enum(seatRoles).exclude(['person']), isMe: z.boolean() }),
  internalText: z.string(),
});
export type NoteView = z.infer<typeof noteViewSchema>;

/** A row of the team's first page: see `desk.ts`. */
export const noteRows = ['notesLeft'] as const;

const inThread = z.strictObject({ threadId: threadIdSchema });

export const noteRoutes = defineRoutes({
  listNotes: {
    method: 'GET',
    path: '/api/questions/:threadId/notes',
    summary: 'What the team said among itself beside this question, oldest first.',
    ability: 'note.read',
    params: inThread,
    reply: z.strictObject({ notes: z.array(noteViewSchema), may: z.strictObject({ write: z.boolean() }) }),
    errors: ['notFound', 'signInNeeded', 'notAllowed'],
  },
  writeNote: {
    method: 'POST',
    path: '/api/questions/:threadId/notes',
    summary:
      'Says something to the team, never to the asker. The same clientKey lands once; with other words it answers `alreadySent`.',
    ability: 'note.write',
    params: inThread,
    body: z.strictObject({
      clientKey: z.uuid(),
      internalText: plainText({ maxCharacters: limits.note.maxCharacters }),
    }),
    reply: noteViewSchema,
    errors: ['notFound', 'signInNeeded', 'notAllowed', 'questionClosed', 'alreadySent'],
  },
});

export const noteEvents = defineEvents({
  'notes:changed': {
    summary: 'A note was written: read them again.',
    audience: 'those of the team who follow this question',
    payload: z.strictObject({ threadId: threadIdSchema }),
  },
});
