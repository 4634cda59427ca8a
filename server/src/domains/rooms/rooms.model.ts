import { doorAjars } from '@naast/shared/contract/held-views';
import { roomDateKinds } from '@naast/shared/contract/room-dates';
import { helpKinds } from '@naast/shared/contract/room-help';
import { closeReasons } from '@naast/shared/contract/rooms';
import { placeKey } from '../../kernel/place.js';
import type { Collection } from '../../platform/storage/collection.js';
import { type DocumentIn, partOf, schemaOf } from '../../platform/storage/documents.js';
import { bilingualPart, openingPart } from '../../platform/storage/parts.js';
import type { SealedCollection } from '../domain.js';
import { endedSessions, removeEndedSessions } from './rooms.retention.js';
import { placeOf } from './rooms.types.js';

declare module '../../platform/vault/vault.js' {
  interface SealedKinds {
    readonly 'room.pinned.1': true;
    readonly 'room.handover.1': true;
    readonly 'room.helper.1': true;
  }
}

/** A date that differs from the week; times where the room can open on it. */
const datePart = partOf({
  on: { type: String, required: true },
  kind: { type: String, enum: roomDateKinds, required: true },
  from: { type: String, allowNull: false },
  to: { type: String, allowNull: false },
});

/** Written by the organisation for all readers; no words of people. */
export type RoomDocument = DocumentIn<typeof roomSchema>;
const roomSchema = schemaOf({
  title: { type: bilingualPart, required: true },
  description: { type: bilingualPart, required: true },
  weekly: { type: [openingPart], required: true },
  /** Absent until a coordinator gives one. */
  dates: { type: [datePart], default: undefined, allowNull: false },
  /** Absent, which is the largest safe one, until a coordinator gives another. */
  capacity: {
    type: partOf({
      oneHost: { type: Number, required: true },
      moreHosts: { type: Number, required: true },
    }),
    allowNull: false,
  },
  /** Absent, which is no, until a coordinator turns it on. */
  forbidsContact: { type: Boolean, allowNull: false },
  /** Absent, which is off, until a coordinator turns it on. */
  doorAjar: { type: String, enum: doorAjars, allowNull: false },
  /** Order in the list: not whole once a room was put between two others. */
  position: { type: Number, required: true },
  /** Of the plan. Absent, which is 0, until they are changed. */
  rev: { type: Number, allowNull: false },
  isPaused: { type: Boolean, allowNull: false },
  /** Somebody without an account is out of it for longer; absent until one was. */
  newcomersLookedAtUntil: { type: Date, allowNull: false },
  /** Its title stays, for the logbook and for its closed sessions. */
  isRemoved: { type: Boolean, allowNull: false },
  /** Of the form that made it; absent in a room that no coordinator made. */
  clientKey: { type: String, allowNull: false },
});

// A form that is sent twice makes one room.
roomSchema.index(
  { clientKey: 1 },
  { unique: true, partialFilterExpression: { clientKey: { $exists: true } } },
);

export const roomCollection: Collection<RoomDocument> = {
  name: 'rooms',
  schema: roomSchema,
  retention: {
    keeps: 'a setting of the organisation; of a removed one the logbook names the title',
    lives: 'asASetting',
  },
  backup: true,
  isPublic: true,
};

export type RoomSessionDocument = DocumentIn<typeof sessionSchema>;
const sessionSchema = schemaOf({
  roomId: { type: String, required: true },
  /** The room's id while open; absent once closed. */
  openIn: { type: String, allowNull: false },
  openedAt: { type: Date, required: true },
  /** Who enters is told that the duty lead may read it back. Absent in what an older release opened, where people were told that it would not be read. */
  mayBeReviewed: { type: Boolean, allowNull: false },
  closesAt: { type: Date, default: null },
  /** Of the room when it was opened. Absent, which is no, in what an older release opened. */
  forbidsContact: { type: Boolean, allowNull: false },
  /** Of the room when it was opened, until a host changed it. Absent, which is off, in what an older release opened. */
  doorAjar: { type: String, enum: doorAjars, allowNull: false },
  /** A line was held in it; absent until one was. */
  hasHeld: { type: Boolean, allowNull: false },
  /** Grows with each change. Absent, which is 0, in what an older release opened. */
  rev: { type: Number, allowNull: false },
  hostAwaySince: { type: Date, default: null },
  /** The last host is gone for so long that the whole team was called, not the duty lead alone; absent otherwise. */
  areOthersCalled: { type: Boolean, allowNull: false },
  /** A host paused entry. */
  isEntryPaused: { type: Boolean, allowNull: false },
  /** A host ended reading along unseen; until when it goes on. Absent while it is allowed. */
  silentUntil: { type: Date, allowNull: false },
  /** Seats of hosts who used the quick exit and have not come back; absent while there is none. */
  leftQuickly: { type: [String], default: undefined, allowNull: false },
  /** Sealed, with the seat of the host who wrote it; absent while there is none, and once closed: a sweep opens no words. */
  pinnedText: { type: Buffer, allowNull: false },
  pinnedBy: { type: String, allowNull: false },
  /** Slow mode; absent unless it is on. */
  slow: {
    type: partOf({ seconds: { type: Number, required: true }, since: { type: Date, required: true } }),
    allowNull: false,
  },
  /** Of the last writing pause; absent until there was one, and once a host ended it. */
  writingPause: {
    type: partOf({ until: { type: Date, required: true }, by: { type: String, required: true } }),
    allowNull: false,
  },
  /** When a host announced that it closes, sooner than `closesAt`; absent until one did, and once taken back. */
  endAnnounced: {
    type: partOf({ at: { type: Date, required: true }, by: { type: String, required: true } }),
    allowNull: false,
  },
  /** A note for the next host of the room, sealed, with the seat of who wrote it; one a room. Read by hosts alone, so no fact of the session. */
  handoverText: { type: Buffer, allowNull: false },
  handoverBy: { type: String, allowNull: false },
  handoverAt: { type: Date, allowNull: false },
  /** The seat of the host who asked the team for help; absent unless one does. */
  help: {
    type: partOf({
      wants: { type: String, enum: helpKinds, required: true },
      by: { type: String, required: true },
      at: { type: Date, required: true },
    }),
    allowNull: false,
  },
  /** The name of who comes to help, sealed: a person who leaves the team is named in no document by their account. */
  helperName: { type: Buffer, allowNull: false },
  closed: {
    type: partOf({
      at: { type: Date, required: true },
      reason: { type: String, enum: closeReasons, required: true },
    }),
    default: null,
  },
});

// Two hosts who take a room at the same moment open one session, not two.
sessionSchema.index({ openIn: 1 }, { unique: true, partialFilterExpression: { openIn: { $exists: true } } });
// Retention looks for what closed long enough ago.
sessionSchema.index({ 'closed.at': 1 });

const keyIds = ({ _id }: RoomSessionDocument) => [placeKey(placeOf({ id: _id }))];

export const roomSessionCollection = {
  name: 'roomSessions',
  schema: sessionSchema,
  retention: ({ vault }) => ({
    keeps: '47 hours after the close',
    lives: 'forATerm',
    sweep: (ctx) => removeEndedSessions(ctx, vault),
    left: async (ctx) => (await endedSessions(ctx)).length,
  }),
  backup: false,
  sealed: {
    'room.pinned.1': { field: 'pinnedText', keyIds },
    'room.handover.1': { field: 'handoverText', keyIds },
    'room.helper.1': { field: 'helperName', keyIds },
  },
} satisfies SealedCollection<RoomSessionDocument>;
