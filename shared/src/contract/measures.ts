import { z } from 'zod';
import { languages } from '../languages.js';
import { limits } from '../limits.js';
import { plainText } from './given-text.js';
import { bilingualSchema, defineEvents, defineRoutes, idOf, instant } from './kit.js';
import { placeKinds } from './place-kinds.js';
import { roomIdSchema } from './room-ids.js';
import { measureReasonSchema } from './seats.js';
import { codenameSchema } from './spreekuur.js';

/** What moderation does to a person or a message, from light to heavy; `hide` is about a message. */
export const measureKinds = ['hide', 'note', 'slow', 'rest', 'outToday', 'outLonger'] as const;
export type MeasureKind = (typeof measureKinds)[number];
export const measureKindSchema = z.enum(measureKinds);

/** What waits for a second person, on the team's first page. */
export const measureRows = ['outsToConfirm'] as const;

export const measureIdSchema = idOf('MeasureId');
export type MeasureId = z.infer<typeof measureIdSchema>;

const appealWords = plainText({ maxCharacters: limits.measure.appealMaxCharacters });
const codenameWords = z.string().max(limits.codename.maxCharacters);

/** A measure for the person it is about. */
export const myMeasureSchema = z.strictObject({
  id: measureIdSchema,
  kind: measureKindSchema,
  /** The name of who imposed it; null once they left the team, or a rule imposed it alone. */
  by: z.string().nullable(),
  why: measureReasonSchema,
  /** Their own line; null: none, or its term is over. */
  words: z.string().nullable(),
  /** A rule began it. */
  byRule: z.boolean(),
  /** Until when it holds; null: until it is lifted, or the place is gone. */
  until: instant.nullable(),
  /** `outLonger`: a second person has not agreed yet; until then it lasts no longer than `until`. */
  isProposed: z.boolean(),
  isRunning: z.boolean(),
  /** Lifted before its end. */
  isLifted: z.boolean(),
  /** The hidden message, as its place knows it; null for other kinds. */
  messageId: z.string().nullable(),
  /** Of `slow`: one message in so many seconds. */
  seconds: z.number().int().positive().nullable(),
  /** It has nine words of its own, which were confirmed. */
  hasCodename: z.boolean(),
  /** What its person wrote against it, and what was decided of that. */
  appeal: z
    .strictObject({
      words: z.string().nullable(),
      decided: z.strictObject({ isRight: z.boolean(), words: z.string().nullable() }).nullable(),
    })
    .nullable(),
  /** Nobody else of the team can read an appeal now: the outside contact can. */
  isNobodyElse: z.boolean(),
  may: z.strictObject({ appeal: z.boolean(), drawCodename: z.boolean(), close: z.boolean() }),
});
export type MyMeasure = z.infer<typeof myMeasureSchema>;

/** A running measure for the team: without who it is about. */
export const runningMeasureSchema = z.strictObject({
  id: measureIdSchema,
  kind: measureKindSchema,
  room: bilingualSchema.nullable(),
  by: z.string().nullable(),
  why: measureReasonSchema,
  words: z.string().nullable(),
  byRule: z.boolean(),
  /** The hour in which it began. */
  from: instant,
  until: instant.nullable(),
  seconds: z.number().int().positive().nullable(),
  /** Of `outLonger`: for so many days; and whether a second person has still to agree. */
  days: z.number().int().positive().nullable(),
  isProposed: z.boolean(),
  isAppealed: z.boolean(),
  may: z.strictObject({ lift: z.boolean(), confirm: z.boolean() }),
});
export type RunningMeasure = z.infer<typeof runningMeasureSchema>;

/** How many appeals were decided in a quarter, and how many of them were right. Never who. */
export const appealCountSchema = z.strictObject({
  quarter: z.string().regex(/^\d{4}-Q[1-4]$/),
  decided: z.number().int(),
  right: z.number().int(),
});
export type AppealCount = z.infer<typeof appealCountSchema>;

const placeKindNames = Object.keys(placeKinds) as [keyof typeof placeKinds, ...(keyof typeof placeKinds)[]];
const ofMeasure = z.strictObject({ measureId: measureIdSchema });
const mine = z.strictObject({ measures: z.array(myMeasureSchema) });

export const measureRoutes = defineRoutes({
  readMyMeasures: {
    method: 'GET',
    path: '/api/places/:kind/:placeId/my-measures',
    summary:
      'What was done in a place about the caller, by their seat there: by whom, why, until when. Empty for others.',
    ability: 'measure.readMine',
    params: z.strictObject({ kind: z.enum(placeKindNames), placeId: idOf('PlaceId') }),
    reply: mine,
    errors: [],
  },
  readMyOut: {
    method: 'GET',
    path: '/api/rooms/:roomId/my-out',
    summary: 'Whether the caller is out of a room now: by whom, why, until when. Null for who is not.',
    ability: 'measure.readMine',
    params: z.strictObject({ roomId: roomIdSchema }),
    reply: z.strictObject({ out: myMeasureSchema.nullable() }),
    errors: [],
  },
  closeNote: {
    method: 'POST',
    path: '/api/measures/:measureId/close',
    summary: 'Its person has read a note, and closes it.',
    ability: 'measure.close',
    params: ofMeasure,
    reply: z.strictObject({}),
    errors: ['notFound', 'notAllowed'],
  },
  appealMeasure: {
    method: 'POST',
    path: '/api/measures/:measureId/appeal',
    summary: 'Its person disagrees, in their own words; once. Read by one of the team who did not decide it.',
    ability: 'measure.appeal',
    params: ofMeasure,
    body: z.strictObject({ words: appealWords }),
    reply: myMeasureSchema,
    errors: ['notFound', 'notAllowed', 'holdsCodename'],
  },
  drawMeasureCodename: {
    method: 'POST',
    path: '/api/measures/:measureId/codename',
    summary:
      'Nine words for a measure, shown once: with them its person reads the outcome later. They can be replaced until they are confirmed.',
    ability: 'measure.drawCodename',
    params: ofMeasure,
    body: z.strictObject({ language: z.enum(languages) }),
    reply: codenameSchema,
    errors: ['notFound', 'codenameConfirmed'],
  },
  confirmMeasureCodename: {
    method: 'POST',
    path: '/api/measures/:measureId/codename/confirm',
    summary: 'Its person has kept the nine words of a measure.',
    ability: 'measure.drawCodename',
    params: ofMeasure,
    body: z.strictObject({ words: codenameWords }),
    reply: z.strictObject({}),
    errors: ['notFound', 'codenameConfirmed', 'codenameReplaced'],
  },
  returnToMeasure: {
    method: 'POST',
    path: '/api/appeals/return',
    summary:
      'A measure by its nine words, from any browser. One answer for unknown words and for what is gone.',
    ability: 'measure.return',
    body: z.strictObject({ codename: codenameWords }),
    reply: myMeasureSchema,
    errors: ['codenameUnknown', 'notAllowed'],
  },
  appealByCodename: {
    method: 'POST',
    path: '/api/appeals',
    summary: 'The same as an appeal from the place itself, by the nine words of the measure.',
    ability: 'measure.return',
    body: z.strictObject({ codename: codenameWords, words: appealWords }),
    reply: myMeasureSchema,
    errors: ['codenameUnknown', 'notAllowed', 'holdsCodename'],
  },
  listMeasures: {
    method: 'GET',
    path: '/api/measures',
    summary:
      'What runs now, and what waits for a second person; and how many appeals were right, a quarter. Without who it is about.',
    ability: 'measure.list',
    reply: z.strictObject({
      measures: z.array(runningMeasureSchema),
      appeals: z.array(appealCountSchema),
    }),
    errors: ['notAllowed', 'signInNeeded'],
  },
  liftMeasure: {
    method: 'POST',
    path: '/api/measures/:measureId/lift',
    summary: 'Lifts a measure before its end. What it did is undone at once.',
    ability: 'measure.lift',
    params: ofMeasure,
    reply: z.strictObject({}),
    errors: ['notFound', 'notAllowed', 'signInNeeded'],
  },
  confirmMeasure: {
    method: 'POST',
    path: '/api/measures/:measureId/confirm',
    summary: 'A second person of the team agrees that somebody is out for longer.',
    ability: 'measure.confirm',
    params: ofMeasure,
    reply: z.strictObject({}),
    errors: ['notFound', 'notAllowed', 'signInNeeded', 'needsSecondPerson'],
  },
});

export const measureEvents = defineEvents({
  'measures:changed': {
    summary: 'Something was done about a person, lifted, or decided: read it again.',
    audience: 'the person whom it is about, and who holds the place',
    payload: z.strictObject({ kind: z.enum(placeKindNames), placeId: idOf('PlaceId') }),
  },
});
