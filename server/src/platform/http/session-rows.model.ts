import type { Ctx } from '../../kernel/ctx.js';
import { type Collection, openCollection, unorderedOptions } from '../storage/collection.js';
import { type DocumentIn, schemaOf } from '../storage/documents.js';

/**
 * A stored session. All rows look alike: none leads to an account or a place, and times are rounded to the hour
 * (docs/decisions/0031).
 */
export type SignInSessionDocument = DocumentIn<typeof schema>;
const schema = schemaOf(
  {
    /** HMAC(account, this row); without an account, as many random bytes. */
    mark: { type: String, required: true },
    sealed: { type: String, required: true },
    /** Expiry: thirteen hours after the hour in which the browser got this id. */
    goesAt: { type: Date, required: true },
  },
  unorderedOptions,
);
// For retention.
schema.index({ goesAt: 1 });

/** Version 1 stored accounts and exact times. */
export const schemaVersion = 2;

const past = (ctx: Ctx) => ({ goesAt: { $lte: ctx.now() } });

export const signInSessionCollection: Collection<SignInSessionDocument> = {
  name: 'signInSessions',
  schema,
  retention: ({ connection }) => ({
    keeps: 'thirteen hours after the hour in which the browser got its id',
    lives: 'forATerm',
    sweep: async (ctx) =>
      (await openCollection(connection, signInSessionCollection).deleteMany(past(ctx))).deletedCount,
    left: (ctx) => openCollection(connection, signInSessionCollection).countDocuments(past(ctx)),
  }),
  backup: false, // a restore would undo sign-outs
};
