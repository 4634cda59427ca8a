import { z } from 'zod';
import { limits } from '../limits.js';
import { seatRoles } from '../roles.js';
import { worryKinds } from './answering.js';
import { bilingualSchema, defineEvents, defineRoutes, idOf, instant } from './kit.js';
import { messageIdSchema } from './messages.js';
import { placeRefSchema } from './places.js';
import { roomIdSchema, sessionIdSchema } from './rooms.js';
import { seatIdSchema } from './seats.js';
import { optionalText, threadIdSchema } from './spreekuur.js';
import { talkIdSchema, talkItemSchema } from './talks.js';

/** Alarms: somebody may be in danger, and a person of the team has to look now. Raised by hand, never by a program. */

export const alarmIdSchema = idOf('AlarmId');
export type AlarmId = z.infer<typeof alarmIdSchema>;

/** Who raised it: the person themselves, somebody beside them, one of the team, or a question that was read in as urgent. */
export const alarmSources = ['self', 'worry', 'team', 'readIn'] as const;
export type AlarmSource = (typeof alarmSources)[number];

/** 3 plan, means or time · 4 happening now. Null in a view: nobody of the team has said yet. */
export const alarmLevels = [3, 4] as const;
export type AlarmLevel = (typeof alarmLevels)[number];
const levelSchema = z.union(alarmLevels.map((level) => z.literal(level)));
const kindsSchema = z.array(z.enum(worryKinds));

/** How it ended, as the taker says. */
export const alarmEndings = ['spoke', 'pointedOn', 'emergencyCalled', 'lost', 'noDanger', 'other'] as const;
export type AlarmEnding = (typeof alarmEndings)[number];

/** The call of who is on call by webhook: there is none, it is not due, it was answered, it failed. */
export const onCallStates = ['none', 'waits', 'called', 'failed'] as const;
export type OnCallState = (typeof onCallStates)[number];

/**
 * Whether the person can still be reached in the place: they sit in it with an open page; an open page of theirs is outside it, at
 * the door, in the row, silent or after they left; their page is closed for now; they cannot come back.
 */
export const alarmReaches = ['here', 'outside', 'away', 'gone'] as const;

const roomSchema = z.strictObject({ id: roomIdSchema, title: bilingualSchema });
/** A place as the team sees it beside what is about it. */
export const seenPlaceSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('roomSession'),
    id: sessionIdSchema,
    /** Null if the room no longer exists. */
    room: roomSchema.nullable(),
    isOpen: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('thread'), id: threadIdSchema, isOpen: z.boolean() }),
  z.strictObject({
    kind: z.literal('talk'),
    id: talkIdSchema,
    /** That it began in; null if it no longer exists. */
    room: roomSchema.nullable(),
    isOpen: z.boolean(),
  }),
]);

const byWhom = z.strictObject({ name: z.string(), isMe: z.boolean(), at: instant });

/** An alarm in a list: facts, and nobody's words. */
export const alarmItemSchema = z.strictObject({
  id: alarmIdSchema,
  place: seenPlaceSchema,
  /** The seat of the person it is about; null for somebody without one, who waits at the door. */
  seatId: seatIdSchema.nullable(),
  sources: z.array(z.enum(alarmSources)).min(1),
  level: levelSchema.nullable(),
  kinds: kindsSchema,
  raisedAt: instant,
  /** How often it was raised, and when last. */
  times: z.number().int().min(1),
  lastAt: instant,
  reach: z.enum(alarmReaches),
  /** `isHere`: who took it has a page of Naast open that is not locked. */
  taken: byWhom.extend({ isHere: z.boolean() }).nullable(),
  closed: byWhom.extend({ ending: z.enum(alarmEndings) }).nullable(),
  /** The whole team hears it from then on. */
  teamAt: instant,
  onCall: z.strictObject({ state: z.enum(onCallStates), at: instant.nullable() }),
  rev: z.number().int().min(1),
  /** The person left words to be found by, and until when they are kept; for its taker only. */
  found: z.strictObject({ until: instant }).nullable(),
  /** `talk`: to offer the person a talk apart. */
  may: z.strictObject({ take: z.boolean(), close: z.boolean(), talk: z.boolean() }),
});
export type AlarmItem = z.infer<typeof alarmItemSchema>;

/** An alarm with the words that it copied; none once their term is over, and none of a question, which stands in its own place. */
export const alarmViewSchema = alarmItemSchema.extend({
  /** What the person is called there; null once the words are gone. */
  name: z.string().nullable(),
  words: z.array(
    z.strictObject({
      name: z.string(),
      role: z.enum(seatRoles),
      sentAt: instant,
      text: z.string(),
      /** What the alarm is about. */
      isItem: z.boolean(),
    }),
  ),
  /** What the taker wrote when they closed it. */
  done: z.string().nullable(),
});
export type AlarmView = z.infer<typeof alarmViewSchema>;

/** What the person who raised an alarm about themselves reads: whether somebody of the team looks, and never that somebody comes. */
export const myAlarmSchema = z.strictObject({
  state: z.enum(['none', 'unseen', 'seen', 'closed']),
  /** Who looks along: what the team calls them. */
  by: z.string().nullable(),
  /** Who looks along still has a page of Naast open. */
  isByHere: z.boolean(),
  /** Who looks along can read what the person writes in this place, now. */
  isByAlong: z.boolean(),
  /** The place is open, and the person does not sit in it: nobody can read along with them. */
  isOutside: z.boolean(),
  /** Now, within the hours in which somebody reads along, or in a room with a host. Before raising, too. */
  isWatched: z.boolean(),
  /** When somebody reads along again; null: now, or not known. */
  watchedFrom: instant.nullable(),
  onCall: z.enum(onCallStates),
});
export type MyAlarm = z.infer<typeof myAlarmSchema>;

/** Rows of the team's first page: see `desk.ts`. */
export const alarmRows = ['alarmMine', 'alarmOpen', 'alarmTakerGone', 'alarmsMore'] as const;

const inAlarm = z.strictObject({ alarmId: alarmIdSchema });
const basedOn = { rev: z.number().int().min(1) };
const item = { messageId: messageIdSchema.optional(), seatId: seatIdSchema.optional() };

export const alarmRoutes = defineRoutes({
  readMyAlarm: {
    method: 'GET',
    path: '/api/my-alarms/:kind/:id',
    summary: 'What became of the alarm that the caller raised about themselves in this place.',
    ability: 'alarm.readOwn',
    params: z.strictObject({
      kind: z.enum(['roomSession', 'thread', 'talk']),
      id: z.string().min(1).max(40),
    }),
    reply: myAlarmSchema,
    errors: ['notFound', 'seatNeeded'],
  },
  raiseMyAlarm: {
    method: 'POST',
    path: '/api/my-alarms',
    summary:
      'The caller is not safe: also for who rests, waits at the door or has left the chair. Raised again, it joins the open alarm. Never refused by a rate rule.',
    ability: 'alarm.raiseOwn',
    body: z.strictObject({ place: placeRefSchema }),
    reply: myAlarmSchema,
    errors: ['notFound', 'seatNeeded', 'roomClosed'],
  },
  raiseWorry: {
    method: 'POST',
    path: '/api/worries',
    summary:
      'Somebody in the place worries about another person in it, by a message or a seat. Answers nothing of what the team does.',
    ability: 'alarm.worry',
    body: z.strictObject({ place: placeRefSchema, ...item }),
    reply: z.strictObject({}),
    errors: ['notFound', 'seatNeeded', 'roomClosed', 'notAllowed'],
  },
  raiseAlarm: {
    method: 'POST',
    path: '/api/alarms',
    summary:
      'A host, or who answers a question, raises an alarm about a person: from a message, a seat or the question.',
    ability: 'alarm.raise',
    body: z.strictObject({ place: placeRefSchema, ...item, level: levelSchema, kinds: kindsSchema }),
    reply: alarmItemSchema,
    errors: ['notFound', 'signInNeeded', 'notAllowed', 'roomClosed'],
  },
  listAlarms: {
    method: 'GET',
    path: '/api/alarms',
    summary:
      'Alarms that the caller hears of: the open ones, the oldest untaken first, a page at a time, the caller’s own with the first; then those closed in the last days.',
    ability: 'alarm.list',
    query: z.strictObject({ after: z.coerce.number().int().min(0).max(100_000).optional() }),
    reply: z.strictObject({
      open: z.array(alarmItemSchema),
      /** How many there are in all. */
      openCount: z.number().int().min(0),
      /** `after` of the next page; null: this is the last. */
      next: z.number().int().nullable(),
      /** With the first page. */
      closed: z.array(alarmItemSchema),
    }),
    errors: ['signInNeeded', 'notAllowed'],
  },
  readAlarm: {
    method: 'GET',
    path: '/api/alarms/:alarmId',
    summary: 'An alarm with the words that it copied. Each read is entered in the log.',
    ability: 'alarm.read',
    params: inAlarm,
    reply: alarmViewSchema,
    errors: ['notFound', 'signInNeeded', 'notAllowed'],
  },
  takeAlarm: {
    method: 'POST',
    path: '/api/alarms/:alarmId/take',
    summary: 'The caller takes it, or takes it over. Of two at once one is told that it changed.',
    ability: 'alarm.take',
    params: inAlarm,
    body: z.strictObject(basedOn),
    reply: alarmItemSchema,
    errors: ['notFound', 'signInNeeded', 'notAllowed', 'changedMeanwhile'],
  },
  closeAlarm: {
    method: 'POST',
    path: '/api/alarms/:alarmId/close',
    summary: 'The taker closes it, with what was done.',
    ability: 'alarm.close',
    params: inAlarm,
    body: z.strictObject({
      ...basedOn,
      ending: z.enum(alarmEndings),
      /** For colleagues; empty: nothing more to say. */
      done: optionalText(limits.alarm.doneMaxCharacters),
    }),
    reply: alarmItemSchema,
    errors: ['notFound', 'signInNeeded', 'notAllowed', 'changedMeanwhile'],
  },
  offerTalkFromAlarm: {
    method: 'POST',
    path: '/api/alarms/:alarmId/talk',
    summary:
      'Its taker offers a talk apart to the person in the room that it is about. They need not host that room.',
    ability: 'alarm.offerTalk',
    params: inAlarm,
    reply: talkItemSchema,
    errors: [
      'notFound',
      'signInNeeded',
      'notAllowed',
      'changedMeanwhile',
      'roomClosed',
      'roomNeedsHost',
      'alreadyTaken',
      'tooFast',
    ],
  },
  openFound: {
    method: 'POST',
    path: '/api/alarms/:alarmId/found',
    summary: 'The taker of the open alarm opens these words. Each opening is entered in the log first.',
    ability: 'alarm.openFound',
    params: inAlarm,
    reply: z.strictObject({ words: z.string(), until: instant }),
    errors: ['notFound', 'signInNeeded', 'notAllowed', 'changedMeanwhile'],
  },
  tryOnCall: {
    method: 'POST',
    path: '/api/alarms/try-on-call',
    summary: 'Calls the webhook of who is on call once, as an alarm would, to see that it answers.',
    ability: 'alarm.tryOnCall',
    reply: z.strictObject({ outcome: z.enum(['none', 'called', 'failed']) }),
    errors: ['signInNeeded', 'notAllowed'],
  },
});

export const alarmEvents = defineEvents({
  'alarms:changed': {
    summary: 'An alarm was raised, taken, closed, or goes to more of the team: read them again.',
    audience:
      'who takes it, the duty lead and the hosts of its place; the whole team once it is told; nobody else',
    payload: z.strictObject({}),
  },
  'alarm:mine': {
    summary:
      'The alarm that the listener raised about themselves was taken or closed, or their words to be found by were opened: read it again.',
    audience: 'the pages of that person’s seat',
    payload: z.strictObject({}),
  },
});
