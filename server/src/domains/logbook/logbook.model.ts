import type { LogAct, LogPlaceKind } from '@naast/shared/logbook';
import { Schema } from 'mongoose';
import { type Collection, schemaOptions } from '../../platform/storage/collection.js';
import { firstKept } from './logbook.retention.js';

/** A row of the log: its month and number are the id, so that two nodes cannot both write it. Sorts as text. */
export interface LogDocument {
  _id: string;
  previous: string;
  hash: string;
  at: Date;
  act: LogAct;
  who: string | null;
  place: { kind: LogPlaceKind; id: string } | null;
  about: string | null;
  /** Absent: may be written any number of times. */
  onceKey?: string;
  schemaVersion: number;
}

const schema = new Schema<LogDocument>(
  {
    _id: { type: String, required: true },
    // The first row of all has none before it.
    previous: { type: String, default: '' },
    hash: { type: String, required: true },
    at: { type: Date, required: true },
    act: { type: String, required: true },
    who: { type: String, default: null },
    place: {
      type: new Schema(
        { kind: { type: String, required: true }, id: { type: String, required: true } },
        { _id: false, strict: 'throw' },
      ),
      default: null,
    },
    about: { type: String, default: null },
    onceKey: { type: String },
    schemaVersion: { type: Number, required: true },
  },
  schemaOptions,
);

// Two nodes on which somebody opens the same question at once write one row.
schema.index({ onceKey: 1 }, { unique: true, partialFilterExpression: { onceKey: { $exists: true } } });
// Whoever wants to know what is kept about them gets these rows, out of years.
schema.index({ who: 1 });
schema.index({ about: 1 });

export const logCollection: Collection<LogDocument> = {
  name: 'logEntries',
  schema,
  retention: {
    keeps:
      'a year after the end of the month they were written in, five years for a care provider; then that month goes as a whole',
    lives: 'forATerm',
    sweep: async (ctx) => ctx.stores.logbook.removeBefore(await firstKept(ctx)),
    left: async (ctx) => ctx.stores.logbook.countBefore(await firstKept(ctx)),
  },
  backup: true,
};
