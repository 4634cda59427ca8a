import { z } from 'zod';
import { heldCountSchema, ownHeldSchema } from './held-views.js';
import { defineEvents } from './kit.js';
import { contentNoteSubjectSchema, messageIdSchema, messageViewSchema } from './messages.js';
import type { PlacePackets } from './place-packets.js';
import { sessionIdSchema } from './room-ids.js';
import { restViewSchema, whisperSchema } from './room-measures.js';
import { messageText } from './room-messages.js';
import { ownStandings, sessionViewSchema, waitersViewSchema } from './rooms.js';
import { seatIdSchema, seatViewSchema } from './seats.js';

const place = z.strictObject({ kind: z.literal('roomSession'), id: sessionIdSchema });
const rev = z.number().int();

/** What the protocol of places carries of a room session. */
export const roomSessionPackets = {
  'place:follow': {
    abilities: ['room.follow', 'room.wait'],
    errors: ['roomClosed', 'seatNeeded'],
    payload: place,
  },
  'place:unfollow': { abilities: ['room.leave'], errors: [], payload: place },
  'place:post': {
    abilities: ['room.post'],
    errors: [
      'roomClosed',
      'seatNeeded',
      'resting',
      'noHost',
      'writingPaused',
      'notFound',
      'holdsCodename',
      'holdsContact',
    ],
    payload: place.extend({
      clientKey: z.uuid(),
      body: z.strictObject({
        text: messageText,
        /** A message of this session. */
        replyTo: messageIdSchema.optional(),
        contentNote: contentNoteSubjectSchema.optional(),
      }),
    }),
  },
  'place:type': {
    abilities: ['room.type'],
    errors: ['roomClosed', 'seatNeeded', 'resting', 'writingPaused'],
    payload: place,
  },
  'place:messages': {
    audience:
      'everybody seated in the session, and who reads along unseen; people without the words of hidden messages but their own, hosts with them',
    payload: place.extend({ afterRev: rev, rev, messages: z.array(messageViewSchema) }),
  },
  'place:seats': {
    audience:
      'everybody seated in the session, and who reads along unseen; what may be done about them per class of viewers',
    payload: place.extend({ seats: z.array(seatViewSchema) }),
  },
  'place:typing': {
    audience: 'everybody else seated in the session, and who reads along unseen',
    payload: place.extend({ seatId: seatIdSchema }),
  },
  /** The host fell away or came back, entry was paused or goes on, the pinned line, the pace or the end changed, or it closed. */
  'place:facts': {
    audience:
      'everybody seated in the session, and who reads along unseen; those in the row as the door shows it, when the host, the door or the end changed',
    payload: place.extend({ facts: sessionViewSchema }),
  },
  'place:head': {
    audience: 'everybody seated in the session, and who reads along unseen',
    payload: place.extend({ rev }),
  },
} as const satisfies PlacePackets;

export const roomEvents = defineEvents({
  'room:rest': {
    summary: 'A rest began, changed, or ended (null).',
    audience: 'the resting person and the hosts of the session, nobody else',
    payload: z.strictObject({
      sessionId: sessionIdSchema,
      seatId: seatIdSchema,
      rest: restViewSchema.nullable(),
    }),
  },
  'room:whisper': {
    summary: 'A host said something to the hosts.',
    audience: 'the hosts of the session, nobody else: no guest, no consultant, no colleague elsewhere',
    payload: z.strictObject({ sessionId: sessionIdSchema, whisper: whisperSchema }),
  },
  'room:standing': {
    summary: 'Somebody moved on in the row, was given a chair, or reads no longer unseen.',
    audience: 'the person whose place or seat it is, nobody else',
    payload: z.strictObject({
      sessionId: sessionIdSchema,
      standing: z.enum(ownStandings),
      /** How many wait before them; null unless they wait. */
      ahead: z.number().int().nullable(),
    }),
  },
  'room:silent': {
    summary: 'How many read along unseen.',
    audience: 'everybody seated in the session, and who reads along unseen',
    payload: z.strictObject({ sessionId: sessionIdSchema, count: z.number().int() }),
  },
  'room:row': {
    summary: 'How many wait for a chair, and since when the first does.',
    audience: 'the hosts of the session, nobody else',
    payload: waitersViewSchema.extend({ sessionId: sessionIdSchema }),
  },
  'room:myHeld': {
    summary: 'What of their own waits for a host, was returned or declined.',
    audience: 'the person who wrote it, nobody else',
    payload: z.strictObject({ sessionId: sessionIdSchema, held: z.array(ownHeldSchema) }),
  },
  'room:held': {
    summary: 'How many texts wait for a host, and how many of them press.',
    audience: 'the hosts of the session, nobody else',
    payload: heldCountSchema.extend({ sessionId: sessionIdSchema }),
  },
  'room:cameTogether': {
    summary: 'So many people came in within moments; 0: no longer.',
    audience: 'the hosts of the session, nobody else',
    payload: z.strictObject({ sessionId: sessionIdSchema, count: z.number().int() }),
  },
  'room:door': {
    summary: 'How many wait at the door, because many came at once from one network, and since when.',
    audience: 'the hosts of the session, nobody else',
    payload: waitersViewSchema.extend({ sessionId: sessionIdSchema }),
  },
});
