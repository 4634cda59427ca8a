import type { CloseReason } from '@naast/shared/contract/rooms';
import { limits } from '@naast/shared/limits';
import type { Connection, QueryFilter, UpdateQuery } from 'mongoose';
import { NaastError } from '../../kernel/errors.js';
import { idsAmong, openCollection } from '../../platform/storage/collection.js';
import { NodeCache } from '../../platform/storage/node-cache.js';
import { duplicateFields } from '../../platform/storage/store-errors.js';
import {
  type RoomDocument,
  type RoomSessionDocument,
  roomCollection,
  roomSessionCollection,
} from './rooms.model.js';
import type { Room, RoomSession } from './rooms.types.js';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly rooms: RoomStore;
  }
}

export interface RoomStore {
  list(): Promise<Room[]>;
  find(roomId: string): Promise<Room | null>;
  /** Idempotent: keeps an existing room with this id. */
  create(room: Room, position: number): Promise<void>;
  /** Cached on this node; domain events invalidate it. */
  findSession(sessionId: string): Promise<RoomSession | null>;
  openSessionOf(roomId: string): Promise<RoomSession | null>;
  openSessions(): Promise<RoomSession[]>;
  /** Throws `alreadyOpen`. */
  openSession(session: { id: string; roomId: string; openedAt: Date; closesAt: Date | null }): Promise<void>;
  /** False if it was closed already. */
  close(sessionId: string, at: Date, reason: CloseReason): Promise<boolean>;
  /** False if nothing changed. */
  setHostAway(sessionId: string, since: Date | null): Promise<boolean>;
  /** False if nothing changed, or the session is closed. */
  setEntryPaused(sessionId: string, isPaused: boolean): Promise<boolean>;
  closedBefore(moment: Date): Promise<RoomSession[]>;
  sessionsAmong(ids: readonly string[]): Promise<string[]>;
  removeSession(sessionId: string): Promise<void>;
  forgetSession(sessionId: string): void;
}

export function roomStore(connection: Connection): RoomStore {
  const rooms = openCollection(connection, roomCollection);
  const sessions = openCollection(connection, roomSessionCollection);
  const roomCache = new NodeCache<Room | null>({ lifeMs: limits.keyCache, most: 1000 });
  const sessionCache = new NodeCache<RoomSession | null>({ lifeMs: limits.keyCache, most: 5000 });

  const findRoom = (roomId: string) =>
    roomCache.get(roomId, async () => {
      const document = await rooms.findById(roomId).lean();
      return document === null ? null : roomOf(document);
    });

  async function sessionOf(document: RoomSessionDocument): Promise<RoomSession> {
    const room = await findRoom(document.roomId);
    return {
      id: document._id,
      roomId: document.roomId,
      title: room?.title ?? { nl: '', en: '' },
      openedAt: document.openedAt,
      closesAt: document.closesAt,
      rev: document.rev ?? 0,
      hostAwaySince: document.hostAwaySince,
      isEntryPaused: document.isEntryPaused ?? false,
      closed: document.closed === null ? null : { at: document.closed.at, reason: document.closed.reason },
    };
  }

  /** Changes the facts of an open session and increments its rev. False if it is closed, or does not match `from`. */
  async function change(
    sessionId: string,
    from: QueryFilter<RoomSessionDocument>,
    to: UpdateQuery<RoomSessionDocument>,
  ): Promise<boolean> {
    const open = { _id: sessionId, openIn: { $exists: true }, ...from };
    return (await sessions.updateOne(open, { ...to, $inc: { rev: 1 } })).modifiedCount > 0;
  }

  return {
    async list() {
      return (await rooms.find().sort({ position: 1 }).lean()).map(roomOf);
    },
    find: findRoom,
    async create(room, position) {
      const { title, description, weekly } = room;
      await rooms.updateOne(
        { _id: room.id },
        { $setOnInsert: { title, description, weekly: [...weekly], position, schemaVersion: 1 } },
        { upsert: true },
      );
    },
    findSession: (sessionId) =>
      sessionCache.get(sessionId, async () => {
        const document = await sessions.findById(sessionId).lean();
        return document === null ? null : sessionOf(document);
      }),
    async openSessionOf(roomId) {
      const document = await sessions.findOne({ openIn: roomId }).lean();
      return document === null ? null : sessionOf(document);
    },
    async openSessions() {
      return Promise.all((await sessions.find({ openIn: { $exists: true } }).lean()).map(sessionOf));
    },
    async openSession({ id, roomId, openedAt, closesAt }) {
      try {
        await sessions.create({
          _id: id,
          roomId,
          openIn: roomId,
          openedAt,
          closesAt,
          rev: 1,
          hostAwaySince: null,
          closed: null,
          schemaVersion: 1,
        });
      } catch (error) {
        if (duplicateFields(error)?.includes('openIn')) throw new NaastError('alreadyOpen');
        throw error;
      }
    },
    close: (sessionId, at, reason) =>
      change(sessionId, {}, { $set: { closed: { at, reason } }, $unset: { openIn: 1 } }),
    setHostAway: (sessionId, since) =>
      change(
        sessionId,
        { hostAwaySince: since === null ? { $ne: null } : null },
        { $set: { hostAwaySince: since } },
      ),
    setEntryPaused: (sessionId, isPaused) =>
      change(
        sessionId,
        { isEntryPaused: isPaused ? { $ne: true } : true },
        { $set: { isEntryPaused: isPaused } },
      ),
    async closedBefore(moment) {
      return Promise.all((await sessions.find({ 'closed.at': { $lte: moment } }).lean()).map(sessionOf));
    },
    sessionsAmong: (ids) => idsAmong(sessions, ids),
    async removeSession(sessionId) {
      await sessions.deleteOne({ _id: sessionId });
      sessionCache.clear(sessionId);
    },
    forgetSession: (sessionId) => sessionCache.clear(sessionId),
  };
}

function roomOf(document: RoomDocument): Room {
  return {
    id: document._id,
    title: { nl: document.title.nl, en: document.title.en },
    description: { nl: document.description.nl, en: document.description.en },
    weekly: document.weekly.map(({ weekday, from, to }) => ({ weekday, from, to })),
  };
}
