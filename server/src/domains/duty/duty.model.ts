import type { Collection } from '../../platform/storage/collection.js';
import { type DocumentIn, schemaOf } from '../../platform/storage/documents.js';

const text = { type: String, default: null };
const date = { type: Date, default: null };

/** One document: the account that has the duty now. The logbook has the accounts before. */
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
    keeps: 'as long as the store: who has it now, and freeDuty who had it before',
    lives: 'asASetting',
  },
  // After a restore the old account would be untrue, so it is chosen anew.
  backup: false,
};
