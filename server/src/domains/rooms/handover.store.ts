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
  of(roomId: string): Promise<Handover | null>;
  /** Replaces what was left for this room; null takes it away. False if there was nothing to take away. */
  leave(
    of: { readonly id: string; readonly roomId: string },
    note: Omit<Handover, 'sessionId'> | null,
  ): Promise<boolean>;
}

/** Apart from the other facts of a session, which are cached, pushed, and read when one is swept. */
export function handoverStore(connection: Connection, vault: Vault): HandoverStore {
  const sessions = openCollection(connection, roomSessionCollection);
  const keyOf = (sessionId: string) => vault.keyOf(placeKey(placeOf({ id: sessionId })));
  const gone = { $unset: { handoverText: 1, handoverBy: 1, handoverAt: 1 } } as const;
  return {
    async of(roomId) {
      const left = { roomId, handoverAt: { $exists: true } };
      const [last] = await sessions.find(left).sort({ handoverAt: -1 }).limit(1).lean();
      if (!last?.handoverText || !last.handoverBy || !last.handoverAt) return null;
      const key = await keyOf(last._id);
      const text = key.open('room.handover.1', last._id, bytesOf(last.handoverText));
      return { sessionId: last._id, seatId: last.handoverBy, text, at: last.handoverAt };
    },
    async leave({ id, roomId }, note) {
      const before = { roomId, handoverAt: { $exists: true } };
      if (note === null) return (await sessions.updateMany(before, gone)).modifiedCount > 0;
      const key = await keyOf(id);
      const handoverText = key.seal('room.handover.1', id, note.text);
      const { seatId: handoverBy, at: handoverAt } = note;
      await sessions.updateOne({ _id: id }, { $set: { handoverText, handoverBy, handoverAt } });
      await sessions.updateMany({ ...before, _id: { $ne: id } }, gone);
      return true;
    },
  };
}
