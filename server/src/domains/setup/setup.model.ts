import type { Collection } from '../../platform/storage/collection.js';
import { type DocumentIn, schemaOf } from '../../platform/storage/documents.js';

/** What the setup code is made of, together with the master key. One document, until the installation is set up. */
export type SetupDocument = DocumentIn<typeof schema>;
const schema = schemaOf({
  /** Random; says nothing without the key. */
  seed: { type: String, required: true },
});

export const setupCollection: Collection<SetupDocument> = {
  name: 'setups',
  schema,
  retention: { keeps: 'until the installation is set up', lives: 'asASetting' },
  backup: false, // a new one is drawn when it is asked for
};
