import { Schema } from 'mongoose';
import { dataKeyRetention } from '../retention.js';
import { type Collection, schemaOptions, unorderedOptions, withItsKey } from '../storage/collection.js';

/** One key per place, wrapped by the wrapping key. Destroying it makes all words of that place unreadable. */
export interface DataKeyDocument {
  _id: string;
  wrapped: Buffer;
  /** Id of the key that wrapped it; absent: the wrapping key of a version 1 key file. */
  wrappedBy?: string;
  version: number;
  schemaVersion: number;
}

export const dataKeyCollection: Collection<DataKeyDocument> = {
  name: 'dataKeys',
  retention: dataKeyRetention,
  backup: withItsKey(({ _id }) => [_id]),
  schema: new Schema<DataKeyDocument>(
    {
      _id: { type: String, required: true },
      wrapped: { type: Buffer, required: true },
      wrappedBy: { type: String },
      version: { type: Number, required: true },
      schemaVersion: { type: Number, required: true },
    },
    unorderedOptions,
  ),
};

/** Tells whether the key in use is the one this store was sealed with. */
export interface KeyCheckDocument {
  _id: 'masterKey';
  check: string;
  /** Ids of the wrapping keys in use; absent: that of a version 1 key file. */
  wrappingKeys?: string[];
  schemaVersion: number;
}

export const keyCheckCollection: Collection<KeyCheckDocument> = {
  name: 'keyChecks',
  retention: { keeps: 'as long as the store: tells whether the key file fits', lives: 'asLongAsTheStore' },
  backup: true,
  schema: new Schema<KeyCheckDocument>(
    {
      _id: { type: String, required: true },
      check: { type: String, required: true },
      // Mongoose would otherwise read "absent" as "none".
      wrappingKeys: { type: [String], default: undefined },
      schemaVersion: { type: Number, required: true },
    },
    schemaOptions,
  ),
};
