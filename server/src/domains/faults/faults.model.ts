import { faultKinds } from '@naast/shared/contract/faults';
import { limits } from '@naast/shared/limits';
import type { Ctx } from '../../kernel/ctx.js';
import type { Collection } from '../../platform/storage/collection.js';
import { type DocumentIn, partOf, schemaOf } from '../../platform/storage/documents.js';

const date = { type: Date, default: null } as const;

/** About the installation, never about people: names of jobs and collections, times, and who of the team saw it. */
const schema = schemaOf({
  /** Job, kind and what it is about, in one text. */
  cause: { type: String, required: true },
  job: { type: String, required: true },
  kind: { type: String, enum: faultKinds, required: true },
  about: { type: String, default: null },
  since: { type: Date, required: true },
  lastAt: { type: Date, required: true },
  times: { type: Number, required: true },
  endedAt: date,
  seen: {
    type: partOf({ by: { type: String, required: true }, at: { type: Date, required: true } }),
    default: null,
  },
  /** When the webhook is due; null: called already, or not needed. */
  callAt: date,
  /** When the webhook answered last. */
  calledAt: date,
});
export type FaultDocument = DocumentIn<typeof schema>;

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
