import type { Connection } from 'mongoose';
import { openCollection } from '../../platform/storage/collection.js';
import { readTogether } from '../../platform/storage/together.js';
import { type InsertStatement, insertTogether } from './insert-together.js';
import { type MessageDocument, messageCollection } from './messages.model.js';
import type { Head } from './messages.types.js';

/** The log's queries. An interface, so that tests can pause them. */
export interface MessageRows {
  head(placeId: string): Promise<Head>;
  /** The last rev; 0 when there is none. */
  rev(placeId: string): Promise<number>;
  /** Inserts documents of one place in order; throws at the first refused one. Batched with those of other places. */
  insert(documents: readonly MessageDocument[]): Promise<void>;
  /** Resolves once an insert that is under way, of any place, has ended; at once when there is none. */
  turn(): Promise<void>;
  byClientKeys(placeId: string, clientKeys: readonly string[]): Promise<MessageDocument[]>;
  byId(placeId: string, id: string): Promise<MessageDocument | null>;
  /** Null if the message was changed since it was read. */
  change(before: MessageDocument, change: Partial<MessageDocument>): Promise<MessageDocument | null>;
  changedAfter(placeId: string, afterRev: number, limit: number): Promise<MessageDocument[]>;
  /** Newest first, by index; `before` is a seq. */
  newest(placeId: string, before: number | undefined, limit: number): Promise<MessageDocument[]>;
  /** How many are of this seat, counted up to `most`. */
  countOf(placeId: string, seatId: string, most: number): Promise<number>;
  removePlace(placeId: string): Promise<number>;
  placeIds(): Promise<string[]>;
}

/**
 * Write and read concern (acknowledged writes, no rolled-back reads) are set on the connection. `around` lets a test
 * wrap each insert statement.
 */
export function messageRows(
  connection: Connection,
  around: (insert: InsertStatement) => InsertStatement = (insert) => insert,
): MessageRows {
  const messages = openCollection(connection, messageCollection);
  /** The highest number of each place, along the index that holds it: one key is read for a place, and no message. */
  const last = (field: 'seq' | 'rev') =>
    readTogether(async (placeIds) => {
      const heads = await messages.aggregate<{ _id: string; last: number }>([
        { $match: { placeId: { $in: placeIds } } },
        { $sort: { placeId: -1, [field]: -1 } },
        { $group: { _id: '$placeId', last: { $first: `$${field}` } } },
      ]);
      return heads.map((head) => [head._id, head.last] as const);
    });
  const [lastSeq, lastRev] = [last('seq'), last('rev')];
  return {
    async head(placeId) {
      const [seq, rev] = await Promise.all([lastSeq(placeId), lastRev(placeId)]);
      return { seq: seq ?? 0, rev: rev ?? 0 };
    },
    rev: async (placeId) => (await lastRev(placeId)) ?? 0,
    ...insertTogether(
      around(async (documents) => {
        // `lean` skips Mongoose's validation, which doubles the cost; `documentOf` is typed already.
        await messages.insertMany(documents, { ordered: true, lean: true });
      }),
    ),
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
    countOf: (placeId, seatId, most) => messages.countDocuments({ placeId, seatId }, { limit: most }),
    async removePlace(placeId) {
      return (await messages.deleteMany({ placeId })).deletedCount;
    },
    placeIds: () => messages.distinct('placeId'),
  };
}
