import { alarmEndings, alarmLevels, alarmSources, onCallStates } from '@naast/shared/contract/alarms';
import { worryKinds } from '@naast/shared/contract/answering';
import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../kernel/ctx.js';
import { placeKinds } from '../../kernel/place.js';
import { type DocumentIn, partOf, schemaOf } from '../../platform/storage/documents.js';
import type { SealedCollection } from '../domain.js';
import { placeCopySchema } from '../places/index.js';
import { alarmKey } from './alarms.types.js';

declare module '../../platform/vault/vault.js' {
  interface SealedKinds {
    readonly 'alarm.copied.1': true;
    readonly 'alarm.done.1': true;
  }
}
declare module '../../platform/retention.js' {
  interface KeyKinds {
    readonly alarm: true;
  }
}

const date = { type: Date, default: null };

export type AlarmDocument = DocumentIn<typeof schema>;
const schema = schemaOf({
  placeKind: { type: String, enum: placeKinds, required: true },
  placeId: { type: String, required: true },
  roomId: { type: String, default: null },
  about: { type: String, default: null },
  hasSeat: { type: Boolean, required: true },
  /** The place and the person, while it is open. */
  openKey: { type: String, allowNull: false },
  sources: { type: [String], enum: alarmSources, required: true },
  level: { type: Number, enum: [...alarmLevels, null], default: null },
  kinds: { type: [String], enum: worryKinds, required: true },
  raisedAt: { type: Date, required: true },
  lastAt: { type: Date, required: true },
  /** The end of the minute in which a page of its author last asked what became of it. Absent until one did. */
  authorAt: { type: Date, allowNull: false },
  times: { type: Number, required: true },
  teamAt: { type: Date, required: true },
  isTeamTold: { type: Boolean, required: true },
  onCallAt: date,
  onCall: { type: String, enum: onCallStates, required: true },
  taken: {
    type: partOf({
      by: { type: String, required: true },
      at: { type: Date, required: true },
      /** When a node last saw an open page of theirs; absent, which is when they took it, in what an older Naast wrote. */
      hereAt: { type: Date, allowNull: false },
      /** Away for so long that it went further. */
      isGone: { type: Boolean, allowNull: false },
    }),
    default: null,
  },
  closed: {
    type: partOf({
      by: { type: String, required: true },
      at: { type: Date, required: true },
      ending: { type: String, enum: alarmEndings, required: true },
    }),
    default: null,
  },
  /** What was copied, and what the taker wrote when they closed it; sealed with the alarm's own key. */
  copied: { type: Buffer, default: null },
  done: { type: Buffer, default: null },
  rev: { type: Number, required: true },
});

// One person in one place has one open alarm, whoever raises it and on whatever node.
schema.index({ openKey: 1 }, { unique: true, partialFilterExpression: { openKey: { $exists: true } } });
// The author's own, in a place.
schema.index({ placeId: 1, about: 1 });
// Lists, and what is due: closed ones stay for half a year.
schema.index({ closed: 1, raisedAt: 1 });

const keyIds = ({ _id }: AlarmDocument) => [alarmKey(_id)];

const ended = (ctx: Ctx) => new Date(ctx.now().getTime() - limits.alarm.factsKept);

export const alarmCollection = {
  name: 'safetyAlarms',
  schema,
  retention: {
    keeps: 'its words seven days after it was closed, thirty at most; bare facts half a year',
    lives: 'forATerm',
    async sweep(ctx) {
      const past = await ctx.stores.alarms.withPastWords(ctx.now());
      for (const id of past) await ctx.stores.alarms.removeWords(id, ctx.now());
      return past.length + (await ctx.stores.alarms.removePast(ended(ctx)));
    },
    left: async (ctx) =>
      (await ctx.stores.alarms.withPastWords(ctx.now())).length +
      (await ctx.stores.alarms.countPast(ended(ctx))),
  },
  backup: false,
  sealed: {
    'alarm.copied.1': {
      field: 'copied',
      keyIds,
      bodyOf: (opened) => placeCopySchema.parse(JSON.parse(opened)),
    },
    'alarm.done.1': { field: 'done', keyIds },
  },
} satisfies SealedCollection<AlarmDocument>;
