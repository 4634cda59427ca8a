import { z } from 'zod';
import { languages } from '../languages.js';
import { limits } from '../limits.js';
import { professions, seatRoles } from '../roles.js';
import { openingSchema } from './clock-time.js';
import { plainText } from './given-text.js';
import { bilingualSchema, defineRoutes, idOf, instant } from './kit.js';
import type { PlacePackets } from './place-packets.js';

/**
 * The asker's side of the spreekuur. The team's notes have their own contract (`notes.ts`) and no field here: a reply
 * with one would fail to parse, and so would not leave the server.
 */

export const threadIdSchema = idOf('ThreadId');
export const entryIdSchema = idOf('EntryId');
export const themeIdSchema = idOf('ThemeId');
export const voiceIdSchema = idOf('VoiceId');
export type ThreadId = z.infer<typeof threadIdSchema>;
export type EntryId = z.infer<typeof entryIdSchema>;
export type ThemeId = z.infer<typeof themeIdSchema>;
export type VoiceId = z.infer<typeof voiceIdSchema>;

/** Whom the question is about: the asker, a loved one, or a person whom the asker helps by profession. */
export const askedFor = ['self', 'lovedOne', 'professional'] as const;
export type AskedFor = (typeof askedFor)[number];
/** The voices that the asker would like. */
export const voiceWishes = ['both', 'experience', 'professional'] as const;
export type VoiceWish = (typeof voiceWishes)[number];
/** A voice of a thread. `either`: the third one, after "this didn't fit"; for any role. */
export const voiceKinds = ['experience', 'professional', 'either'] as const;
export type VoiceKind = (typeof voiceKinds)[number];
/** The asker's preferred tone. `plain`: businesslike and clear. */
export const tones = ['warm', 'plain'] as const;
export type Tone = (typeof tones)[number];
/** `open`: not taken. `taken`: being written. `asksBack`: waits for the asker. */
export const voiceStates = ['open', 'taken', 'asksBack', 'answered'] as const;
export type VoiceState = (typeof voiceStates)[number];
export const threadStates = ['open', 'answered', 'withdrawn'] as const;
export type ThreadState = (typeof threadStates)[number];

/**
 * Why the team set a question aside. Shown to its asker: states a fact, without blame. `notForUs`: advertising, or not
 * a question to people here. `elsewhere`: another place fits better. `notClear`: the team could not make out what is
 * asked.
 */
export const asideReasons = ['notForUs', 'twice', 'elsewhere', 'cannotAnswer', 'notClear'] as const;
export type AsideReason = (typeof asideReasons)[number];

/** Set aside by the team. Deleted at `until`, unless its asker writes or the team gives it back. */
export const asideSchema = z.strictObject({ reason: z.enum(asideReasons), at: instant, until: instant });
export type AsideView = z.infer<typeof asideSchema>;

/** Kinds of entries. The asker writes the first four, the team the others. */
export const entryKinds = [
  'question',
  'further',
  'thanks',
  'didNotFit',
  'hello',
  'askBack',
  'answer',
] as const;
export type EntryKind = (typeof entryKinds)[number];
export const askerEntryKinds = ['further', 'thanks', 'didNotFit'] as const;
export type AskerEntryKind = (typeof askerEntryKinds)[number];
export const teamEntryKinds = ['hello', 'askBack', 'answer'] as const;
export type TeamEntryKind = (typeof teamEntryKinds)[number];

/**
 * The words of an entry. `text` is always present (empty is allowed for `didNotFit` and `thanks`); a question may have
 * the three prompts, an answer its four headings.
 */
export const entryWordsSchema = z.strictObject({
  text: z.string(),
  happened: z.string().optional(),
  standing: z.string().optional(),
  wish: z.string().optional(),
  known: z.string().optional(),
  unknown: z.string().optional(),
  options: z.string().optional(),
  yourself: z.string().optional(),
});
export type EntryWords = z.infer<typeof entryWordsSchema>;

/** The author of an entry, in the role they write in. The asker has no name. */
export const writerSchema = z.strictObject({
  name: z.string().nullable(),
  role: z.enum(seatRoles),
  /** A professional's profession, as verified when they wrote; null for others. */
  profession: z.enum(professions).nullable(),
});
export type WriterView = z.infer<typeof writerSchema>;

export const entryViewSchema = z.strictObject({
  id: entryIdSchema,
  /** Position in the thread: 1, 2, 3, … */
  seq: z.number().int().positive(),
  kind: z.enum(entryKinds),
  sentAt: instant,
  from: writerSchema,
  words: entryWordsSchema,
  /** For `didNotFit`: the answer that it is about. */
  about: entryIdSchema.nullable(),
});
export type EntryView = z.infer<typeof entryViewSchema>;

export const themeViewSchema = z.strictObject({
  id: themeIdSchema,
  title: bilingualSchema,
  /** Whether it can be chosen; questions that have it keep it. */
  isOffered: z.boolean(),
});
export type ThemeView = z.infer<typeof themeViewSchema>;

/** 3 lines of 3 words. */
export const codenameSchema = z.strictObject({ lines: z.array(z.array(z.string()).length(3)).length(3) });
export type CodenameView = z.infer<typeof codenameSchema>;

export const askerVoiceSchema = z.strictObject({
  id: voiceIdSchema,
  kind: z.enum(voiceKinds),
  state: z.enum(voiceStates),
  /** Who is writing, or has answered; null while it is open. */
  by: writerSchema.nullable(),
  promisedBy: instant,
});

/** How long a question stays after its asker's last visit, in days. */
export const keepDaysSchema = z.union(limits.question.keepDaysChoices.map((days) => z.literal(days)));
export type KeepDays = z.infer<typeof keepDaysSchema>;

/** The thread for its asker. */
export const myQuestionSchema = z.strictObject({
  id: threadIdSchema,
  state: z.enum(threadStates),
  askedAt: instant,
  themes: z.array(themeViewSchema),
  askedFor: z.enum(askedFor),
  voiceWish: z.enum(voiceWishes),
  tone: z.enum(tones),
  /** The time before which a greeting was promised. */
  helloBy: instant,
  voices: z.array(askerVoiceSchema),
  /** Null unless the team set it aside. Any entry of its asker brings it back, as unread and with new promises. */
  setAside: asideSchema.nullable(),
  /**
   * Show the crisis lines first: the team read it as urgent (level 3 or 4), or set it aside, which a hurried reader may
   * do to a person in danger.
   */
  linesFirst: z.boolean(),
  /** Whether the asker confirmed the codename; until then it can be replaced. */
  codenameConfirmed: z.boolean(),
  keepDays: keepDaysSchema,
  /** Expiry, without further visits. Null before the first answer, unless the team set it aside. */
  keptUntil: instant.nullable(),
  entries: z.array(entryViewSchema),
  /** The `seq` of the last entry that its asker was shown, on any device; null where it was never kept. */
  seenSeq: z.number().int().nonnegative().nullable(),
  /** The revision; `place:head` pushes later ones. */
  rev: z.number().int(),
  /** What its asker may do now. Reading, keeping and erasing it last as long as it is there. */
  may: z.strictObject({
    write: z.boolean(),
    withdraw: z.boolean(),
    /** Another codename, as long as none is confirmed. */
    draw: z.boolean(),
  }),
});
export type MyQuestion = z.infer<typeof myQuestionSchema>;

export const spreekuurViewSchema = z.strictObject({
  /**
   * What it allows a visitor now: `ask` once there is a coordinator. Before that no hours and promises are shown. The same
   * for every viewer; whether they are a visitor is in `SelfView`.
   */
  may: z.strictObject({ ask: z.boolean() }),
  themes: z.array(themeViewSchema),
  /** When the team reads new questions, in the organisation's time zone. */
  weekly: z.array(openingSchema),
  isWatched: z.boolean(),
  /** Start of the next reading hours; null within them, or when none are planned. */
  watchedFrom: instant.nullable(),
  promise: z
    .strictObject({ helloWorkingDays: z.number().int(), answerWorkingDays: z.number().int() })
    .nullable(),
  /** The promised times for a question asked now. */
  ifAskedNow: z.strictObject({ helloBy: instant, answerBy: instant }).nullable(),
});
export type SpreekuurView = z.infer<typeof spreekuurViewSchema>;

/** An optional text; empty counts as absent. Not a union, whose error would not say what is wrong. */
export const optionalText = (maxCharacters: number) =>
  z
    .string()
    .transform((raw) => (raw.trim() === '' ? undefined : raw))
    .pipe(plainText({ maxCharacters }).optional())
    .optional();

const prompt = optionalText(limits.question.promptMaxCharacters);

const place = z.strictObject({ kind: z.literal('thread'), id: threadIdSchema });

/** What the protocol of places carries of a thread: its pages read again by REST. */
export const threadPackets = {
  'place:follow': { abilities: ['question.see', 'answering.follow'], errors: [], payload: place },
  'place:unfollow': { abilities: ['question.see', 'answering.follow'], errors: [], payload: place },
  'place:head': {
    audience: 'the asker and those of the team who follow the thread',
    payload: place.extend({ rev: z.number().int() }),
  },
  'place:gone': {
    audience: 'those of the team who follow the thread; when it was erased its asker too',
    payload: place,
  },
} as const satisfies PlacePackets;

export const spreekuurRoutes = defineRoutes({
  readSpreekuur: {
    method: 'GET',
    path: '/api/spreekuur',
    summary:
      'What one needs to know before asking: whether questions are taken, themes, who reads when, and what is promised.',
    ability: 'spreekuur.read',
    isPublic: true,
    reply: spreekuurViewSchema,
    errors: [],
  },
  askQuestion: {
    method: 'POST',
    path: '/api/my-question',
    summary:
      'Asks a question, without an account. The same clientKey lands once: until the codename is confirmed it answers with a fresh one, and the former opens nothing any more; after that with `alreadySent`.',
    ability: 'question.ask',
    body: z.strictObject({
      clientKey: z.uuid(),
      language: z.enum(languages),
      themeIds: z.array(themeIdSchema).max(limits.question.maxThemes),
      askedFor: z.enum(askedFor),
      voiceWish: z.enum(voiceWishes),
      tone: z.enum(tones),
      keepDays: keepDaysSchema,
      /** Asked, never stored; younger people are shown a line of their own. */
      isSixteenOrOlder: z.literal(true),
      text: plainText({ maxCharacters: limits.question.maxCharacters }),
      happened: prompt,
      standing: prompt,
      wish: prompt,
    }),
    reply: z.strictObject({ codename: codenameSchema, question: myQuestionSchema }),
    errors: ['alreadySent', 'notAllowed', 'notSetUp', 'tooFast'],
  },
  drawCodename: {
    method: 'POST',
    path: '/api/my-question/codename',
    summary: 'A fresh codename, as long as none was confirmed; the former opens nothing any more.',
    ability: 'question.draw',
    reply: codenameSchema,
    errors: ['notFound', 'codenameConfirmed'],
  },
  confirmCodename: {
    method: 'POST',
    path: '/api/my-question/codename/confirm',
    summary:
      'The asker has kept these words; said twice it is the same. `codenameReplaced`: they are not the ones that open the thread (any more).',
    ability: 'question.see',
    body: z.strictObject({ words: z.string().max(limits.codename.maxCharacters) }),
    reply: myQuestionSchema,
    errors: ['notFound', 'codenameReplaced'],
  },
  returnWithCodename: {
    method: 'POST',
    path: '/api/my-question/return',
    summary:
      'Comes back with the codename, from any browser. Unknown and erased get the same answer. Repeated tries are slowed, never refused.',
    ability: 'question.return',
    body: z.strictObject({ words: z.string().max(limits.codename.maxCharacters) }),
    reply: myQuestionSchema,
    errors: ['codenameUnknown', 'notAllowed'],
  },
  readMyQuestion: {
    method: 'GET',
    path: '/api/my-question',
    summary:
      'The thread that this browser asked or came back to, with everything that was written to the asker.',
    ability: 'question.see',
    reply: myQuestionSchema,
    errors: ['notFound'],
  },
  writeInMyQuestion: {
    method: 'POST',
    path: '/api/my-question/entries',
    summary:
      'The asker asks further or answers back, thanks, or says that an answer did not fit (then a third voice is looked for). What was set aside comes back by it. The same clientKey lands once.',
    ability: 'question.write',
    body: z
      .strictObject({
        clientKey: z.uuid(),
        kind: z.enum(askerEntryKinds),
        text: optionalText(limits.entry.maxCharacters),
        /** Only with `didNotFit`: the id of the answer. */
        about: entryIdSchema.optional(),
      })
      .refine((entry) => entry.kind !== 'further' || entry.text !== undefined, {
        path: ['text'],
        params: { problem: 'empty' },
      })
      .refine((entry) => (entry.kind === 'didNotFit') === (entry.about !== undefined), {
        path: ['about'],
        params: { problem: 'missing' },
      }),
    reply: myQuestionSchema,
    errors: ['notFound', 'questionClosed', 'alreadySent', 'tooFast'],
  },
  markMyQuestionSeen: {
    method: 'PUT',
    path: '/api/my-question/seen',
    summary:
      'How far its asker was shown the thread, so that a later visit marks what is new. Never lowered, told to nobody, stored without a time.',
    ability: 'question.see',
    body: z.strictObject({ seq: z.number().int().positive() }),
    reply: z.strictObject({}),
    errors: ['notFound'],
  },
  keepMyQuestion: {
    method: 'PUT',
    path: '/api/my-question/keeping',
    summary: 'How long the thread stays after the last visit.',
    ability: 'question.keep',
    body: z.strictObject({ keepDays: keepDaysSchema }),
    reply: myQuestionSchema,
    errors: ['notFound'],
  },
  saveMyQuestion: {
    method: 'GET',
    path: '/api/my-question/file',
    summary: 'Everything of the thread as one text file, to keep. Its name says nothing.',
    ability: 'question.see',
    query: z.strictObject({ language: z.enum(languages).default('nl') }),
    isFile: true,
    reply: z.strictObject({ name: z.string(), type: z.literal('text/plain'), text: z.string() }),
    errors: ['notFound'],
  },
  withdrawMyQuestion: {
    method: 'POST',
    path: '/api/my-question/withdraw',
    summary: 'The asker wants no (more) answers. The asker can still read; the team no longer can.',
    ability: 'question.withdraw',
    reply: myQuestionSchema,
    errors: ['notFound', 'questionClosed'],
  },
  eraseMyQuestion: {
    method: 'DELETE',
    path: '/api/my-question',
    summary: 'Erases everything: the key of the words is destroyed at once, for everybody.',
    ability: 'question.erase',
    reply: z.strictObject({}),
    errors: ['notFound'],
  },
});
