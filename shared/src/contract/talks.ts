import { z } from 'zod';
import { limits } from '../limits.js';
import { plainText } from './given-text.js';
import { bilingualSchema, defineEvents, defineRoutes, idOf, instant } from './kit.js';
import { messagePageSchema, messageViewSchema } from './messages.js';
import type { PlacePackets } from './place-packets.js';
import { roomIdSchema, sessionIdSchema } from './rooms.js';
import { seatIdSchema, seatViewSchema } from './seats.js';

/** Talks: one visitor and one of the team, live. So far *apart*: offered to somebody in a room, and a place of its own once it begins. */

export const talkIdSchema = idOf('TalkId');
export type TalkId = z.infer<typeof talkIdSchema>;

/** `offered`: its person was asked. `accepted`: said yes, and nobody holds it yet. `open`: somebody of the team holds it. */
export const talkStates = ['offered', 'accepted', 'open', 'closed'] as const;
export type TalkState = (typeof talkStates)[number];

/** `declined`: before it began. `noHost`, `personGone`: one of both was away for too long. */
export const talkEndings = ['declined', 'person', 'host', 'noHost', 'personGone'] as const;
export type TalkEnding = (typeof talkEndings)[number];

/** The duty lead, as far as a talk is concerned: has Naast open, has it closed, nobody has the duty. */
export const leadStates = ['here', 'away', 'none'] as const;
export type LeadState = (typeof leadStates)[number];

const roomSchema = z.strictObject({ id: roomIdSchema, title: bilingualSchema });
const closedSchema = z.strictObject({ at: instant, reason: z.enum(talkEndings) });

/** What there is to know beside messages and seats. */
export const talkFactsSchema = z.strictObject({
  /** The room session that it began in, to which its person can return. */
  sessionId: sessionIdSchema,
  /** Null if the room no longer exists. */
  room: roomSchema.nullable(),
  startedAt: instant,
  /** Nobody of the team is there: when it ends then, and whether a duty lead was told. Null while somebody is. */
  hostAway: z.strictObject({ closesAt: instant, lead: z.enum(leadStates) }).nullable(),
  closed: closedSchema.nullable(),
  /** Grows: ignore an older view that arrives late. */
  rev: z.number().int(),
  may: z.strictObject({ post: z.boolean(), end: z.boolean() }),
});
export type TalkFacts = z.infer<typeof talkFactsSchema>;

/** For who sits in it. */
export const talkViewSchema = z.strictObject({
  talk: talkFactsSchema,
  mySeatId: seatIdSchema.nullable(),
  seats: z.array(seatViewSchema),
  freed: z.null(),
});
export type TalkView = z.infer<typeof talkViewSchema>;

/** What the person reads to whom it is offered, in the room. */
export const myTalkSchema = z.strictObject({
  id: talkIdSchema,
  state: z.enum(['offered', 'accepted', 'open']),
  /** Who offers or holds it. */
  by: z.string(),
  /** `accepted`: the host cannot leave the room; whether a duty lead was asked. Null: the host can come. */
  waitsFor: z.enum(leadStates).nullable(),
});
export type MyTalk = z.infer<typeof myTalkSchema>;
const myTalkReply = z.strictObject({ talk: myTalkSchema.nullable() });

/** A talk as the team sees it, who is not in it: facts, and nobody's words. */
export const talkItemSchema = z.strictObject({
  id: talkIdSchema,
  sessionId: sessionIdSchema,
  room: roomSchema.nullable(),
  /** The person's seat and name in that room; null for who does not host it and did not offer it. */
  person: z.strictObject({ seatId: seatIdSchema, name: z.string() }).nullable(),
  state: z.enum(talkStates),
  closed: closedSchema.nullable(),
  by: z.strictObject({ name: z.string(), isMe: z.boolean() }),
  offeredAt: instant,
  isHostAway: z.boolean(),
  /** While nobody else holds the room: whether a duty lead is asked. Null: its host can go. */
  waitsFor: z.enum(leadStates).nullable(),
  may: z.strictObject({ hold: z.boolean(), end: z.boolean() }),
});
export type TalkItem = z.infer<typeof talkItemSchema>;

/** Rows of the team's first page: see `desk.ts`. */
export const talkRows = ['talkMine', 'talkWaits'] as const;

const place = z.strictObject({ kind: z.literal('talk'), id: talkIdSchema });
const rev = z.number().int();
const audience = 'the two who sit in the talk, nobody else';
const refusals = ['seatNeeded', 'talkEnded'] as const;

/** What the protocol of places carries of a talk. */
export const talkPackets = {
  'place:follow': { abilities: ['talk.follow'], errors: refusals, payload: place },
  'place:unfollow': { abilities: ['talk.leave'], errors: [], payload: place },
  'place:post': {
    abilities: ['talk.post'],
    errors: [...refusals, 'holdsCodename'],
    payload: place.extend({
      clientKey: z.uuid(),
      body: z.strictObject({ text: plainText({ maxCharacters: limits.message.maxCharacters }) }),
    }),
  },
  'place:type': { abilities: ['talk.post'], errors: refusals, payload: place },
  'place:messages': {
    audience,
    payload: place.extend({ afterRev: rev, rev, messages: z.array(messageViewSchema) }),
  },
  'place:seats': { audience, payload: place.extend({ seats: z.array(seatViewSchema) }) },
  'place:typing': { audience, payload: place.extend({ seatId: seatIdSchema }) },
  'place:facts': { audience, payload: place.extend({ facts: talkFactsSchema }) },
  'place:head': { audience, payload: place.extend({ rev }) },
} as const satisfies PlacePackets;

const inTalk = z.strictObject({ talkId: talkIdSchema });
const inSession = z.strictObject({ sessionId: sessionIdSchema });

export const talkRoutes = defineRoutes({
  offerTalk: {
    method: 'POST',
    path: '/api/room-sessions/:sessionId/seats/:seatId/talk',
    summary:
      'A host offers a talk apart to a person in the room, who is the only one to hear of it. Refused where nobody else holds the room and nobody has the duty, and for some minutes to whom this person said no.',
    ability: 'talk.offer',
    params: z.strictObject({ sessionId: sessionIdSchema, seatId: seatIdSchema }),
    reply: talkItemSchema,
    errors: [
      'notFound',
      'notAllowed',
      'signInNeeded',
      'seatNeeded',
      'roomClosed',
      'roomNeedsHost',
      'alreadyTaken',
      'tooFast',
    ],
  },
  readMyTalk: {
    method: 'GET',
    path: '/api/room-sessions/:sessionId/my-talk',
    summary: 'The talk apart that is offered to the caller in this room, or goes on. Null: none.',
    ability: 'talk.mine',
    params: inSession,
    reply: myTalkReply,
    errors: ['seatNeeded'],
  },
  answerTalk: {
    method: 'POST',
    path: '/api/talks/:talkId/answer',
    summary:
      'Its person says yes or no, or takes a yes back before it begins. Of a no only who offered it hears.',
    ability: 'talk.answer',
    params: inTalk,
    body: z.strictObject({ yes: z.boolean() }),
    reply: myTalkReply,
    errors: ['notFound', 'talkEnded', 'changedMeanwhile'],
  },
  listTalks: {
    method: 'GET',
    path: '/api/talks',
    summary:
      'Talks that the caller hears of, without words: their own, those that go on from a room which they host, and for the duty lead those that need somebody.',
    ability: 'talk.list',
    reply: z.strictObject({ talks: z.array(talkItemSchema) }),
    errors: ['signInNeeded', 'notAllowed'],
  },
  holdTalk: {
    method: 'POST',
    path: '/api/talks/:talkId/hold',
    summary:
      'The caller sits down in it: its host, once somebody else holds the room; or the duty lead, also in place of a host who is gone. Entered in the log.',
    ability: 'talk.hold',
    params: inTalk,
    reply: talkViewSchema,
    errors: ['notFound', 'notAllowed', 'signInNeeded', 'roomNeedsHost', 'talkEnded', 'changedMeanwhile'],
  },
  enterTalk: {
    method: 'POST',
    path: '/api/talks/:talkId/enter',
    summary: 'Its person sits down in it. The seat in the room stays. Coming back gives the same seat.',
    ability: 'talk.enter',
    params: inTalk,
    reply: talkViewSchema,
    errors: ['notFound', 'talkEnded', 'changedMeanwhile'],
  },
  readTalk: {
    method: 'GET',
    path: '/api/talks/:talkId',
    summary: 'A talk that began, for who sits or sat in it.',
    ability: 'talk.see',
    params: inTalk,
    reply: talkViewSchema,
    errors: ['notFound'],
  },
  endTalk: {
    method: 'POST',
    path: '/api/talks/:talkId/end',
    summary: 'One of both ends it, for both; before it began, who offered it takes it back.',
    ability: 'talk.end',
    params: inTalk,
    reply: z.strictObject({}),
    errors: ['notFound', 'talkEnded'],
  },
  listTalkMessages: {
    method: 'GET',
    path: '/api/talks/:talkId/messages',
    summary:
      'Catch-up: every message changed after rev n, as it is now, in order of rev. `complete` is false when there is another page.',
    ability: 'talk.follow',
    params: inTalk,
    query: z.strictObject({
      afterRev: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0),
    }),
    reply: messagePageSchema,
    errors: [...refusals],
  },
  readTalkWindow: {
    method: 'GET',
    path: '/api/talks/:talkId/messages/window',
    summary:
      'The newest messages, or those before a seq, in order of seq. `complete` is false when there are older ones.',
    ability: 'talk.follow',
    params: inTalk,
    query: z.strictObject({
      before: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER).optional(),
    }),
    reply: messagePageSchema,
    errors: [...refusals],
  },
});

export const talkEvents = defineEvents({
  'talk:mine': {
    summary: 'A talk apart was offered to the listener, began, or ended: read it again.',
    audience: 'the pages of that person’s seat in the room',
    payload: z.strictObject({}),
  },
  'talks:changed': {
    summary: 'A talk apart was answered, began, lost its host, or ended: read them again.',
    audience:
      'who offers or holds it; the duty lead once its person said yes; the hosts of its room once it began; the team’s pages where its host is gone or comes back; nobody else',
    payload: z.strictObject({}),
  },
});
