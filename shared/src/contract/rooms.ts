import { z } from 'zod';
import { limits } from '../limits.js';
import { openingSchema } from './clock-time.js';
import { visitorName } from './given-text.js';
import { doorAjarSchema, heldCountSchema, ownHeldSchema } from './held-views.js';
import { bilingualSchema, defineRoutes, instant } from './kit.js';
import { measureWords } from './measure-words.js';
import { roomCapacitySchema, roomDateSchema } from './room-dates.js';
import { howText } from './room-how.js';
import { roomIdSchema, sessionIdSchema } from './room-ids.js';
import { howClearedSchema, restViewSchema, whisperSchema } from './room-measures.js';
import { roomMessageRoutes } from './room-messages.js';
import { freeReasons, measureReasonSchema, seatIdSchema, seatViewSchema } from './seats.js';

export { type RoomId, type RoomSessionId, roomIdSchema, sessionIdSchema } from './room-ids.js';
export { type RestView, restViewSchema, type Whisper, whisperSchema } from './room-measures.js';

export const closeReasons = ['host', 'hours', 'noHost'] as const;
export type CloseReason = (typeof closeReasons)[number];

/**
 * `open`: a host is there. `hostAway`: the last host left or disconnected. `waiting`: within its hours, no host yet.
 * `closed`: outside its hours.
 */
export const roomStatuses = ['open', 'hostAway', 'waiting', 'closed'] as const;
export type RoomStatus = (typeof roomStatuses)[number];

/** How a person stands in a session: in the row for a chair, reading along unseen, with a chair, or no longer there. */
export const ownStandings = ['waiting', 'silent', 'seated', 'left'] as const;
export type OwnStanding = (typeof ownStandings)[number];

export const shutReasons = ['stopped', 'paused', 'full'] as const;
export type ShutReason = (typeof shutReasons)[number];

/** A room as any visitor sees it from outside. */
export const roomViewSchema = z.strictObject({
  id: roomIdSchema,
  title: bilingualSchema,
  description: bilingualSchema,
  weekly: z.array(openingSchema),
  /** From today on, the earliest first. */
  dates: z.array(roomDateSchema),
  capacity: roomCapacitySchema,
  /** Only hosts write phone numbers, addresses and accounts in its next session. */
  forbidsContact: z.boolean(),
  /** Which lines of people wait for a host in its next session; a host can change it there. */
  doorAjar: doorAjarSchema,
  status: z.enum(roomStatuses),
  /** No new openings until a coordinator resumes it; an open session goes on. */
  isPaused: z.boolean(),
  /**
   * Start of the next hours, also within hours; null when none are planned, the present ones are around the clock, or it
   * is paused.
   */
  opensAt: instant.nullable(),
  /**
   * End of the open session, else of the present hours; null outside them, and when they are around the clock.
   */
  closesAt: instant.nullable(),
  session: z
    .strictObject({
      id: sessionIdSchema,
      /** How many hosts are connected, and never who: so that a volunteer's evenings cannot be followed from outside. 0 while the last one is briefly away. */
      hosts: z.number().int(),
      people: z.number().int(),
      capacity: z.number().int(),
      /** How many wait for a chair; who comes now waits behind them. */
      waiting: z.number().int(),
      /** Why entry is refused while a host is there: closing soon, paused by a host, or full, the row too. Null when it is not. */
      shut: z.enum(shutReasons).nullable(),
      /** Of this session: as the room had it when it opened. */
      forbidsContact: z.boolean(),
      /** Of this session, now. */
      doorAjar: doorAjarSchema,
    })
    .nullable(),
  /**
   * What the room allows at its door now: `enter` and `readSilently` to visitors without a seat, `open` and `host` to hosts. The same for
   * every viewer; which of these a viewer is, is in `SelfView`.
   */
  may: z.strictObject({
    enter: z.boolean(),
    readSilently: z.boolean(),
    open: z.boolean(),
    host: z.boolean(),
  }),
  /** Somebody is out of it for longer: until then hosts look at what newcomers write first. Null: they do not. */
  newcomersLookedAtUntil: instant.nullable(),
  /** Of its plan: texts, hours, dates, capacity and contact rule; goes up by one at each change of them. */
  rev: z.number().int().min(0),
});
export type RoomView = z.infer<typeof roomViewSchema>;

/** What this class of viewers may do; a person's own rest and the room's writing pause come on top. The server still authorizes each request. */
export const roomMaySchema = z.strictObject({
  post: z.boolean(),
  /** Change the words of an own message. */
  edit: z.boolean(),
  /** Delete an own message. */
  delete: z.boolean(),
  react: z.boolean(),
  /** Put a content note on an own message, and take away one of their own. */
  note: z.boolean(),
  /** The same on any message, and take away a host's. */
  noteOthers: z.boolean(),
  hide: z.boolean(),
  /** Tell the author of a message that it was seen. */
  markSeen: z.boolean(),
  door: z.boolean(),
  /** Decide about held texts. */
  decideHeld: z.boolean(),
  /** Write a line above the talk, or take it away. */
  pin: z.boolean(),
  /** Slow down the room: slow mode, and a writing pause for all but hosts. */
  pace: z.boolean(),
  /** Say something to the hosts of this session alone. */
  whisper: z.boolean(),
  /** Read what hosts did in this session. */
  readActs: z.boolean(),
  /** Leave a note for the next host of the room. */
  leaveHandover: z.boolean(),
  /** Ask the team for a second host or the duty lead. */
  askHelp: z.boolean(),
  /** Raise an alarm about oneself. */
  raiseOwnAlarm: z.boolean(),
  close: z.boolean(),
});
export type RoomMay = z.infer<typeof roomMaySchema>;

export const sessionViewSchema = z.strictObject({
  id: sessionIdSchema,
  roomId: roomIdSchema,
  title: bilingualSchema,
  openedAt: instant,
  /** Of its hours, or sooner when a host announced it. */
  closesAt: instant.nullable(),
  /** Phone numbers, mail addresses, account numbers and accounts elsewhere are refused, but from hosts. Stays as it was at the opening. */
  forbidsContact: z.boolean(),
  /** Which lines of people wait until a host has read them. `off` for those outside. */
  doorAjar: doorAjarSchema,
  /** Revision of these facts: ignore an older view that arrives late. */
  rev: z.number().int(),
  /**
   * Without a host: when this viewer can no longer write (null: can go on), and when the room closes. Null while a host
   * is there.
   */
  hostAway: z.strictObject({ writingRestsAt: instant.nullable(), closesAt: instant }).nullable(),
  /** A host paused entry; seated people stay. */
  entryPaused: z.boolean(),
  /** A host ended reading along unseen: who reads so stops then. Null while it is allowed; may have passed. */
  silentUntil: instant.nullable(),
  /** A line above the talk, and the host who wrote it. For seated viewers; null for others, and without one. */
  pinned: z.strictObject({ text: z.string(), by: seatIdSchema }).nullable(),
  /** Slow mode: one message a person in so many seconds, for messages sent since then; not for hosts. */
  slow: z.strictObject({ seconds: z.number().int().positive(), since: instant }).nullable(),
  /** Only hosts write until then (*adempauze*); it ends by itself. `by`: the seat of the host who began it. */
  writingPause: z.strictObject({ until: instant, by: seatIdSchema }).nullable(),
  /** A host announced that it closes then, sooner than its hours. `by`: that host's seat. */
  endAnnounced: z.strictObject({ at: instant, by: seatIdSchema }).nullable(),
  /** As in the room's own view. For who is seated; null for others. */
  newcomersLookedAtUntil: instant.nullable(),
  closed: z.strictObject({ at: instant, reason: z.enum(closeReasons) }).nullable(),
  may: roomMaySchema,
});
export type SessionView = z.infer<typeof sessionViewSchema>;

/** Who wait: at the door, where many came at once from one network, or for a chair in a full room. */
export const waitersViewSchema = z.strictObject({
  waiting: z.number().int(),
  /** Since when the first of them waits; null when none do. */
  since: instant.nullable(),
});
export type WaitersView = z.infer<typeof waitersViewSchema>;

/** A person's own place in the row. */
const inRowSchema = z.strictObject({
  /** How many wait before them; not those whose page has been gone for a while. */
  ahead: z.number().int(),
  /** As they chose it at the door. */
  name: z.string(),
  /** Entry stops then: no chair comes after it. Null: no end is set. */
  until: instant.nullable(),
});

/** The initial state for a person in the room; events keep it current. */
export const sessionStateSchema = z.strictObject({
  session: sessionViewSchema,
  mySeatId: seatIdSchema.nullable(),
  /** Of this person; null without a seat. */
  standing: z.enum(ownStandings).nullable(),
  /** Null unless this person waits for a chair. */
  inRow: inRowSchema.nullable(),
  seats: z.array(seatViewSchema),
  rests: z.array(restViewSchema),
  /** How many read along unseen now: never who. 0 for those outside. */
  silent: z.number().int(),
  /** The host who freed this person's chair, and the reason; null if none did. */
  freed: z.strictObject({ by: z.string(), reason: z.enum(freeReasons) }).nullable(),
  /** The host who took away how this person said that they are, and the reason; null if none did. */
  howCleared: howClearedSchema.nullable(),
  /** For hosts only. */
  door: waitersViewSchema.nullable(),
  /** For hosts only. */
  row: waitersViewSchema.nullable(),
  /** For hosts only: the newest, oldest first; empty for other viewers. */
  whispers: z.array(whisperSchema),
  /** Of this person: what waits for a host, was returned or declined; the oldest first. */
  myHeld: z.array(ownHeldSchema),
  /** For hosts only. */
  held: heldCountSchema.nullable(),
  /** For hosts only: how many people came in within moments; 0 unless many. */
  cameTogether: z.number().int(),
});
export type SessionState = z.infer<typeof sessionStateSchema>;

/** The result of an attempt to enter. The same for a free name and a taken one. */
export const entrySchema = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('inside'),
    /** `distinct`: the name was taken, so a number was added. `asBefore`: the name that this seat had. */
    named: z.enum(['asChosen', 'distinct', 'asBefore']),
    state: sessionStateSchema,
  }),
  /** No chair is free, or others wait for one: a place in the row was taken, or kept. Its page follows the session. */
  z.strictObject({ outcome: z.literal('row'), state: sessionStateSchema }),
  /** Reading along unseen, without a name and without a chair. */
  z.strictObject({ outcome: z.literal('silent'), state: sessionStateSchema }),
  /** A session has begun, and its cookie was sent: repeat the request to take a chair. No chair is held until then. */
  z.strictObject({ outcome: z.literal('again') }),
  /**
   * Many came at once from this network: repeat the request after `waitMs`, within seconds, to keep the place in the
   * queue.
   */
  z.strictObject({ outcome: z.literal('wait'), waitMs: z.number().int().positive() }),
]);
export type Entry = z.infer<typeof entrySchema>;

const inRoom = z.strictObject({ roomId: roomIdSchema });
const inSession = z.strictObject({ sessionId: sessionIdSchema });

export const roomRoutes = defineRoutes({
  listRooms: {
    method: 'GET',
    path: '/api/rooms',
    summary: 'All rooms, with how many hosts are there and when they open.',
    ability: 'room.list',
    isPublic: true,
    reply: z.strictObject({ rooms: z.array(roomViewSchema) }),
    errors: [],
  },
  readRoom: {
    method: 'GET',
    path: '/api/rooms/:roomId',
    summary: 'One room, from outside.',
    ability: 'room.read',
    isPublic: true,
    params: inRoom,
    reply: roomViewSchema,
    errors: ['notFound'],
  },
  openRoom: {
    method: 'POST',
    path: '/api/rooms/:roomId/sessions',
    summary: 'A host takes the room and opens it. The host has a seat in it at once.',
    ability: 'room.open',
    params: inRoom,
    reply: sessionStateSchema,
    errors: ['notFound', 'notAllowed', 'signInNeeded', 'outsideHours', 'alreadyOpen', 'houseRulesChanged'],
  },
  readSession: {
    method: 'GET',
    path: '/api/room-sessions/:sessionId',
    summary: 'A room session. Seats and rests only for those who sit in it.',
    ability: 'room.see',
    params: inSession,
    reply: sessionStateSchema,
    errors: ['notFound'],
  },
  enterRoom: {
    method: 'POST',
    path: '/api/room-sessions/:sessionId/enter',
    summary:
      'Enters under a chosen name, having accepted the house rules. A browser without a visit gets one first, and asks again; a chair is for a browser that shows its cookie. Without a free chair it takes a place in the row. Coming back in the same visit gives the same seat, or the same place.',
    ability: 'room.enter',
    params: inSession,
    body: z.strictObject({
      name: visitorName,
      /** Null, or absent, as from a page of before it was asked: nothing was said. */
      how: howText.default(null),
      houseRulesVersion: z.number().int().positive(),
    }),
    reply: entrySchema,
    errors: [
      'notFound',
      'roomClosed',
      'roomFull',
      'noHost',
      'entryStopped',
      'entryPaused',
      'nameTaken',
      'houseRulesChanged',
      'notAllowed',
      'outOfRoom',
      'holdsCodename',
      'holdsContact',
    ],
  },
  joinAsHost: {
    method: 'POST',
    path: '/api/room-sessions/:sessionId/host',
    summary: 'Another host joins, seen by everybody; with two hosts the room holds more people.',
    ability: 'room.host',
    params: inSession,
    reply: sessionStateSchema,
    errors: ['notFound', 'notAllowed', 'signInNeeded', 'roomClosed', 'houseRulesChanged'],
  },
  leaveRoom: {
    method: 'POST',
    path: '/api/room-sessions/:sessionId/leave',
    summary: 'Leaves quietly and gives the chair back, or the place in the row.',
    ability: 'room.leave',
    params: inSession,
    reply: z.strictObject({}),
    errors: ['notFound'],
  },
  ...roomMessageRoutes,
  restSeat: {
    method: 'PUT',
    path: '/api/room-sessions/:sessionId/seats/:seatId/rest',
    summary:
      'A host lets a person rest from writing for some minutes, or lifts the rest (0). Reading goes on.',
    ability: 'room.rest',
    params: z.strictObject({ sessionId: sessionIdSchema, seatId: seatIdSchema }),
    body: z.strictObject({
      minutes: z.union([z.literal(0), ...limits.rest.minutesChoices.map((n) => z.literal(n))]),
      why: measureReasonSchema.default('other'),
      /** The host's own line to the person. */
      words: measureWords.default(''),
    }),
    reply: z.strictObject({ rest: restViewSchema.nullable() }),
    errors: ['notFound', 'notAllowed', 'signInNeeded', 'seatNeeded', 'roomClosed', 'holdsCodename'],
  },
  setEntry: {
    method: 'PUT',
    path: '/api/room-sessions/:sessionId/entry',
    summary: 'A host pauses entry, or opens it again. Seated people stay.',
    ability: 'room.door',
    params: inSession,
    body: z.strictObject({ paused: z.boolean() }),
    reply: sessionViewSchema,
    errors: ['notAllowed', 'signInNeeded', 'seatNeeded', 'roomClosed'],
  },
  letIn: {
    method: 'POST',
    path: '/api/room-sessions/:sessionId/let-in',
    summary: 'A host lets in all who wait at the door because many came at once from their network.',
    ability: 'room.door',
    params: inSession,
    reply: z.strictObject({}),
    errors: ['notAllowed', 'signInNeeded', 'seatNeeded', 'roomClosed'],
  },
  freeSeat: {
    method: 'POST',
    path: '/api/room-sessions/:sessionId/seats/:seatId/free',
    summary:
      'A host gives away the seat of a person who is no host. That person is told who did and why, and may enter again.',
    ability: 'room.free',
    params: z.strictObject({ sessionId: sessionIdSchema, seatId: seatIdSchema }),
    reply: seatViewSchema,
    errors: ['notFound', 'notAllowed', 'signInNeeded', 'seatNeeded', 'roomClosed'],
  },
  closeRoom: {
    method: 'POST',
    path: '/api/room-sessions/:sessionId/close',
    summary: 'A host closes the room. Guests lose the history at once.',
    ability: 'room.close',
    params: inSession,
    reply: z.strictObject({}),
    errors: ['notAllowed', 'signInNeeded', 'seatNeeded', 'roomClosed'],
  },
});
