import type { CloseReason, Opening } from '@naast/shared/contract/rooms';
import type { Bilingual } from '@naast/shared/languages';
import { Schema } from 'mongoose';
import { type Collection, schemaOptions } from '../../platform/storage/collection.js';
import { endedSessions, removeEndedSessions } from './rooms.retention.js';

const bilingual = { nl: { type: String, required: true }, en: { type: String, required: true } };

/** Written by the organisation, for everybody: no person's words. */
export interface RoomDocument {
  _id: string;
  title: Bilingual;
  description: Bilingual;
  weekly: Opening[];
  /** Order in the list. */
  position: number;
  schemaVersion: number;
}

export const roomCollection: Collection<RoomDocument> = {
  name: 'rooms',
  schema: new Schema<RoomDocument>(
    {
      _id: { type: String, required: true },
      title: { type: bilingual, required: true },
      description: { type: bilingual, required: true },
      weekly: {
        type: [
          {
            _id: false,
            weekday: { type: Number, required: true },
            from: { type: String, required: true },
            to: { type: String, required: true },
          },
        ],
        required: true,
      },
      position: { type: Number, required: true },
      schemaVersion: { type: Number, required: true },
    },
    schemaOptions,
  ),
  retention: { keeps: 'a setting of the organisation: until it is removed', lives: 'asASetting' },
  backup: true,
  isPublic: true,
};

export interface RoomSessionDocument {
  _id: string;
  roomId: string;
  /** The room's id while open; absent once closed. */
  openIn?: string;
  openedAt: Date;
  closesAt: Date | null;
  /** Grows with each change. Absent, which is 0, in what an older release opened. */
  rev?: number;
  hostAwaySince: Date | null;
  /** A host lets nobody in for a while. */
  isEntryPaused?: boolean;
  closed: { at: Date; reason: CloseReason } | null;
  schemaVersion: number;
}

const sessionSchema = new Schema<RoomSessionDocument>(
  {
    _id: { type: String, required: true },
    roomId: { type: String, required: true },
    openIn: { type: String },
    openedAt: { type: Date, required: true },
    closesAt: { type: Date, default: null },
    rev: { type: Number },
    hostAwaySince: { type: Date, default: null },
    isEntryPaused: { type: Boolean },
    closed: {
      type: new Schema(
        { at: { type: Date, required: true }, reason: { type: String, required: true } },
        { _id: false, strict: 'throw' },
      ),
      default: null,
    },
    schemaVersion: { type: Number, required: true },
  },
  schemaOptions,
);

// Two hosts who take a room at the same moment open one session, not two.
sessionSchema.index({ openIn: 1 }, { unique: true, partialFilterExpression: { openIn: { $exists: true } } });
// Retention looks for what closed long enough ago.
sessionSchema.index({ 'closed.at': 1 });

export const roomSessionCollection: Collection<RoomSessionDocument> = {
  name: 'roomSessions',
  schema: sessionSchema,
  retention: ({ vault }) => ({
    keeps: '47 hours after the close',
    lives: 'forATerm',
    sweep: (ctx) => removeEndedSessions(ctx, vault),
    left: async (ctx) => (await endedSessions(ctx)).length,
  }),
  backup: false,
};
