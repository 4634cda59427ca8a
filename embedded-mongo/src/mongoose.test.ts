import { describe, expect, it } from '@jest/globals';
import mongoose from 'mongoose';
import { freshStore } from '../testing/fresh-store.js';

const store = freshStore();

describe('Mongoose', () => {
  it('makes its indexes and writes, reads and updates models', async () => {
    const connection = await mongoose.createConnection(store.uri, { dbName: 'models' }).asPromise();
    const schema = new mongoose.Schema(
      { placeId: String, seq: Number, clientKey: String, text: String, at: { type: Date, expires: 60 } },
      { strict: 'throw', timestamps: true },
    );
    schema.index({ placeId: 1, seq: 1 }, { unique: true });
    schema.index({ placeId: 1, clientKey: 1 }, { unique: true });
    const Message = connection.model('Message', schema);
    await Message.createIndexes();
    await Message.syncIndexes();
    await Message.insertMany(
      [
        { placeId: 'p', seq: 1, clientKey: 'a' },
        { placeId: 'p', seq: 2, clientKey: 'b' },
      ],
      { ordered: true },
    );
    const clash = await Message.insertMany(
      [
        { placeId: 'p', seq: 3, clientKey: 'a' },
        { placeId: 'p', seq: 4, clientKey: 'c' },
      ],
      { ordered: true },
    ).catch((error) => error);
    expect(clash).toMatchObject({ code: 11000 });
    // The driver keeps keyPattern from bulk errors, with any MongoDB; the index is named in the message.
    expect(clash.writeErrors[0].errmsg).toContain('index: placeId_1_clientKey_1 dup key');
    const single = await Message.create({ placeId: 'p', seq: 3, clientKey: 'a' }).catch((error) => error);
    expect(single).toMatchObject({ code: 11000, keyPattern: { placeId: 1, clientKey: 1 } });
    expect(await Message.countDocuments({ placeId: 'p' })).toBe(2);
    expect(
      await Message.findOneAndUpdate(
        { placeId: 'p', seq: 1 },
        { text: 'x' },
        { returnDocument: 'after' },
      ).lean(),
    ).toMatchObject({ text: 'x' });
    expect(await Message.updateOne({ seq: 2 }, { $set: { text: 'y' } })).toMatchObject({ modifiedCount: 1 });
    await Message.bulkWrite([
      {
        updateOne: {
          filter: { seq: 9, placeId: 'q', clientKey: 'z' },
          update: { $set: { text: 'z' } },
          upsert: true,
        },
      },
      { deleteOne: { filter: { seq: 1 } } },
    ]);
    expect((await Message.find({}).sort({ seq: 1 }).lean()).map(({ seq, text }) => [seq, text])).toEqual([
      [2, 'y'],
      [9, 'z'],
    ]);
    const cursor = Message.find().cursor();
    let seen = 0;
    for await (const message of cursor) if (message.seq) seen += 1;
    expect(seen).toBe(2);
    await connection.close();
  });
});
