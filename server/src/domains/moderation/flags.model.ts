import { flagKinds } from '@naast/shared/contract/flags';
import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../kernel/ctx.js';
import { placeKey, placeKinds } from '../../kernel/place.js';
import { unorderedOptions } from '../../platform/storage/collection.js';
import { type DocumentIn, schemaOf } from '../../platform/storage/documents.js';
import type { SealedCollection } from '../domain.js';

declare module '../../platform/vault/vault.js' {
  interface SealedKinds {
    readonly 'flag.words.1': true;
  }
}

/** A flag that was told and is not in its case yet. Who told it: a keyed hash for this matter alone. */
export type ToldFlagDocument = DocumentIn<typeof schema>;
const schema = schemaOf(
  {
    placeKind: { type: String, enum: placeKinds, required: true },
    placeId: { type: String, required: true },
    messageId: { type: String, default: null },
    seatId: { type: String, default: null },
    kind: { type: String, enum: flagKinds, required: true },
    /** Sealed with the key of its place. */
    words: { type: Buffer, default: null },
    flagger: { type: String, required: true },
    partySeatId: { type: String, default: null },
    isIndependent: { type: Boolean, required: true },
    node: { type: String, required: true },
    /** The hour in which it was told. */
    toldIn: { type: Date, required: true },
  },
  unorderedOptions,
);

const past = (ctx: Ctx) => new Date(ctx.now().getTime() - limits.flag.kept);

export const toldFlagCollection = {
  name: 'toldFlags',
  schema,
  retention: {
    keeps: 'until it is in its case, which takes moments; a day at most',
    lives: 'forATerm',
    sweep: (ctx) => ctx.stores.toldFlags.removeTold(past(ctx)),
    left: (ctx) => ctx.stores.toldFlags.countTold(past(ctx)),
  },
  backup: false,
  sealed: {
    'flag.words.1': {
      field: 'words',
      keyIds: ({ placeKind, placeId }) => [placeKey({ kind: placeKind, id: placeId })],
    },
  },
} satisfies SealedCollection<ToldFlagDocument>;
