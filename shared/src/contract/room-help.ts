import { z } from 'zod';
import { bilingualSchema, defineRoutes, instant } from './kit.js';
import { roomIdSchema, sessionIdSchema } from './room-ids.js';

/**
 * *Ik heb hulp nodig*: a host of an open room asks the team for a second host, the duty lead, or a consultant who
 * sits in. No words of guests.
 */

export const helpKinds = ['host', 'lead', 'consultant'] as const;
export type HelpKind = (typeof helpKinds)[number];

/** `lostHost`: nobody asked; the last host left or lost the connection. */
export const helpCallKinds = [...helpKinds, 'lostHost'] as const;

export const helpCallSchema = z.strictObject({
  /** The room session; it asks for one thing at a time. */
  sessionId: sessionIdSchema,
  roomId: roomIdSchema,
  title: bilingualSchema,
  wants: z.enum(helpCallKinds),
  /** The host who asks; null for `lostHost`. */
  askedBy: z.string().nullable(),
  askedAt: instant,
  /** Who said that they come; null: nobody yet. */
  answeredBy: z.strictObject({ name: z.string(), isMe: z.boolean() }).nullable(),
  /** `askHelp`: the caller hosts this session, and can end it. */
  /** `consult`: the caller is a consultant, and can sit in. */
  may: z.strictObject({ answerHelp: z.boolean(), askHelp: z.boolean(), consult: z.boolean() }),
});
export type HelpCall = z.infer<typeof helpCallSchema>;

const inSession = z.strictObject({ sessionId: sessionIdSchema });

export const helpRoutes = defineRoutes({
  listHelp: {
    method: 'GET',
    path: '/api/room-help',
    summary:
      'Open rooms whose host asked the team for help, or that lost their last host, the longest waiting first. Consultants get those that ask for one. Of a lost host the duty lead hears first.',
    ability: 'room.hearHelp',
    reply: z.strictObject({ calls: z.array(helpCallSchema) }),
    errors: ['signInNeeded', 'notAllowed'],
  },
  askHelp: {
    method: 'PUT',
    path: '/api/room-sessions/:sessionId/help',
    summary:
      'A host asks the team for a second host or for the duty lead; null: no longer. It also ends when another host joins, and at the close.',
    ability: 'room.askHelp',
    params: inSession,
    body: z.strictObject({ wants: z.enum(helpKinds).nullable() }),
    reply: z.strictObject({}),
    errors: ['notAllowed', 'signInNeeded', 'seatNeeded', 'roomClosed'],
  },
  joinAsConsultant: {
    method: 'POST',
    path: '/api/room-sessions/:sessionId/consultant',
    summary:
      'A consultant sits in where a host asked for one: seen by everybody, with name and profession; without any power over the room.',
    ability: 'room.consult',
    params: inSession,
    reply: z.strictObject({}),
    errors: ['notFound', 'notAllowed', 'signInNeeded', 'roomClosed', 'houseRulesChanged'],
  },
  answerHelp: {
    method: 'POST',
    path: '/api/room-sessions/:sessionId/help/answer',
    summary: 'Says to the host who asked that the caller comes; the team sees it too. Only the first.',
    ability: 'room.answerHelp',
    params: inSession,
    reply: z.strictObject({}),
    errors: ['notFound', 'notAllowed', 'signInNeeded', 'roomClosed', 'alreadyTaken'],
  },
});
