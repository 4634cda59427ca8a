import { z } from 'zod';
import { languages } from '../languages.js';
import { limits } from '../limits.js';
import { plainText } from '../plain-text.js';
import { teamRoles } from '../roles.js';
import { defineCommands, defineEvents, defineRoutes, idOf, instant } from './kit.js';
import {
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

/** The team's side of the spreekuur: reading in, taking, writing to the asker. */

export const accountIdSchema = idOf('AccountId');
export type AccountId = z.infer<typeof accountIdSchema>;

/** 0 none · 1 distress · 2 thoughts of suicide · 3 plan, means or time · 4 happening now. */
export const urgencies = [0, 1, 2, 3, 4] as const;
export type Urgency = (typeof urgencies)[number];
export const worryKinds = ['suicide', 'voices', 'violence', 'thirdPerson', 'medical'] as const;
export type WorryKind = (typeof worryKinds)[number];

const urgencySchema = z.union(urgencies.map((urgency) => z.literal(urgency)));

export const teamVoiceSchema = z.strictObject({
  id: voiceIdSchema,
  kind: z.enum(voiceKinds),
  state: z.enum(voiceStates),
  taker: z.strictObject({ name: z.string(), isMe: z.boolean() }).nullable(),
  /** The asker was promised this voice before this moment. */
  promisedBy: instant,
  /** What whoever asks may do with it now. */
  may: z.strictObject({
    take: z.boolean(),
    write: z.boolean(),
    handOver: z.boolean(),
    letGo: z.boolean(),
  }),
});
export type TeamVoice = z.infer<typeof teamVoiceSchema>;

/** A question in the list: facts, none of the asker's words. */
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
  /** Null until somebody has read it in. */
  urgency: urgencySchema.nullable(),
  worries: z.array(z.enum(worryKinds)),
  voices: z.array(teamVoiceSchema),
  /** Whether whoever asks may read the words: a coordinator arranges, and does not read. */
  mayRead: z.boolean(),
  /** The soonest promise that nobody has kept yet; null when everything promised was done. */
  dueBy: instant.nullable(),
  rev: z.number().int(),
});
export type QuestionItem = z.infer<typeof questionItemSchema>;

export const teamQuestionSchema = questionItemSchema.extend({
  entries: z.array(entryViewSchema),
  may: z.strictObject({ readIn: z.boolean(), greet: z.boolean(), note: z.boolean() }),
});
export type TeamQuestion = z.infer<typeof teamQuestionSchema>;

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
      'Questions as facts, without words. `open`: what waits for somebody of the team, most pressing first. `answered`: everything promised was done, latest first.',
    ability: 'answering.list',
    query: z.strictObject({ show: z.enum(['open', 'answered']).default('open') }),
    reply: z.strictObject({ questions: z.array(questionItemSchema) }),
    errors: ['signInNeeded', 'notAllowed'],
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
    summary: 'The first sign of life: somebody has read the question. The same clientKey lands once.',
    ability: 'answering.greet',
    params: inThread,
    body: z.strictObject({
      clientKey: z.uuid(),
      text: plainText({ maxCharacters: limits.entry.maxCharacters }),
    }),
    reply: teamQuestionSchema,
    errors: ['notFound', 'signInNeeded', 'notAllowed', 'questionClosed', 'alreadyGreeted', 'alreadySent'],
  },
  takeVoice: {
    method: 'POST',
    path: '/api/questions/:threadId/voices/:voiceId/take',
    summary: 'Takes one voice of a question. Of two who take it at the same moment, one gets it.',
    ability: 'answering.take',
    params: ofVoice,
    reply: teamQuestionSchema,
    errors: ['notFound', 'signInNeeded', 'notAllowed', 'questionClosed', 'alreadyTaken', 'cannotTake'],
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
      'Lets a taken voice go: it is open again for everybody. A coordinator can do this for somebody who fell away.',
    ability: 'answering.letGo',
    params: ofVoice,
    reply: questionItemSchema,
    errors: ['notFound', 'signInNeeded', 'notAllowed', 'questionClosed', 'takeFirst'],
  },
  writeToAsker: {
    method: 'POST',
    path: '/api/questions/:threadId/voices/:voiceId/entries',
    summary:
      'Asks back or answers, in the voice that was taken; the asker receives it at once. The same clientKey lands once.',
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

export const answeringCommands = defineCommands({
  'questions:follow': {
    summary: 'From now on this socket hears when something changes in the list of questions.',
    ability: 'answering.list',
    byHand: false,
    payload: z.strictObject({}),
    reply: z.strictObject({}),
    errors: ['signInNeeded', 'notAllowed'],
  },
  'questions:unfollow': {
    summary: 'This socket no longer hears it.',
    ability: 'answering.list',
    byHand: false,
    payload: z.strictObject({}),
    reply: z.strictObject({}),
    errors: ['signInNeeded', 'notAllowed'],
  },
  'question:follow': {
    summary: 'From now on this socket hears what changes in one question and in its notes.',
    ability: 'answering.read',
    byHand: false,
    payload: inThread,
    reply: z.strictObject({ rev: z.number().int() }),
    errors: ['notFound', 'signInNeeded', 'notAllowed'],
  },
  'question:unfollow': {
    summary: 'This socket no longer hears it.',
    ability: 'answering.read',
    byHand: false,
    payload: inThread,
    reply: z.strictObject({}),
    errors: ['notFound', 'signInNeeded', 'notAllowed'],
  },
});

export const answeringEvents = defineEvents({
  'questions:changed': {
    summary:
      'A question came, was taken, handed over, let go, answered, withdrawn or erased: read the list again.',
    audience: 'those of the team who follow the list',
    payload: z.strictObject({ threadId: threadIdSchema }),
  },
  'question:changed': {
    summary:
      'Something changed in this question; whoever is not at `rev` reads it again. Told again every 30 s.',
    audience: 'those of the team who follow this question',
    payload: z.strictObject({ threadId: threadIdSchema, rev: z.number().int() }),
  },
  'question:gone': {
    summary: 'The question was withdrawn or erased by its asker.',
    audience: 'those of the team who follow this question',
    payload: z.strictObject({ threadId: threadIdSchema }),
  },
});
