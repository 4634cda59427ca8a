import type { Collection } from '../../platform/storage/collection.js';
import { type DocumentIn, schemaOf } from '../../platform/storage/documents.js';

/** The picture of a logo; its id is a hash of its content. */
export type MarkDocument = DocumentIn<typeof markSchema>;
const markSchema = schemaOf({
  png: { type: Buffer, required: true },
  width: { type: Number, required: true },
  height: { type: Number, required: true },
  /** The hour in which it was uploaded, or last saved in a setting. */
  keptAt: { type: Date, required: true },
});

export const markCollection: Collection<MarkDocument> = {
  name: 'marks',
  schema: markSchema,
  retention: {
    keeps:
      'as long as the look of the organisation, or a former one, has it; a day after the upload where nobody saved it',
    lives: 'forATerm',
    sweep: (ctx) => ctx.stores.marks.removeUnused(ctx.now()),
    left: (ctx) => ctx.stores.marks.countUnused(ctx.now()),
  },
  // Without it a restored organisation would stand there with a broken picture.
  backup: true,
  isPublic: true,
};
