import { Schema } from 'mongoose';
import { dataKeyRetention } from '../retention.js';
import { type Collection, schemaOptions, unorderedOptions, withItsKey } from '../storage/collection.js';

/**
 * One key per place, wrapped by the wrapping key. Destroying it makes all texts of the place unreadable
 * (crypto-shredding).
 */
export interface DataKeyDocument {
  _id: string;
  wrapped: Buffer;
  /** Id of the wrapping key; absent: that of a version 1 key file. */
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

/** Tells whether a key ring belongs to this store. */
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
      // Mongoose's default would be an empty array.
      wrappingKeys: { type: [String], default: undefined },
      schemaVersion: { type: Number, required: true },
    },
    schemaOptions,
  ),
};
