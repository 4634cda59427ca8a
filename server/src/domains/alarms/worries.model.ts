import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../kernel/ctx.js';
import { placeKinds } from '../../kernel/place.js';
import { type Collection, unorderedOptions } from '../../platform/storage/collection.js';
import { type DocumentIn, schemaOf } from '../../platform/storage/documents.js';

/** A worry that was told and is not looked at yet: about whom, never by whom. It goes as soon as its alarm is raised. */
export type WorryDocument = DocumentIn<typeof schema>;
const schema = schemaOf(
  {
    placeKind: { type: String, enum: placeKinds, required: true },
    placeId: { type: String, required: true },
    messageId: { type: String, default: null },
    seatId: { type: String, default: null },
    /** The hour in which it was told. */
    toldIn: { type: Date, required: true },
  },
  unorderedOptions,
);

const past = (ctx: Ctx) => new Date(ctx.now().getTime() - limits.alarm.worryKept);

export const worryCollection: Collection<WorryDocument> = {
  name: 'safetyWorries',
  schema,
  retention: {
    keeps: 'until its alarm is raised, which takes moments; a day at most',
    lives: 'forATerm',
    sweep: (ctx) => ctx.stores.worries.removeTold(past(ctx)),
    left: (ctx) => ctx.stores.worries.countTold(past(ctx)),
  },
  backup: false,
};
