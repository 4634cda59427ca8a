import { limits } from '@naast/shared/limits';
import type { Connection } from 'mongoose';
import { placeKey } from '../../kernel/place.js';
import { bytesOf, openCollection } from '../../platform/storage/collection.js';
import type { Vault } from '../../platform/vault/vault.js';
import { roomSessionCollection } from './rooms.model.js';
import { placeOf } from './rooms.types.js';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly handovers: HandoverStore;
  }
}

export interface Handover {
  readonly sessionId: string;
  readonly seatId: string;
  readonly text: string;
  readonly at: Date;
}

export interface HandoverStore {
  /** The last note for the hosts of a room; null without one, or once its session is gone. */
  of(roomId: string, now: Date): Promise<Handover | null>;
  /** Replaces what was left for this room. */
  leave(
    of: { readonly id: string; readonly roomId: string },
    note: Omit<Handover, 'sessionId'>,
  ): Promise<void>;
  /** In which session, and by which seat, the last note for this room was written. */
  writerOf(roomId: string): Promise<Pick<Handover, 'sessionId' | 'seatId'> | null>;
  /** Takes away what that seat left. False if it left nothing. */
  remove(note: Pick<Handover, 'sessionId' | 'seatId'>): Promise<boolean>;
}

/** Apart from the other facts of a session, which are cached, pushed, and read when one is swept. */
export function handoverStore(connection: Connection, vault: Vault): HandoverStore {
  const sessions = openCollection(connection, roomSessionCollection);
  const keyOf = (sessionId: string) => vault.keyOf(placeKey(placeOf({ id: sessionId })));
  const gone = { $unset: { handoverText: 1, handoverBy: 1, handoverAt: 1 } } as const;
  return {
    async of(roomId, now) {
      // The sweep comes when it comes: what is due to go is read no more.
      const kept = { $gt: new Date(now.getTime() - limits.room.keptForDutyLead) };
      const left = { roomId, handoverAt: { $exists: true }, $or: [{ closed: null }, { 'closed.at': kept }] };
      const [last] = await sessions.find(left).sort({ handoverAt: -1 }).limit(1).lean();
      if (!last?.handoverText || !last.handoverBy || !last.handoverAt) return null;
      const key = await keyOf(last._id);
      const text = key.open('room.handover.1', last._id, bytesOf(last.handoverText));
      return { sessionId: last._id, seatId: last.handoverBy, text, at: last.handoverAt };
    },
    async leave({ id, roomId }, note) {
      const key = await keyOf(id);
      const handoverText = key.seal('room.handover.1', id, note.text);
      const { seatId: handoverBy, at: handoverAt } = note;
      await sessions.updateOne({ _id: id }, { $set: { handoverText, handoverBy, handoverAt } });
      await sessions.updateMany({ roomId, handoverAt: { $exists: true }, _id: { $ne: id } }, gone);
    },
    async writerOf(roomId) {
      const left = { roomId, handoverAt: { $exists: true } };
      const [last] = await sessions.find(left, { handoverBy: 1 }).sort({ handoverAt: -1 }).limit(1).lean();
      return last?.handoverBy === undefined ? null : { sessionId: last._id, seatId: last.handoverBy };
    },
    async remove({ sessionId, seatId }) {
      return (await sessions.updateOne({ _id: sessionId, handoverBy: seatId }, gone)).modifiedCount > 0;
    },
  };
}
