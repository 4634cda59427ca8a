import type { Connection } from 'mongoose';
import { hourOf } from '../../kernel/hour-of.js';
import type { Place } from '../../kernel/place.js';
import { openCollection } from '../../platform/storage/collection.js';
import type { ItemRef } from '../places/index.js';
import { worryCollection } from './worries.model.js';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly worries: WorryStore;
  }
}

export interface ToldWorry extends ItemRef {
  readonly id: string;
  readonly place: Place;
}

export interface WorryStore {
  tell(worry: ToldWorry, at: Date): Promise<void>;
  all(): Promise<ToldWorry[]>;
  remove(id: string): Promise<void>;
  removeTold(before: Date): Promise<number>;
  countTold(before: Date): Promise<number>;
}

export function worryStore(connection: Connection): WorryStore {
  const worries = openCollection(connection, worryCollection);
  return {
    async tell({ id, place, messageId = null, seatId = null }, at) {
      await worries.create({
        _id: id,
        placeKind: place.kind,
        placeId: place.id,
        messageId,
        seatId,
        toldIn: hourOf(at),
        schemaVersion: 1,
      });
    },
    async all() {
      return (await worries.find().lean()).map(({ _id, placeKind, placeId, messageId, seatId }) => ({
        id: _id,
        place: { kind: placeKind, id: placeId },
        ...(messageId ? { messageId } : {}),
        ...(seatId ? { seatId } : {}),
      }));
    },
    async remove(id) {
      await worries.deleteOne({ _id: id });
    },
    removeTold: async (before) => (await worries.deleteMany({ toldIn: { $lte: before } })).deletedCount,
    countTold: (before) => worries.countDocuments({ toldIn: { $lte: before } }),
  };
}
