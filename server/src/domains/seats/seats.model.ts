import type { PlaceKindName } from '@naast/shared/contract/places';
import { type FreeReason, type MeasureReason, measureReasons } from '@naast/shared/contract/rooms';
import { type SeatRole, seatRoles } from '@naast/shared/roles';
import { Schema } from 'mongoose';
import { placeKey, placeKinds } from '../../kernel/place.js';
import { withItsPlace } from '../../platform/retention.js';
import { schemaOptions, withItsKey } from '../../platform/storage/collection.js';
import type { SealedCollection } from '../domain.js';
import type { Standing } from './seats.types.js';

export interface SeatDocument {
  _id: string;
  placeId: string;
  placeKind: PlaceKindName;
  /** HMAC(place, who). */
  holder: string;
  /** HMAC(place, the look of the name): a name is one seat's for as long as the place lives. Absent for hosts. */
  nameKey?: string;
  /** The chair, 1 to capacity; absent for hosts and once given back. */
  chair?: number;
  name: Buffer;
  role: SeatRole;
  /** Absent in documents of version 1, which say it in `presence`. */
  standing?: Standing;
  /** The connection; `left` for who left, as nodes of version 1 read and write it. */
  presence: 'here' | 'away' | 'left';
  /** The nodes that a page of it is connected to; absent unless it is here. */
  nodes?: string[];
  enteredAt: Date;
  /** When the sweep looks at it: while away, the same as `releaseAt`. Nodes of version 1 renew it while a page is connected. */
  presentUntil: Date;
  /** When the chair is given back unless a page connects. */
  releaseAt: Date;
  restingUntil: Date | null;
  /** By which host the chair was given away, and why; until the person is back. */
  freed?: { bySeatId: string; reason: FreeReason } | null;
  /** The seat of the host who imposed it, and the reason from the closed list; absent while nobody did. */
  restedBy?: string | null;
  restedWhy?: MeasureReason | null;
  schemaVersion: number;
}

const schema = new Schema<SeatDocument>(
  {
    _id: { type: String, required: true },
    placeId: { type: String, required: true },
    placeKind: { type: String, required: true },
    holder: { type: String, required: true },
    nameKey: { type: String },
    chair: { type: Number },
    name: { type: Buffer, required: true },
    role: { type: String, required: true },
    standing: { type: String },
    presence: { type: String, required: true },
    nodes: { type: [String], default: undefined },
    enteredAt: { type: Date, required: true },
    presentUntil: { type: Date, required: true },
    releaseAt: { type: Date, required: true },
    restingUntil: { type: Date, default: null },
    freed: {
      type: new Schema(
        { bySeatId: { type: String, required: true }, reason: { type: String, required: true } },
        { _id: false, strict: 'throw' },
      ),
    },
    restedBy: { type: String },
    restedWhy: { type: String },
    schemaVersion: { type: Number, required: true },
  },
  schemaOptions,
);

// One seat per person and place.
schema.index({ placeId: 1, holder: 1 }, { unique: true });
// A chair holds one person: the last free one cannot be given away twice.
schema.index(
  { placeId: 1, chair: 1 },
  { unique: true, partialFilterExpression: { chair: { $exists: true } } },
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
  sealed: { 'seat.name.1': { field: 'name', keyIds } },
  choices: [placeKinds, seatRoles, measureReasons],
} satisfies SealedCollection<SeatDocument>;
