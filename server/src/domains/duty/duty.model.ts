import type { Collection } from '../../platform/storage/collection.js';
import { type DocumentIn, schemaOf } from '../../platform/storage/documents.js';

const text = { type: String, default: null };
const date = { type: Date, default: null };

/** One document: who has the duty now. Who had it before stands in the logbook. */
export type DutyDocument = DocumentIn<typeof schema>;
const schema = schemaOf({
  accountId: text,
  until: date,
  hereAt: date,
  offeredTo: text,
  rev: { type: Number, required: true },
});

export const dutyCollection: Collection<DutyDocument> = {
  name: 'duty',
  schema,
  retention: {
    keeps: 'as long as the store: who has it now, and nobody who had it before',
    lives: 'asASetting',
  },
  // After a restore somebody says it anew: an old answer would be untrue.
  backup: false,
};
