import { placeKey, placeKinds } from '../../kernel/place.js';
import { withItsPlace } from '../../platform/retention.js';
import { withItsKey } from '../../platform/storage/collection.js';
import { type DocumentIn, schemaOf } from '../../platform/storage/documents.js';
import type { SealedCollection } from '../domain.js';

declare module '../../platform/vault/vault.js' {
  interface SealedKinds {
    readonly 'heldMessage.body.1': true;
  }
}

export type HeldMessageDocument = DocumentIn<typeof schema>;
const schema = schemaOf({
  placeId: { type: String, required: true },
  placeKind: { type: String, enum: placeKinds, required: true },
  clientKey: { type: String, required: true },
  seatId: { type: String, required: true },
  /** Sealed JSON of the kind's body. */
  body: { type: Buffer, required: true },
  sentAt: { type: Date, required: true },
  /** Absent while nothing was decided. From then on it cannot be dropped, only finished. */
  isReleased: { type: Boolean, allowNull: false },
});

// A retried send finds its first holding instead of making a second.
schema.index({ placeId: 1, clientKey: 1 }, { unique: true });
// The queue of a place, the longest waiting first.
schema.index({ placeId: 1, sentAt: 1 });

const keyIds = ({ placeId, placeKind }: HeldMessageDocument) => [placeKey({ kind: placeKind, id: placeId })];

export const heldMessageCollection = {
  name: 'heldMessages',
  schema,
  retention: withItsPlace({
    keeps: 'until released or dropped; with their place',
    placeIds: (ctx) => ctx.stores.messages.heldPlaceIds(),
    removePlace: (ctx, id) => ctx.stores.messages.removePlace({ id }),
  }),
  backup: withItsKey(keyIds),
  sealed: { 'heldMessage.body.1': { field: 'body', keyIds, bodyOf: (opened) => JSON.parse(opened) } },
} satisfies SealedCollection<HeldMessageDocument>;
