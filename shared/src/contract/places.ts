import { z } from 'zod';
import { limits } from '../limits.js';
import { plainText } from './given-text.js';
import { defineCommands, defineEvents } from './kit.js';
import {
  messageViewSchema,
  seatIdSchema,
  seatViewSchema,
  sessionIdSchema,
  sessionViewSchema,
} from './rooms.js';
import { threadIdSchema } from './spreekuur.js';

/**
 * The protocol shared by all kinds of place; its payloads are a union by `kind`. What only one kind has is in its
 * domain's contract.
 */

const roomSession = z.strictObject({ kind: z.literal('roomSession'), id: sessionIdSchema });
const thread = z.strictObject({ kind: z.literal('thread'), id: threadIdSchema });

export const placeRefSchema = z.discriminatedUnion('kind', [roomSession, thread]);
export type PlaceRef = z.infer<typeof placeRefSchema>;
export type PlaceKindName = PlaceRef['kind'];

const rev = z.number().int();

export const placeCommands = defineCommands({
  'place:follow': {
    summary:
      'Subscribes this connection to a place. In a room session it needs a seat, and counts as presence. Replies with the rev of the log, or of the thread.',
    abilities: ['room.follow', 'question.see', 'answering.follow'],
    byHand: false,
    payload: placeRefSchema,
    reply: z.strictObject({ rev }),
    errors: ['roomClosed', 'seatNeeded', 'notFound', 'notAllowed'],
  },
  'place:unfollow': {
    summary: 'Ends the subscription to a place. A seat in it stays.',
    abilities: ['room.leave', 'question.see', 'answering.follow'],
    byHand: false,
    payload: placeRefSchema,
    reply: z.strictObject({}),
    errors: ['notFound', 'notAllowed'],
  },
  'place:post': {
    summary:
      'Says something. The ack comes after the durable write. The same clientKey lands once, however often it is sent; from another author it answers `alreadySent`.',
    abilities: ['room.post'],
    byHand: true,
    payload: z.discriminatedUnion('kind', [
      roomSession.extend({
        clientKey: z.uuid(),
        body: z.strictObject({ text: plainText({ maxCharacters: limits.message.maxCharacters }) }),
      }),
    ]),
    reply: z.strictObject({
      /** Null: it is held, and lands when released. */
      message: messageViewSchema.nullable(),
    }),
    errors: ['roomClosed', 'seatNeeded', 'resting', 'noHost', 'alreadySent', 'tooFast', 'storeUnavailable'],
  },
  'place:type': {
    summary: 'Says that a person is typing. Never stored.',
    abilities: ['room.type'],
    byHand: true,
    payload: z.discriminatedUnion('kind', [roomSession]),
    reply: z.strictObject({}),
    errors: ['roomClosed', 'seatNeeded', 'resting'],
  },
});

export const placeEvents = defineEvents({
  'place:messages': {
    summary: 'Messages that were sent or changed. A client that is not at `afterRev` catches up.',
    audience:
      'everybody seated in the session; people without the words of hidden messages but their own, hosts with them',
    payload: z.discriminatedUnion('kind', [
      roomSession.extend({ afterRev: rev, rev, messages: z.array(messageViewSchema) }),
    ]),
  },
  'place:seats': {
    summary: 'Seats that were taken, lost their connection, got it back, or were left.',
    audience: 'everybody seated in the session; what may be done about them per class of viewers',
    payload: z.discriminatedUnion('kind', [roomSession.extend({ seats: z.array(seatViewSchema) })]),
  },
  'place:typing': {
    summary: 'A person is typing.',
    audience: 'everybody else seated in the session',
    payload: z.discriminatedUnion('kind', [roomSession.extend({ seatId: seatIdSchema })]),
  },
  'place:facts': {
    summary:
      'The facts of the place changed. Of a room session: the host fell away or came back, entry was paused or goes on, or it closed.',
    audience: 'everybody seated in the session',
    payload: z.discriminatedUnion('kind', [roomSession.extend({ facts: sessionViewSchema })]),
  },
  'place:head': {
    summary:
      'The latest rev, of the log of a room session or of a thread: told when a thread changed, and every 30 s. A client that is behind reads again.',
    audience: 'everybody seated in the session; the asker and those of the team who follow the thread',
    payload: z.discriminatedUnion('kind', [roomSession.extend({ rev }), thread.extend({ rev })]),
  },
  'place:gone': {
    summary:
      'The place is gone, or no longer for this client: a thread was erased, or withdrawn from the team.',
    audience: 'those of the team who follow the thread; when it was erased its asker too',
    payload: z.discriminatedUnion('kind', [thread]),
  },
});
