import { dataKeyRetention } from '../retention.js';
import { type Collection, unorderedOptions, withItsKey } from '../storage/collection.js';
import { type DocumentIn, schemaOf } from '../storage/documents.js';

/** One key per place, wrapped by the wrapping key. Destroying it makes all words of that place unreadable. */
export type DataKeyDocument = DocumentIn<typeof keySchema>;
const keySchema = schemaOf(
  {
    wrapped: { type: Buffer, required: true },
    /** Id of the key that wrapped it; absent: the wrapping key of a version 1 key file. */
    wrappedBy: { type: String, allowNull: false },
    version: { type: Number, required: true },
  },
  unorderedOptions,
);

export const dataKeyCollection: Collection<DataKeyDocument> = {
  name: 'dataKeys',
  retention: dataKeyRetention,
  backup: withItsKey(({ _id }) => [_id]),
  schema: keySchema,
};

/** Tells whether the key in use is the one this store was sealed with. */
export type KeyCheckDocument = DocumentIn<typeof checkSchema>;
const checkSchema = schemaOf({
  check: { type: String, required: true },
  /** Ids of the wrapping keys in use; absent: that of a version 1 key file. */
  wrappingKeys: { type: [String], default: undefined, allowNull: false },
});

export const keyCheckCollection: Collection<KeyCheckDocument> = {
  name: 'keyChecks',
  retention: { keeps: 'as long as the store: tells whether the key file fits', lives: 'asLongAsTheStore' },
  backup: true,
  schema: checkSchema,
};
