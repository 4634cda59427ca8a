import { z } from 'zod';
import { languages } from '../languages.js';
import { limits } from '../limits.js';
import { teamRoles } from '../roles.js';
import { plainText } from './given-text.js';
import { defineRoutes, idOf, instant } from './kit.js';
import {
  asideReasons,
  asideSchema,
  askedFor,
  entryViewSchema,
  optionalText,
  teamEntryKinds,
  themeIdSchema,
  threadIdSchema,
  threadStates,
  tones,
  voiceIdSchema,
  voiceKinds,
  voiceStates,
  voiceWishes,
} from './spreekuur.js';

/** The team's side of the spreekuur: reading in, taking voices, writing to the asker. */

export const accountIdSchema = idOf('AccountId');
export type AccountId = z.infer<typeof accountIdSchema>;

/** 0 none · 1 distress · 2 thoughts of suicide · 3 plan, means or time · 4 happening now. */
export const urgencies = [0, 1, 2, 3, 4] as const;
export type Urgency = (typeof urgencies)[number];
export const worryKinds = [
  'suicide',
  'selfHarm',
  'voices',
  'confusion',
  'violence',
  'thirdPerson',
  'medical',
] as const;
export type WorryKind = (typeof worryKinds)[number];

export const urgencySchema = z.union(urgencies.map((urgency) => z.literal(urgency)));

export const teamVoiceSchema = z.strictObject({
  id: voiceIdSchema,
  kind: z.enum(voiceKinds),
  state: z.enum(voiceStates),
  taker: z.strictObject({ name: z.string(), isMe: z.boolean() }).nullable(),
  /** The time before which this voice was promised to the asker. */
  promisedBy: instant,
  /** What the caller may do with it now. */
  may: z.strictObject({
    take: z.boolean(),
    write: z.boolean(),
    handOver: z.boolean(),
    letGo: z.boolean(),
  }),
});
export type TeamVoice = z.infer<typeof teamVoiceSchema>;

/** What the caller may do with a question now. */
const itemMaySchema = z.strictObject({
  /** Read its words: a coordinator organizes without reading them. */
  read: z.boolean(),
  giveBack: z.boolean(),
});

/** A question in a list: facts, no words of the asker. */
export const questionItemSchema = z.strictObject({
  id: threadIdSchema,
  state: z.enum(threadStates),
  language: z.enum(languages),
  askedAt: instant,
  themeIds: z.array(themeIdSchema),
  askedFor: z.enum(askedFor),
  voiceWish: z.enum(voiceWishes),
  tone: z.enum(tones),
  helloBy: instant,
  greetedAt: instant.nullable(),
  /** Null until a host has read it in. */
  urgency: urgencySchema.nullable(),
  worries: z.array(z.enum(worryKinds)),
  voices: z.array(teamVoiceSchema),
  /** The soonest promise not kept yet; null if there is none. */
  dueBy: instant.nullable(),
  /** Null unless the team set it aside. */
  setAside: asideSchema.nullable(),
  rev: z.number().int(),
  may: itemMaySchema,
});
export type QuestionItem = z.infer<typeof questionItemSchema>;

export const teamQuestionSchema = questionItemSchema.extend({
  entries: z.array(entryViewSchema),
  may: itemMaySchema.extend({ readIn: z.boolean(), greet: z.boolean(), setAside: z.boolean() }),
});
export type TeamQuestion = z.infer<typeof teamQuestionSchema>;

/** Rows of the team's first page: see `desk.ts`. */
export const questionRows = [
  'questionMine',
  'questionHandedOver',
  'questionHalfway',
  'questionAlmostLate',
  'questionsUrgent',
  'questionsUnread',
  'questionsToTake',
  'questionsAlmostLate',
  'questionsLate',
] as const;

/** The team's lists: waiting, answered and set aside. */
export const questionLists = ['open', 'answered', 'aside'] as const;
export type QuestionList = (typeof questionLists)[number];

/**
 * A part of a list. `mine`: the caller has a voice in it. `forMe`: nobody has taken a voice that the caller may give, in a
 * question where they give no other. `unread`: not read in. `late`: a promise has passed. `waitsForAsker`: a voice asked
 * back.
 */
export const questionParts = ['mine', 'forMe', 'unread', 'late', 'waitsForAsker'] as const;
export type QuestionPart = (typeof questionParts)[number];

/**
 * Why a question was offered. `mine`: the caller took a voice, and its words are still to be written. `completes`: the asker
 * has one answer and waits for the other voice. `next`: it is the first of those that the caller may take.
 */
export const fittingReasons = ['mine', 'completes', 'next'] as const;
export type FittingReason = (typeof fittingReasons)[number];

/** The sort key of a page's last question: numbers and an id, no words. */
export const listCursorSchema = z.string().regex(/^(?:\d\.\d{1,15}\.)?\d{1,15}\.[A-Za-z0-9_-]{22}$/);
export type ListCursor = z.infer<typeof listCursorSchema>;
/** The cursor of the next page; null at the end. */
const next = listCursorSchema.nullable();

/** A question not read in yet, with the beginnings of its parts and of the asker's latest entry. */
export const skimmedSchema = questionItemSchema.extend({
  firstWords: z.array(z.string()),
  /** Null if the asker wrote nothing after the question. */
  latestWords: z.string().nullable(),
  /** The number of the asker's words that are not shown. */
  moreWords: z.number().int(),
  /** Equal for questions with the same words. Has no other meaning, and differs after a restart. */
  sameWords: z.string(),
  may: itemMaySchema.extend({ setAside: z.boolean() }),
});
export type Skimmed = z.infer<typeof skimmedSchema>;

/** The result for one marked question: set aside, or the reason why not. */
export const asideOutcomes = [
  'setAside',
  'alreadyTaken',
  'changedMeanwhile',
  'notFound',
  'questionClosed',
  'questionSetAside',
  'speaksOfDanger',
] as const;
export type AsideOutcome = (typeof asideOutcomes)[number];

export const colleagueSchema = z.strictObject({
  id: accountIdSchema,
  name: z.string(),
  roles: z.array(z.enum(teamRoles)),
});
export type Colleague = z.infer<typeof colleagueSchema>;

const inThread = z.strictObject({ threadId: threadIdSchema });
const ofVoice = z.strictObject({ threadId: threadIdSchema, voiceId: voiceIdSchema });
const heading = optionalText(limits.entry.partMaxCharacters);

export const answeringRoutes = defineRoutes({
  listQuestions: {
    method: 'GET',
    path: '/api/questions',
    summary:
      'Questions as facts, without words, page by page; all of a list, or a part of it, or those with one theme. `open`: waiting for a team member: levels 4, 3 and 2, then those not read in, then the others; within these the soonest promise first, then the first asked. `answered`: all promises kept, latest first. `aside`: set aside by a team member, latest first.',
    ability: 'answering.list',
    query: z.strictObject({
      show: z.enum(questionLists).default('open'),
      part: z.enum(questionParts).optional(),
      themeId: themeIdSchema.optional(),
      after: listCursorSchema.optional(),
    }),
    reply: z.strictObject({
      questions: z.array(questionItemSchema),
      next,
      /** The number of questions on all pages of what was asked for. */
      found: z.number().int(),
      /** The number of open questions on all pages. */
      open: z.number().int(),
      unread: z.number().int(),
      /** Open questions of which a promise has passed. */
      late: z.number().int(),
      may: z.strictObject({ tidy: z.boolean() }),
    }),
    errors: ['signInNeeded', 'notAllowed'],
  },
  findFitting: {
    method: 'GET',
    path: '/api/fitting-question',
    summary:
      'One question for who has half an hour, as facts: speaking of danger first, then what the caller took, then what completes an answer, then the soonest promise. `not`: ids of questions, with commas between, that are passed over.',
    ability: 'answering.list',
    query: z.strictObject({
      not: z
        .string()
        .regex(/^[A-Za-z0-9_-]{22}(?:,[A-Za-z0-9_-]{22}){0,49}$/)
        .optional(),
    }),
    reply: z.strictObject({
      fitting: z.strictObject({ question: questionItemSchema, because: z.enum(fittingReasons) }).nullable(),
    }),
    errors: ['signInNeeded', 'notAllowed'],
  },
  skimUnread: {
    method: 'GET',
    path: '/api/unread-questions',
    summary:
      'Questions not read in, with the first words of each part, for hosts who tidy up. Each read is logged before the words are sent.',
    ability: 'answering.skim',
    query: z.strictObject({ after: listCursorSchema.optional() }),
    reply: z.strictObject({ questions: z.array(skimmedSchema), next, unread: z.number().int() }),
    errors: ['signInNeeded', 'notAllowed'],
  },
  setManyAside: {
    method: 'POST',
    path: '/api/set-aside',
    summary:
      'Sets aside what a host marked, as it was when it was marked (`rev`). Each is judged by itself; what was read in as level 2 or more, was taken or changed meanwhile stays.',
    ability: 'answering.tidy',
    body: z.strictObject({
      reason: z.enum(asideReasons),
      questions: z
        .array(z.strictObject({ threadId: threadIdSchema, rev: z.number().int() }))
        .min(1)
        .max(limits.question.setAsideAtOnce),
    }),
    reply: z.strictObject({
      results: z.array(z.strictObject({ threadId: threadIdSchema, outcome: z.enum(asideOutcomes) })),
    }),
    errors: ['signInNeeded', 'notAllowed'],
  },
  setAside: {
    method: 'PUT',
    path: '/api/questions/:threadId/aside',
    summary:
      'A host sets a question aside, for a reason that its asker reads. It goes after 30 days, unless it is given back or its asker writes.',
    ability: 'answering.setAside',
    params: inThread,
    body: z.strictObject({ reason: z.enum(asideReasons), rev: z.number().int() }),
    reply: teamQuestionSchema,
    errors: [
      'notFound',
      'signInNeeded',
      'notAllowed',
      'questionClosed',
      'alreadyTaken',
      'changedMeanwhile',
      'questionSetAside',
      'speaksOfDanger',
    ],
  },
  giveBack: {
    method: 'DELETE',
    path: '/api/questions/:threadId/aside',
    summary:
      'A question that was set aside waits for the team again, as it did before. Said twice it is the same.',
    ability: 'answering.giveBack',
    params: inThread,
    reply: questionItemSchema,
    errors: ['notFound', 'signInNeeded', 'notAllowed', 'questionClosed'],
  },
  readQuestion: {
    method: 'GET',
    path: '/api/questions/:threadId',
    summary: 'One question with everything that was written in it.',
    ability: 'answering.read',
    params: inThread,
    reply: teamQuestionSchema,
    errors: ['notFound', 'signInNeeded', 'notAllowed'],
  },
  readIn: {
    method: 'PUT',
    path: '/api/questions/:threadId/reading',
    summary: 'A host has read it: how urgent it is, what it is about, which themes fit.',
    ability: 'answering.readIn',
    params: inThread,
    body: z.strictObject({
      urgency: urgencySchema,
      worries: z.array(z.enum(worryKinds)).max(worryKinds.length),
      themeIds: z.array(themeIdSchema).max(limits.question.maxThemes),
    }),
    reply: teamQuestionSchema,
    errors: ['notFound', 'signInNeeded', 'notAllowed', 'questionClosed'],
  },
  greetAsker: {
    method: 'POST',
    path: '/api/questions/:threadId/hello',
    summary: 'The first sign of life: a team member has read the question. The same clientKey lands once.',
    ability: 'answering.greet',
    params: inThread,
    body: z.strictObject({
      clientKey: z.uuid(),
      text: plainText({ maxCharacters: limits.entry.maxCharacters }),
    }),
    reply: teamQuestionSchema,
    errors: [
      'notFound',
      'signInNeeded',
      'notAllowed',
      'questionClosed',
      'questionSetAside',
      'alreadyGreeted',
      'alreadySent',
    ],
  },
  takeVoice: {
    method: 'POST',
    path: '/api/questions/:threadId/voices/:voiceId/take',
    summary: 'Takes one voice of a question. Of two who take it at the same moment, one gets it.',
    ability: 'answering.take',
    params: ofVoice,
    reply: teamQuestionSchema,
    errors: [
      'notFound',
      'signInNeeded',
      'notAllowed',
      'questionClosed',
      'questionSetAside',
      'alreadyTaken',
      'cannotTake',
    ],
  },
  listColleagues: {
    method: 'GET',
    path: '/api/questions/:threadId/voices/:voiceId/colleagues',
    summary: 'To whom this voice can be handed over.',
    ability: 'answering.handOver',
    params: ofVoice,
    reply: z.strictObject({ colleagues: z.array(colleagueSchema) }),
    errors: ['notFound', 'signInNeeded', 'notAllowed', 'questionClosed', 'takeFirst'],
  },
  handOver: {
    method: 'POST',
    path: '/api/questions/:threadId/voices/:voiceId/hand-over',
    summary: 'Hands a taken voice over to a colleague.',
    ability: 'answering.handOver',
    params: ofVoice,
    body: z.strictObject({ to: accountIdSchema }),
    reply: teamQuestionSchema,
    errors: ['notFound', 'signInNeeded', 'notAllowed', 'questionClosed', 'takeFirst', 'cannotTake'],
  },
  letGo: {
    method: 'POST',
    path: '/api/questions/:threadId/voices/:voiceId/let-go',
    summary:
      'Lets a taken voice go: it is open again for all. A coordinator can do this for an absent colleague.',
    ability: 'answering.letGo',
    params: ofVoice,
    reply: questionItemSchema,
    errors: ['notFound', 'signInNeeded', 'notAllowed', 'questionClosed', 'takeFirst'],
  },
  writeToAsker: {
    method: 'POST',
    path: '/api/questions/:threadId/voices/:voiceId/entries',
    summary:
      'Asks back or answers, in the voice that was taken; the asker receives it at once. The same clientKey lands once; with other words it answers `alreadySent`.',
    ability: 'answering.write',
    params: ofVoice,
    body: z.strictObject({
      clientKey: z.uuid(),
      kind: z.enum(teamEntryKinds).exclude(['hello']),
      text: plainText({ maxCharacters: limits.entry.maxCharacters }),
      known: heading,
      unknown: heading,
      options: heading,
      yourself: heading,
    }),
    reply: teamQuestionSchema,
    errors: ['notFound', 'signInNeeded', 'notAllowed', 'questionClosed', 'takeFirst', 'alreadySent'],
  },
});
