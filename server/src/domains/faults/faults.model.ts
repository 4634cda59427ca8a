import type { FaultKind } from '@naast/shared/contract/faults';
import { limits } from '@naast/shared/limits';
import { Schema } from 'mongoose';
import type { Ctx } from '../../kernel/ctx.js';
import { type Collection, schemaOptions } from '../../platform/storage/collection.js';

/** About the installation, never about people: names of jobs and collections, times, and who of the team saw it. */
export interface FaultDocument {
  _id: string;
  /** Job, kind and what it is about, in one text. */
  cause: string;
  job: string;
  kind: FaultKind;
  about: string | null;
  since: Date;
  lastAt: Date;
  times: number;
  endedAt: Date | null;
  seen: { by: string; at: Date } | null;
  /** When the webhook is to be called; null: it was, or need not be. */
  callAt: Date | null;
  /** When the webhook answered last. */
  calledAt: Date | null;
  schemaVersion: number;
}

const date = { type: Date, default: null };

const schema = new Schema<FaultDocument>(
  {
    _id: { type: String, required: true },
    cause: { type: String, required: true },
    job: { type: String, required: true },
    kind: { type: String, required: true },
    about: { type: String, default: null },
    since: { type: Date, required: true },
    lastAt: { type: Date, required: true },
    times: { type: Number, required: true },
    endedAt: date,
    seen: {
      type: new Schema(
        { by: { type: String, required: true }, at: { type: Date, required: true } },
        { _id: false, strict: 'throw' },
      ),
      default: null,
    },
    callAt: date,
    calledAt: date,
    schemaVersion: { type: Number, required: true },
  },
  schemaOptions,
);

// Two nodes that find the same thing raise one fault.
schema.index({ cause: 1 }, { unique: true });

const term = (ctx: Ctx) => new Date(ctx.now().getTime() - limits.fault.keptAfterEnd);

export const faultCollection: Collection<FaultDocument> = {
  name: 'alarms', // as in every store so far
  schema,
  retention: {
    keeps: 'a week after its cause was over',
    lives: 'forATerm',
    sweep: (ctx) => ctx.stores.faults.removePast(term(ctx)),
    left: (ctx) => ctx.stores.faults.countPast(term(ctx)),
  },
  backup: false, // what is still wrong is raised again
};
