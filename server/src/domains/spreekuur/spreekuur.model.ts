import { questionLists, urgencies, worryKinds } from '@naast/shared/contract/answering';
import { asideReasons, askedFor, tones, voiceKinds, voiceWishes } from '@naast/shared/contract/spreekuur';
import { languages } from '@naast/shared/languages';
import { limits } from '@naast/shared/limits';
import { placeKey } from '../../kernel/place.js';
import { type Collection, withItsKey } from '../../platform/storage/collection.js';
import { type DocumentIn, partOf, schemaOf } from '../../platform/storage/documents.js';
import { eraseOverdue, unwrittenBefore } from './spreekuur.retention.js';
import { placeOf } from './spreekuur.types.js';

const date = { type: Date, default: null };

const voicePart = partOf({
  id: { type: String, required: true },
  kind: { type: String, enum: voiceKinds, required: true },
  takenBy: { type: String, default: null },
  seatId: { type: String, default: null },
  takenAt: date,
  /** Absent in what an older Naast wrote. */
  isHandedOver: { type: Boolean, allowNull: false },
  promisedFrom: date,
  promisedBy: { type: Date, required: true },
  askedBackSeq: { type: Number, default: null },
  answeredSeq: { type: Number, default: null },
});

const greetingPart = partOf({
  accountId: { type: String, required: true },
  clientKey: { type: String, required: true },
  at: { type: Date, required: true },
});

const asidePart = partOf({
  at: { type: Date, required: true },
  reason: { type: String, enum: asideReasons, required: true },
});

/** Facts about a question; its words are messages of its place. */
export type ThreadDocument = DocumentIn<typeof schema>;
const schema = schemaOf({
  /** HMAC of the codename; absent until one was drawn. */
  codeHash: { type: String, allowNull: false },
  /** HMAC of the clientKey it was asked with: a retry finds what landed. */
  askKeyHash: { type: String, required: true },
  askerSeatId: { type: String, required: true },
  /** The day (UTC) on which the asker showed to have the codename. */
  confirmedAt: date,
  language: { type: String, enum: languages, required: true },
  themeIds: { type: [String], required: true },
  askedFor: { type: String, enum: askedFor, required: true },
  voiceWish: { type: String, enum: voiceWishes, required: true },
  tone: { type: String, enum: tones, required: true },
  keepDays: { type: Number, enum: limits.question.keepDaysChoices, required: true },
  urgency: { type: Number, enum: urgencies, default: null },
  worries: { type: [String], enum: worryKinds, required: true },
  /** Read in as urgent, and the alarm about it is not raised yet. */
  isAlarmDue: { type: Boolean, allowNull: false },
  askedAt: { type: Date, required: true },
  helloBy: { type: Date, required: true },
  greeting: { type: greetingPart, default: null },
  askerWroteSeq: { type: Number, required: true },
  lastVisitOn: { type: Date, required: true },
  /** Absent in what an older Naast wrote. */
  seenSeq: { type: Number, allowNull: false },
  firstAnswerAt: date,
  withdrawnAt: date,
  /** Absent in what an older Naast wrote. */
  setAside: { type: asidePart },
  voices: { type: [voicePart], required: true },
  rev: { type: Number, required: true },
  /** Follow from the above at each change, so that they can be looked for. */
  dueBy: date,
  /** In which of the team's lists it stands, and how far up. Absent in what an older Naast wrote. */
  list: { type: String, enum: questionLists },
  rank: { type: Number, allowNull: false },
  /** Absent in what an older Naast wrote. */
  waitsForAsker: { type: Boolean, allowNull: false },
  keptUntil: date,
  /** Of what the team sees; a visit of the asker is not among it. */
  changedAt: { type: Date, required: true },
});

// The codename opens exactly one thread.
schema.index({ codeHash: 1 }, { unique: true, partialFilterExpression: { codeHash: { $exists: true } } });
// A question that is sent twice is one question.
schema.index({ askKeyHash: 1 }, { unique: true });
// The team's lists, a page at a time: what waits, most pressing first; what was answered, and what was set aside, latest first.
schema.index({ list: 1, rank: 1, dueBy: 1, askedAt: 1, _id: 1 });
schema.index({ list: 1, changedAt: -1, _id: 1 });
schema.index({ list: 1, 'setAside.at': -1, _id: 1 });
// Of these, those with one theme.
schema.index({ list: 1, themeIds: 1 });
// A team member who leaves gives back taken questions and is named in none.
schema.index({ 'voices.takenBy': 1 });
schema.index({ 'greeting.accountId': 1 });
// A node may have stopped between reading in and the alarm.
schema.index({ isAlarmDue: 1 }, { partialFilterExpression: { isAlarmDue: true } });
// Retention looks for what is past its term.
schema.index({ keptUntil: 1 });

export const threadCollection: Collection<ThreadDocument> = {
  name: 'threads',
  schema,
  retention: {
    keeps:
      '90 days or a year after the asker was last there, as the asker chose; never before the first answer. What a team member set aside: 30 days. One whose words never arrived: a day',
    lives: 'forATerm',
    sweep: eraseOverdue,
    left: (ctx) => ctx.stores.spreekuur.countOverdue(ctx.now(), unwrittenBefore(ctx)),
  },
  backup: withItsKey(({ _id }) => [placeKey(placeOf({ id: _id }))]),
};
