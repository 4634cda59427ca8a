import { z } from 'zod';
import { languages } from '../languages.js';
import { limits } from '../limits.js';
import { seatRoles } from '../roles.js';
import { alarmLevels, seenPlaceSchema } from './alarms.js';
import { accountIdSchema } from './answering.js';
import { flagKinds } from './flags.js';
import { graveSchema, holdMaySchema, holdSchema } from './grave-cases.js';
import { heavySchema } from './heavy.js';
import { defineEvents, defineRoutes, idOf, instant } from './kit.js';
import { measureKindSchema } from './measures.js';
import { noticeKinds, noticeOutcomes } from './notices.js';
import { placeRefSchema } from './places.js';
import { roomIdSchema } from './rooms.js';
import { measureReasonSchema } from './seats.js';
import { optionalText } from './spreekuur.js';

/** Cases: what was flagged, measured or appealed, until a person of the team decides; then what was decided. */

export const caseIdSchema = idOf('CaseId');
export type CaseId = z.infer<typeof caseIdSchema>;

/** What brought it. Stored; never renamed. */
export const caseSources = ['flag', 'measure', 'appeal', 'notice'] as const;
export type CaseSource = (typeof caseSources)[number];

/** By which the queue can be narrowed: a kind of flag, or what brought it. */
export const caseKinds = [...flagKinds, 'measure', 'appeal', 'notice'] as const;
export type CaseKind = (typeof caseKinds)[number];

export const caseViews = ['new', 'passedOn', 'decided'] as const;
export type CaseViewName = (typeof caseViews)[number];

/** What a person of the team decides. Stored; never renamed. */
export const caseOutcomes = [
  'leave',
  'hide',
  'giveBack',
  'note',
  'slow',
  'rest',
  'outToday',
  'outLonger',
  'safety',
  ...noticeOutcomes,
] as const;
export type CaseOutcome = (typeof caseOutcomes)[number];

/** What is answered to somebody who disagrees with a measure. */
export const appealOutcomes = ['right', 'notRight'] as const;
export type AppealOutcome = (typeof appealOutcomes)[number];

/** Outcomes of which its person reads why. */
export const outcomesWithWhy = [
  'hide',
  'note',
  'slow',
  'rest',
  'outToday',
  'outLonger',
] as const satisfies CaseOutcome[];

/** Rules of Naast itself that do something until somebody of the team looks. Stored; never renamed. */
export const caseRules = ['threeFlags'] as const;
export type CaseRule = (typeof caseRules)[number];

const byWhom = z.strictObject({ name: z.string(), isMe: z.boolean() });
const count = z.number().int().min(0);

/** A case in a list: facts, and nobody's words. */
export const caseItemSchema = z.strictObject({
  id: caseIdSchema,
  /** Null once its words are gone, for a party, and of a notice. */
  place: seenPlaceSchema.nullable(),
  /** A notice from outside, about a public page; null once its words are gone. */
  notice: z.strictObject({ kind: z.enum(noticeKinds), path: z.string() }).nullable(),
  /** Illegal, or a threat to a life. */
  isGrave: z.boolean(),
  /** Its words are held beyond their term. */
  isHeld: z.boolean(),
  sources: z.array(z.enum(caseSources)),
  /** How often it was flagged as what; all 0 for a party. */
  kinds: z.strictObject({ hurts: count, contact: count, spam: count, other: count }),
  /** Flags that do not depend on each other, as far as is known. */
  independent: count,
  raisedAt: instant,
  lastAt: instant,
  /** Hidden by this rule until somebody of the team decides. */
  hiddenByRule: z.enum(caseRules).nullable(),
  /** Who looks at it now, and until when, unless they go on. */
  claim: byWhom.extend({ until: instant }).nullable(),
  /** Who asked a colleague to look; `to`: whom, null for anybody. */
  passedOn: byWhom.extend({ to: byWhom.nullable(), at: instant }).nullable(),
  decided: byWhom
    .extend({ at: instant, outcome: z.enum(caseOutcomes), why: measureReasonSchema.nullable() })
    .nullable(),
  /** Its person disagrees with what was decided; null: they did not say so. */
  appeal: z
    .strictObject({ at: instant, decided: byWhom.extend({ at: instant, isRight: z.boolean() }).nullable() })
    .nullable(),
  /** The caller wrote it, told it, or imposed it: others decide, and they see only that there is one. */
  isParty: z.boolean(),
  /** False once its words are gone: bare facts. */
  hasWords: z.boolean(),
  rev: z.number().int().min(1),
  may: z.strictObject({ read: z.boolean(), claim: z.boolean(), decide: z.boolean() }),
});
export type CaseItem = z.infer<typeof caseItemSchema>;

/** What stood there, without who wrote it. */
export const caseWordsSchema = z.strictObject({
  role: z.enum(seatRoles),
  /** By the person that the case is about. */
  isAuthor: z.boolean(),
  sentAt: instant,
  text: z.string(),
  /** What the case is about. */
  isItem: z.boolean(),
  /** Folded until it is asked for. */
  heavy: heavySchema,
});
export type CaseWords = z.infer<typeof caseWordsSchema>;

/** An opened case. Its words and those of who flagged are gone once their term is over. */
export const caseViewSchema = caseItemSchema.extend({
  words: z.array(caseWordsSchema),
  said: z.array(z.strictObject({ kind: z.enum(flagKinds), text: z.string(), heavy: heavySchema })),
  /** What a notice says, the language of its sender, and the text of the page as it was then. */
  noticed: z
    .strictObject({
      words: z.string().nullable(),
      language: z.enum(languages),
      page: z.string().nullable(),
      heavy: heavySchema,
    })
    .nullable(),
  grave: graveSchema.nullable(),
  hold: holdSchema.nullable(),
  holdMay: holdMaySchema,
  /** For who looks next. */
  note: z.string().nullable(),
  /** To who wrote it. */
  decidedWords: z.string().nullable(),
  /** What its person wrote against it, and the answer. */
  appealWords: z.string().nullable(),
  appealHeavy: heavySchema,
  answer: z.string().nullable(),
  /** What was done about this person before, in this place; the hours in which it began. */
  earlier: z.array(
    z.strictObject({
      kind: measureKindSchema,
      from: instant,
      until: instant.nullable(),
      by: z.string().nullable(),
      why: measureReasonSchema,
      isLifted: z.boolean(),
    }),
  ),
  /** Whether others read it now; null: it is gone, or its place is closed. */
  visibility: z.enum(['shown', 'hidden']).nullable(),
  /** What can be decided now; nothing once it is decided. */
  outcomes: z.array(z.enum([...caseOutcomes, ...appealOutcomes])),
  /** Another person of the team can agree that somebody is out for longer; else seven days are the most. */
  isSecondThere: z.boolean(),
  /** Of whom one can be asked to look. */
  colleagues: z.array(z.strictObject({ id: accountIdSchema, name: z.string() })),
});
export type CaseView = z.infer<typeof caseViewSchema>;

/** Rows of the team's first page: see `desk.ts`. */
export const caseRows = ['casesNew', 'casesMine', 'casesForMe'] as const;

const oneOf = (numbers: readonly number[]) => z.number().refine((given) => numbers.includes(given));
const inCase = z.strictObject({ caseId: caseIdSchema });
const basedOn = { rev: z.number().int().min(1) };

export const caseRoutes = defineRoutes({
  listCases: {
    method: 'GET',
    path: '/api/cases',
    summary:
      'A view of the queue, a page at a time: new ones by need and then the oldest, decided ones the latest first. Nobody’s words.',
    ability: 'case.list',
    query: z.strictObject({
      view: z.enum(caseViews),
      place: z.enum(placeRefSchema.options.map(({ shape }) => shape.kind.value)).optional(),
      roomId: roomIdSchema.optional(),
      kind: z.enum(caseKinds).optional(),
      /** `next` of the page before. */
      after: z
        .string()
        .regex(/^\d\.\d{1,15}\.[\w-]{1,40}$/)
        .optional(),
    }),
    reply: z.strictObject({
      cases: z.array(caseItemSchema),
      /** Where the next page begins; null: this is the last. */
      next: z.string().nullable(),
      /** In all, whatever is narrowed. */
      counts: z.strictObject({ new: count, passedOn: count }),
    }),
    errors: ['signInNeeded', 'notAllowed'],
  },
  readCase: {
    method: 'GET',
    path: '/api/cases/:caseId',
    summary: 'A case with the words that it copied. Entered in the log before anything is shown.',
    ability: 'case.read',
    params: inCase,
    reply: caseViewSchema,
    errors: ['signInNeeded', 'notAllowed', 'notFound'],
  },
  claimCase: {
    method: 'POST',
    path: '/api/cases/:caseId/claim',
    summary:
      'The caller looks at it: colleagues see so for ten minutes, longer with each repeat. What they passed on themselves they take back.',
    ability: 'case.claim',
    params: inCase,
    reply: caseItemSchema,
    errors: ['signInNeeded', 'notAllowed', 'notFound', 'alreadyTaken', 'changedMeanwhile'],
  },
  letGoCase: {
    method: 'DELETE',
    path: '/api/cases/:caseId/claim',
    summary: 'The caller no longer looks at it.',
    ability: 'case.claim',
    params: inCase,
    reply: caseItemSchema,
    errors: ['signInNeeded', 'notAllowed', 'notFound', 'alreadyTaken', 'changedMeanwhile'],
  },
  decideCase: {
    method: 'POST',
    path: '/api/cases/:caseId/decision',
    summary:
      'Decides an undecided case, with a reason and words to who wrote it. Of two at once one decides, and the other is told that it changed.',
    ability: 'case.decide',
    params: inCase,
    body: z.strictObject({
      ...basedOn,
      outcome: z.enum([...caseOutcomes, ...appealOutcomes]),
      /** Needed for what its person reads. */
      why: measureReasonSchema.optional(),
      /** To the person; needed to answer who disagrees, and who sent a notice. */
      words: optionalText(limits.case.wordsMaxCharacters),
      /** Of `slow`: one message in so many seconds. */
      seconds: oneOf(limits.measure.slowSeconds).optional(),
      /** Of `slow` and `rest`. */
      minutes: oneOf(limits.measure.slowMinutesChoices).optional(),
      /** Of `outLonger`. */
      days: z.number().int().min(limits.measure.daysLeast).max(limits.measure.daysMost).optional(),
      /** Of an alarm, with `safety`. */
      level: z.union(alarmLevels.map((level) => z.literal(level))).optional(),
    }),
    reply: caseItemSchema,
    errors: [
      'signInNeeded',
      'notAllowed',
      'notFound',
      'alreadyTaken',
      'takeFirst',
      'changedMeanwhile',
      'holdsCodename',
      'needsSecondPerson',
    ],
  },
  passCaseOn: {
    method: 'POST',
    path: '/api/cases/:caseId/pass-on',
    summary: 'Asks a colleague, or anybody of them, to look as well. Who asked does not decide it.',
    ability: 'case.decide',
    params: inCase,
    body: z.strictObject({
      ...basedOn,
      to: accountIdSchema.nullable(),
      note: optionalText(limits.case.wordsMaxCharacters),
    }),
    reply: caseItemSchema,
    errors: ['signInNeeded', 'notAllowed', 'notFound', 'alreadyTaken', 'takeFirst', 'changedMeanwhile'],
  },
});

export const caseEvents = defineEvents({
  'cases:changed': {
    summary: 'A case came, was claimed, passed on or decided: read the queue again.',
    audience: 'hosts and coordinators; nobody else',
    payload: z.strictObject({}),
  },
});
