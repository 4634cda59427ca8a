import type { PlaceKindName } from '@naast/shared/contract/places';
import { type MeasureReason, measureReasons } from '@naast/shared/contract/rooms';
import { Schema } from 'mongoose';
import { placeKey, placeKinds } from '../../kernel/place.js';
import { withItsPlace } from '../../platform/retention.js';
import { bytesOf, schemaOptions, withItsKey } from '../../platform/storage/collection.js';
import { indexFormer, type Upgrades } from '../../platform/storage/upgrades.js';
import type { PlaceKey } from '../../platform/vault/vault.js';
import type { SealedCollection } from '../domain.js';
import type { LogKind } from './messages.types.js';

export interface MessageDocument {
  _id: string;
  placeId: string;
  /** Absent in version 1. */
  placeKind?: PlaceKindName;
  seq: number;
  rev: number;
  /** Every number that this message ever had, `rev` the last of them. Those of before this was kept: none until the next change. */
  revs?: number[];
  clientKey: string;
  seatId: string;
  /** What was written: sealed JSON of the kind's body. Absent in version 1. */
  body?: Buffer;
  /** The same as version 1 had it, for nodes of the former release. */
  text?: Buffer;
  sentAt: Date;
  foldedAt: Date | null;
  /** The seat of the host who folded it, and the reason from the closed list; absent while it never was. */
  foldedBy?: string | null;
  foldedWhy?: MeasureReason | null;
  schemaVersion: number;
}

const schema = new Schema<MessageDocument>(
  {
    _id: { type: String, required: true },
    placeId: { type: String, required: true },
    placeKind: { type: String },
    seq: { type: Number, required: true },
    rev: { type: Number, required: true },
    revs: { type: [Number], default: undefined },
    clientKey: { type: String, required: true },
    seatId: { type: String, required: true },
    body: { type: Buffer },
    text: { type: Buffer },
    sentAt: { type: Date, required: true },
    foldedAt: { type: Date, default: null },
    foldedBy: { type: String },
    foldedWhy: { type: String },
    schemaVersion: { type: Number, required: true },
  },
  schemaOptions,
);

// Two nodes cannot both take the next number: the slower one reads the head again.
schema.index({ placeId: 1, seq: 1 }, { unique: true });
// Catch-up reads along this one.
schema.index({ placeId: 1, rev: 1 }, { unique: true });
// Two changes cannot carry the same number, also when the message that had it has moved on to a higher one: a node that
// remembers an old head finds the number taken, and reads the head again.
schema.index({ placeId: 1, revs: 1 }, { unique: true, partialFilterExpression: { revs: { $exists: true } } });
// A retried send finds its first landing instead of making a second.
schema.index({ placeId: 1, clientKey: 1 }, { unique: true });

/** Version 2 has the body as its kind of place declares it, where version 1 had a text, and says which kind that is. */
export const messageUpgrades: Upgrades<MessageDocument, { kind: LogKind; key: PlaceKey }> = [
  ({ _id, text = Buffer.alloc(0) }, { kind, key }) => {
    const body = kind.version1?.bodyOf(key.open('message.text.1', _id, bytesOf(text)));
    return { placeKind: kind.kind, body: key.seal('message.body.1', _id, JSON.stringify(body)) };
  },
];
indexFormer(schema, messageUpgrades);

/** One of version 1 does not say of what kind its place is; only one of these has a key. */
function keyIds({ placeId, placeKind }: Pick<MessageDocument, 'placeId' | 'placeKind'>): string[] {
  const kinds = placeKind === undefined ? placeKinds : [placeKind];
  return kinds.map((kind) => placeKey({ kind, id: placeId }));
}

export const messageCollection = {
  name: 'messages',
  schema,
  retention: withItsPlace({
    keeps: 'with their room session or question',
    placeIds: (ctx) => ctx.stores.messages.placeIds(),
    removePlace: (ctx, id) => ctx.stores.messages.removePlace({ id }),
  }),
  backup: withItsKey(keyIds),
  sealed: {
    'message.body.1': { field: 'body', keyIds, bodyOf: (opened) => JSON.parse(opened) },
    'message.text.1': { field: 'text', keyIds, bodyOf: (opened, log) => log.version1?.bodyOf(opened) },
  },
  choices: [placeKinds, measureReasons],
} satisfies SealedCollection<MessageDocument>;
