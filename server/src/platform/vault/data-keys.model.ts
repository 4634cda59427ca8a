import { Schema } from 'mongoose';
import { type Collection, schemaOptions } from '../storage/collection.js';

/** One key per place, wrapped by the master key. Destroying it makes all words of that place unreadable. */
export interface DataKeyDocument {
  _id: string;
  wrapped: Buffer;
  version: number;
  schemaVersion: number;
}

export const dataKeyCollection: Collection<DataKeyDocument> = {
  name: 'dataKeys',
  schema: new Schema<DataKeyDocument>(
    {
      _id: { type: String, required: true },
      wrapped: { type: Buffer, required: true },
      version: { type: Number, required: true },
      schemaVersion: { type: Number, required: true },
    },
    schemaOptions,
  ),
};

/** Tells whether the master key in use is the one this store was sealed with. */
export interface KeyCheckDocument {
  _id: 'masterKey';
  check: string;
  schemaVersion: number;
}

export const keyCheckCollection: Collection<KeyCheckDocument> = {
  name: 'keyChecks',
  schema: new Schema<KeyCheckDocument>(
    {
      _id: { type: String, required: true },
      check: { type: String, required: true },
      schemaVersion: { type: Number, required: true },
    },
    schemaOptions,
  ),
};
