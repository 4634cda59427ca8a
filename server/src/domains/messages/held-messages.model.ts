import type { PlaceKindName } from '@naast/shared/contract/places';
import { Schema } from 'mongoose';
import { placeKey } from '../../kernel/place.js';
import { withItsPlace } from '../../platform/retention.js';
import { schemaOptions, withItsKey } from '../../platform/storage/collection.js';
import type { SealedCollection } from '../domain.js';

export interface HeldMessageDocument {
  _id: string;
  placeId: string;
  placeKind: PlaceKindName;
  clientKey: string;
  seatId: string;
  /** Sealed JSON of the kind's body. */
  body: Buffer;
  sentAt: Date;
  /** Absent while nothing was decided. From then on it cannot be dropped, only finished. */
  isReleased?: boolean;
  schemaVersion: number;
}

const schema = new Schema<HeldMessageDocument>(
  {
    _id: { type: String, required: true },
    placeId: { type: String, required: true },
    placeKind: { type: String, required: true },
    clientKey: { type: String, required: true },
    seatId: { type: String, required: true },
    body: { type: Buffer, required: true },
    sentAt: { type: Date, required: true },
    isReleased: { type: Boolean },
    schemaVersion: { type: Number, required: true },
  },
  schemaOptions,
);

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
