import { freeReasons, measureReasons } from '@naast/shared/contract/seats';
import { seatRoles } from '@naast/shared/roles';
import { placeKey, placeKinds } from '../../kernel/place.js';
import { withItsPlace } from '../../platform/retention.js';
import { withItsKey } from '../../platform/storage/collection.js';
import { type DocumentIn, partOf, schemaOf } from '../../platform/storage/documents.js';
import type { SealedCollection } from '../domain.js';
import { seatConnections, standings } from './seats.types.js';

declare module '../../platform/vault/vault.js' {
  interface SealedKinds {
    readonly 'seat.name.1': true;
    readonly 'seat.profession.1': true;
    readonly 'seat.how.1': true;
    readonly 'seat.mark.1': true;
  }
}

export type SeatDocument = DocumentIn<typeof schema>;
const schema = schemaOf({
  placeId: { type: String, required: true },
  placeKind: { type: String, enum: placeKinds, required: true },
  /** HMAC(place, who). */
  holder: { type: String, required: true },
  /** HMAC(place, the look of the name): a name is one seat's for as long as the place lives. Absent for hosts, and for who never had a chair. */
  nameKey: { type: String, allowNull: false },
  /** The chair, 1 to capacity; absent for hosts and once given back. */
  chair: { type: Number, allowNull: false },
  /** Of who reads along unseen: 1 to the most that there may be. Apart from the chairs of those who take part. */
  silentChair: { type: Number, allowNull: false },
  /** The order of arrival of who waits for a chair; absent for everybody else. */
  rowNumber: { type: Number, allowNull: false },
  waitsSince: { type: Date, allowNull: false },
  /** It waits, and its page has been gone for a while; absent otherwise. */
  isSkipped: { type: Boolean, allowNull: false },
  /** It waits for a chair or reads along unseen, or did and left: nobody else hears of it. Absent once it has a chair. */
  isUnseen: { type: Boolean, allowNull: false },
  name: { type: Buffer, required: true },
  role: { type: String, enum: seatRoles, required: true },
  /** Of a consultant who sits in, sealed; absent for everybody else. */
  profession: { type: Buffer, allowNull: false },
  /** How the person says that they are, sealed; absent while they say nothing. */
  how: { type: Buffer, allowNull: false },
  /** By which host it was taken away, and why; until the person says it anew. */
  howCleared: {
    type: partOf({
      bySeatId: { type: String, required: true },
      why: { type: String, enum: measureReasons, required: true },
    }),
    allowNull: false,
  },
  /** The avatar's colour; absent in places without presence, and in documents written before seats had one. */
  hue: { type: Number, allowNull: false },
  /** Absent in documents of version 1, which say it in `presence`. */
  standing: { type: String, enum: standings, allowNull: false },
  /** The connection; `left` for who left, as nodes of version 1 read and write it. */
  presence: { type: String, enum: [...seatConnections, 'left'], required: true },
  /** The nodes that a page of it is connected to; absent unless it is here. */
  nodes: { type: [String], default: undefined, allowNull: false },
  enteredAt: { type: Date, required: true },
  /** When the sweep looks at it: while away, the same as `releaseAt`. Nodes of version 1 renew it while a page is connected. */
  presentUntil: { type: Date, required: true },
  /** When the chair is given back unless a page connects. */
  releaseAt: { type: Date, required: true },
  restingUntil: { type: Date, default: null },
  /** By which a measure that outlives the place finds this person, sealed: apart from the place it links nothing. Absent for the team. */
  personMark: { type: Buffer, allowNull: false },
  /** A host slowed this person: one message in so many seconds, of those since then. Absent while none did. */
  slowed: {
    type: partOf({
      seconds: { type: Number, required: true },
      since: { type: Date, required: true },
      until: { type: Date, required: true },
    }),
    allowNull: false,
  },
  /** The last message that counted for a pace of writing, and its clientKey; absent where none was set. */
  turn: {
    type: partOf({ at: { type: Date, required: true }, key: { type: String, required: true } }),
    allowNull: false,
  },
  /** The same of the last change of words. */
  editTurn: {
    type: partOf({ at: { type: Date, required: true }, key: { type: String, required: true } }),
    allowNull: false,
  },
  /** By which host the chair was given away, and why; until the person is back. */
  freed: {
    type: partOf({
      bySeatId: { type: String, required: true },
      reason: { type: String, enum: freeReasons, required: true },
    }),
  },
  /** The seat of the host who imposed it, and the reason from the closed list; absent while there is none. */
  restedBy: { type: String },
  restedWhy: { type: String, enum: measureReasons },
});

// One seat per person and place.
schema.index({ placeId: 1, holder: 1 }, { unique: true });
// A chair holds one person: the last free one cannot be given away twice.
schema.index(
  { placeId: 1, chair: 1 },
  { unique: true, partialFilterExpression: { chair: { $exists: true } } },
);
schema.index(
  { placeId: 1, silentChair: 1 },
  { unique: true, partialFilterExpression: { silentChair: { $exists: true } } },
);
// Of two who come to the row at the same moment, one is before the other.
schema.index(
  { placeId: 1, rowNumber: 1 },
  { unique: true, partialFilterExpression: { rowNumber: { $exists: true } } },
);
// Two people of the same name in one room would be taken for each other, and so would who left and who came after.
schema.index(
  { placeId: 1, nameKey: 1 },
  { unique: true, partialFilterExpression: { nameKey: { $exists: true } } },
);
// The sweep looks for chairs to be given back.
schema.index({ presence: 1, presentUntil: 1 });
// Who hosts a place, however many people have sat there.
schema.index({ placeId: 1, role: 1 });
// Which seats a node holds: its own, or those of one that died.
schema.index({ nodes: 1 }, { sparse: true });

const keyIds = ({ placeKind, placeId }: SeatDocument) => [placeKey({ kind: placeKind, id: placeId })];

export const seatCollection = {
  name: 'seats',
  schema,
  retention: withItsPlace({
    keeps: 'with their room session or question',
    placeIds: (ctx) => ctx.stores.seats.placeIds(),
    removePlace: (ctx, id) => ctx.stores.seats.removePlace({ id }),
  }),
  backup: withItsKey(keyIds),
  sealed: {
    'seat.name.1': { field: 'name', keyIds },
    'seat.profession.1': { field: 'profession', keyIds },
    'seat.how.1': { field: 'how', keyIds },
    'seat.mark.1': { field: 'personMark', keyIds },
  },
} satisfies SealedCollection<SeatDocument>;
