import type { Ctx } from '../../kernel/ctx.js';
import { type Collection, openCollection, unorderedOptions } from '../storage/collection.js';
import { type DocumentIn, schemaOf } from '../storage/documents.js';

/**
 * A session as it lies in the store. Every row looks like every other one: nothing in it leads to an account or a place, and
 * nothing says when it began or was used, but for an hour (docs/decisions/0031).
 */
export type SignInSessionDocument = DocumentIn<typeof schema>;
const schema = schemaOf(
  {
    /** HMAC(account, this row); of whoever has no account as many random bytes. */
    mark: { type: String, required: true },
    sealed: { type: String, required: true },
    /** When it goes, at the latest: thirteen hours after the hour in which the browser got this id. */
    goesAt: { type: Date, required: true },
  },
  unorderedOptions,
);
// Retention looks for what is over.
schema.index({ goesAt: 1 });

/** Rows of version 1 bore accounts and exact times. */
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
  backup: false, // a sign-out since would be undone
};
