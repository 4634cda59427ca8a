import type { QuestionList, Urgency, WorryKind } from '@naast/shared/contract/answering';
import {
  type AskedFor,
  askedFor,
  entryKinds,
  type KeepDays,
  type Tone,
  threadStates,
  type VoiceWish,
  voiceKinds,
  voiceStates,
} from '@naast/shared/contract/spreekuur';
import { type Bilingual, type Language, languages } from '@naast/shared/languages';
import { Schema } from 'mongoose';
import { placeKey } from '../../kernel/place.js';
import { type Collection, schemaOptions, withItsKey } from '../../platform/storage/collection.js';
import { eraseOverdue, unwrittenBefore } from './spreekuur.retention.js';
import { placeOf, type Thread, type Voice } from './spreekuur.types.js';

/** Written by the organisation, for everybody. */
export interface ThemeDocument {
  _id: string;
  title: Bilingual;
  /** Order in the list. */
  position: number;
  schemaVersion: number;
}

export const themeCollection: Collection<ThemeDocument> = {
  name: 'themes',
  schema: new Schema<ThemeDocument>(
    {
      _id: { type: String, required: true },
      title: {
        type: { nl: { type: String, required: true }, en: { type: String, required: true } },
        required: true,
      },
      position: { type: Number, required: true },
      schemaVersion: { type: Number, required: true },
    },
    schemaOptions,
  ),
  retention: { keeps: 'a setting of the organisation: until it is removed', lives: 'asASetting' },
  backup: true,
  isPublic: true,
};

/** Facts about a question; its words are messages of its place. */
export interface ThreadDocument {
  _id: string;
  /** HMAC of the codename; absent until one was drawn. */
  codeHash?: string;
  /** HMAC of the clientKey it was asked with: a retry finds what landed. */
  askKeyHash: string;
  askerSeatId: string;
  /** The day (UTC) on which the asker showed to have the codename. */
  confirmedAt: Date | null;
  language: Language;
  themeIds: string[];
  askedFor: AskedFor;
  voiceWish: VoiceWish;
  tone: Tone;
  keepDays: KeepDays;
  urgency: Urgency | null;
  worries: WorryKind[];
  askedAt: Date;
  helloBy: Date;
  greeting: Thread['greeting'];
  askerWroteSeq: number;
  lastVisitOn: Date;
  firstAnswerAt: Date | null;
  withdrawnAt: Date | null;
  /** Absent in what an older Naast wrote. */
  setAside?: Thread['setAside'];
  voices: Voice[];
  rev: number;
  /** Follow from the above at each change, so that they can be looked for. */
  dueBy: Date | null;
  /** In which of the team's lists it stands, and how far up. Absent in what an older Naast wrote. */
  list?: QuestionList | null;
  rank?: number;
  keptUntil: Date | null;
  /** Of what the team sees; a visit of the asker is not among it. */
  changedAt: Date;
  schemaVersion: number;
}

const date = { type: Date, default: null };

const voiceSchema = new Schema<Voice>(
  {
    id: { type: String, required: true },
    kind: { type: String, required: true },
    takenBy: { type: String, default: null },
    seatId: { type: String, default: null },
    takenAt: date,
    promisedBy: { type: Date, required: true },
    askedBackSeq: { type: Number, default: null },
    answeredSeq: { type: Number, default: null },
  },
  { _id: false, id: false, strict: 'throw' },
);

const greetingSchema = new Schema<NonNullable<Thread['greeting']>>(
  {
    accountId: { type: String, required: true },
    clientKey: { type: String, required: true },
    at: { type: Date, required: true },
  },
  { _id: false, id: false, strict: 'throw' },
);

const asideSchema = new Schema<NonNullable<Thread['setAside']>>(
  { at: { type: Date, required: true }, reason: { type: String, required: true } },
  { _id: false, id: false, strict: 'throw' },
);

const schema = new Schema<ThreadDocument>(
  {
    _id: { type: String, required: true },
    codeHash: { type: String },
    askKeyHash: { type: String, required: true },
    askerSeatId: { type: String, required: true },
    confirmedAt: date,
    language: { type: String, required: true },
    themeIds: { type: [String], required: true },
    askedFor: { type: String, required: true },
    voiceWish: { type: String, required: true },
    tone: { type: String, required: true },
    keepDays: { type: Number, required: true },
    urgency: { type: Number, default: null },
    worries: { type: [String], required: true },
    askedAt: { type: Date, required: true },
    helloBy: { type: Date, required: true },
    greeting: { type: greetingSchema, default: null },
    askerWroteSeq: { type: Number, required: true },
    lastVisitOn: { type: Date, required: true },
    firstAnswerAt: date,
    withdrawnAt: date,
    setAside: { type: asideSchema, default: null },
    voices: { type: [voiceSchema], required: true },
    rev: { type: Number, required: true },
    dueBy: date,
    list: { type: String, default: null },
    rank: { type: Number },
    keptUntil: date,
    changedAt: { type: Date, required: true },
    schemaVersion: { type: Number, required: true },
  },
  schemaOptions,
);

// The codename opens exactly one thread.
schema.index({ codeHash: 1 }, { unique: true, partialFilterExpression: { codeHash: { $exists: true } } });
// A question that is sent twice is one question.
schema.index({ askKeyHash: 1 }, { unique: true });
// The team's lists, a page at a time: what waits, most pressing first; what was answered, and what was set aside, latest first.
schema.index({ list: 1, rank: 1, dueBy: 1, _id: 1 });
schema.index({ list: 1, changedAt: -1, _id: 1 });
schema.index({ list: 1, 'setAside.at': -1, _id: 1 });
// Whoever leaves the team leaves nobody waiting, and stands in no question any more.
schema.index({ 'voices.takenBy': 1 });
schema.index({ 'greeting.accountId': 1 });
// Retention looks for what is past its term.
schema.index({ keptUntil: 1 });

export const threadCollection: Collection<ThreadDocument> = {
  name: 'threads',
  schema,
  retention: {
    keeps:
      '90 days or a year after the asker was last there, as the asker chose; never before the first answer. What somebody of the team set aside: 30 days. One whose words never arrived: a day',
    lives: 'forATerm',
    sweep: eraseOverdue,
    left: (ctx) => ctx.stores.spreekuur.countOverdue(ctx.now(), unwrittenBefore(ctx)),
  },
  backup: withItsKey(({ _id }) => [placeKey(placeOf({ id: _id }))]),
  choices: [languages, askedFor, entryKinds, threadStates, voiceKinds, voiceStates],
};
