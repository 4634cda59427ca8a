import { measureReasons } from '@naast/shared/contract/seats';
import { placeKey, placeKinds } from '../../kernel/place.js';
import { withItsPlace } from '../../platform/retention.js';
import { bytesOf, withItsKey } from '../../platform/storage/collection.js';
import { type DocumentIn, schemaOf } from '../../platform/storage/documents.js';
import { indexFormer, type Upgrades } from '../../platform/storage/upgrades.js';
import type { PlaceKey } from '../../platform/vault/vault.js';
import type { SealedCollection } from '../domain.js';
import type { LogKind } from './messages.types.js';

declare module '../../platform/vault/vault.js' {
  interface SealedKinds {
    readonly 'message.body.1': true;
    readonly 'message.text.1': true;
  }
}

export type MessageDocument = DocumentIn<typeof schema>;
const schema = schemaOf({
  placeId: { type: String, required: true },
  /** Absent in version 1. */
  placeKind: { type: String, enum: placeKinds, allowNull: false },
  seq: { type: Number, required: true },
  rev: { type: Number, required: true },
  /** Every number that this message ever had, `rev` the last of them. Those of before this was kept: none until the next change. */
  revs: { type: [Number], default: undefined, allowNull: false },
  clientKey: { type: String, required: true },
  seatId: { type: String, required: true },
  /** What was written: sealed JSON of the kind's body. Absent in version 1. */
  body: { type: Buffer, allowNull: false },
  /** The same as version 1 had it, for nodes of the former release. */
  text: { type: Buffer, allowNull: false },
  sentAt: { type: Date, required: true },
  foldedAt: { type: Date, default: null },
  /** The seat of the host who hid it, and the reason from the closed list (names of the first release); absent while it never was. */
  foldedBy: { type: String },
  foldedWhy: { type: String, enum: measureReasons },
});

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
} satisfies SealedCollection<MessageDocument>;
