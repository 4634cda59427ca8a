import { logActs, logPlaceKinds } from '@naast/shared/logbook';
import type { Collection } from '../../platform/storage/collection.js';
import { type DocumentIn, partOf, schemaOf } from '../../platform/storage/documents.js';
import { logRetention } from './logbook.retention.js';

/** A row of the log: its month and number are the id, so that two nodes cannot both write it. Sorts as text. */
export type LogDocument = DocumentIn<typeof schema>;
const schema = schemaOf({
  /** The first row of all has none before it. */
  previous: { type: String, default: '' },
  hash: { type: String, required: true },
  at: { type: Date, required: true },
  act: { type: String, enum: logActs, required: true },
  who: { type: String, default: null },
  place: {
    type: partOf({
      kind: { type: String, enum: logPlaceKinds, required: true },
      id: { type: String, required: true },
    }),
    default: null,
  },
  about: { type: String, default: null },
  /** Absent: may be written any number of times. */
  onceKey: { type: String, allowNull: false },
});

// Two nodes on which one person opens the same question at the same time write one row.
schema.index({ onceKey: 1 }, { unique: true, partialFilterExpression: { onceKey: { $exists: true } } });
// A team member who asks for what is kept about them gets these rows, out of years.
schema.index({ who: 1 });
schema.index({ about: 1 });
// Hosts of a room look at what was done in it, out of years.
schema.index({ 'place.id': 1, at: 1 });

export const logCollection: Collection<LogDocument> = {
  name: 'logEntries',
  schema,
  retention: logRetention,
  backup: true,
};
