import type { Collection } from '../../platform/storage/collection.js';
import { type DocumentIn, schemaOf } from '../../platform/storage/documents.js';

/** Who of the team pauses now: by account, until when. Nothing tells of the pauses before. */
export type PauseDocument = DocumentIn<typeof schema>;
const schema = schemaOf({ until: { type: Date, required: true } });

schema.index({ until: 1 });

export const pauseCollection: Collection<PauseDocument> = {
  name: 'pauses',
  schema,
  retention: {
    keeps: 'until the pause ends',
    lives: 'forATerm',
    sweep: (ctx) => ctx.stores.pauses.removePast(ctx.now()),
    left: (ctx) => ctx.stores.pauses.countPast(ctx.now()),
  },
  // After a restore it would be untrue.
  backup: false,
};
