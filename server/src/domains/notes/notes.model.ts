import { placeKey } from '../../kernel/place.js';
import { withItsPlace } from '../../platform/retention.js';
import { withItsKey } from '../../platform/storage/collection.js';
import { type DocumentIn, schemaOf } from '../../platform/storage/documents.js';
import type { SealedCollection } from '../domain.js';

declare module '../../platform/vault/vault.js' {
  interface SealedKinds {
    readonly 'note.text.1': true;
  }
}

/** What the team says among itself: never in the log of the place, which its asker reads. */
export type NoteDocument = DocumentIn<typeof schema>;
const schema = schemaOf({
  threadId: { type: String, required: true },
  accountId: { type: String, required: true },
  seatId: { type: String, required: true },
  clientKey: { type: String, required: true },
  internalText: { type: Buffer, required: true },
  writtenAt: { type: Date, required: true },
});

// They are read in order, by thread.
schema.index({ threadId: 1, writtenAt: 1 });
// A retried note finds its first landing instead of making a second.
schema.index({ threadId: 1, clientKey: 1 }, { unique: true });
// An erased author is removed from all of them.
schema.index({ accountId: 1 });

const keyIds = ({ threadId }: NoteDocument) => [placeKey({ kind: 'thread', id: threadId })];

export const noteCollection = {
  name: 'notes',
  schema,
  retention: withItsPlace({
    keeps: 'with their question',
    placeIds: (ctx) => ctx.stores.notes.placeIds(),
    removePlace: (ctx, id) => ctx.stores.notes.removePlace({ id }),
  }),
  backup: withItsKey(keyIds),
  sealed: { 'note.text.1': { field: 'internalText', keyIds } },
} satisfies SealedCollection<NoteDocument>;
