import type { Connection } from 'mongoose';
import { openCollection } from '../../platform/storage/collection.js';
import { type MessageDocument, messageCollection } from './messages.model.js';
import type { Head } from './messages.types.js';

/** The few statements that the log makes. A test can hold them up in the middle. */
export interface MessageRows {
  head(placeId: string): Promise<Head>;
  /** In order; stops at the first that is refused, and throws then. */
  insert(documents: readonly MessageDocument[]): Promise<void>;
  byClientKeys(placeId: string, clientKeys: readonly string[]): Promise<MessageDocument[]>;
  byId(placeId: string, id: string): Promise<MessageDocument | null>;
  /** Null when the message is no longer as it was read: another change came between. */
  change(before: MessageDocument, change: Partial<MessageDocument>): Promise<MessageDocument | null>;
  changedAfter(placeId: string, afterRev: number, limit: number): Promise<MessageDocument[]>;
  /** Newest first, along the index; `before` a seq, when it is given. */
  newest(placeId: string, before: number | undefined, limit: number): Promise<MessageDocument[]>;
  removePlace(placeId: string): Promise<number>;
  placeIds(): Promise<string[]>;
}

/** Acknowledged writes and reads that cannot be rolled back come from the connection's own write and read concern. */
export function messageRows(connection: Connection): MessageRows {
  const messages = openCollection(connection, messageCollection);
  return {
    async head(placeId) {
      const [bySeq, byRev] = await Promise.all([
        messages.findOne({ placeId }, { seq: 1 }).sort({ seq: -1 }).lean(),
        messages.findOne({ placeId }, { rev: 1 }).sort({ rev: -1 }).lean(),
      ]);
      return { seq: bySeq?.seq ?? 0, rev: byRev?.rev ?? 0 };
    },
    async insert(documents) {
      await messages.insertMany(documents, { ordered: true });
    },
    byClientKeys: (placeId, clientKeys) =>
      messages.find({ placeId, clientKey: { $in: [...clientKeys] } }).lean(),
    byId: (placeId, id) => messages.findOne({ _id: id, placeId }).lean(),
    change: ({ _id, placeId, rev }, change) =>
      messages.findOneAndUpdate({ _id, placeId, rev }, { $set: change }, { returnDocument: 'after' }).lean(),
    changedAfter: (placeId, afterRev, limit) =>
      messages
        .find({ placeId, rev: { $gt: afterRev } })
        .sort({ rev: 1 })
        .limit(limit)
        .lean(),
    newest: (placeId, before, limit) =>
      messages
        .find(before === undefined ? { placeId } : { placeId, seq: { $lt: before } })
        .sort({ seq: -1 })
        .limit(limit)
        .lean(),
    async removePlace(placeId) {
      return (await messages.deleteMany({ placeId })).deletedCount;
    },
    placeIds: () => messages.distinct('placeId'),
  };
}
