import { Schema } from 'mongoose';
import type { Ctx } from '../../kernel/ctx.js';
import { type Collection, openCollection, unorderedOptions } from '../storage/collection.js';

/**
 * A stored session. All rows look alike: none leads to an account or a place, and times are rounded to the hour
 * (docs/decisions/0031).
 */
export interface SignInSessionDocument {
  _id: string;
  /** HMAC(account, this row); without an account, as many random bytes. */
  mark: string;
  sealed: string;
  /** Expiry: thirteen hours after the hour in which the browser got this id. */
  goesAt: Date;
  schemaVersion: number;
}

/** Version 1 stored accounts and exact times. */
export const schemaVersion = 2;

const schema = new Schema<SignInSessionDocument>(
  {
    _id: { type: String, required: true },
    mark: { type: String, required: true },
    sealed: { type: String, required: true },
    goesAt: { type: Date, required: true },
    schemaVersion: { type: Number, required: true },
  },
  unorderedOptions,
);
// For retention.
schema.index({ goesAt: 1 });

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
