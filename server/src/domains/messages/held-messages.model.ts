import type { PlaceKindName } from '@naast/shared/contract/places';
import { Schema } from 'mongoose';
import { type Collection, schemaOptions } from '../../platform/storage/collection.js';

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

export const heldMessageCollection: Collection<HeldMessageDocument> = { name: 'heldMessages', schema };
