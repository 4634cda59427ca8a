import { describe, expect, it } from '@jest/globals';
import { type Document, MongoServerError, ObjectId } from 'mongodb';
import { freshStore, type Loose, refusal } from '../../testing/fresh-store.js';

const store = freshStore();

describe('insert', () => {
  it('stops at the first refusal when ordered, and goes on when not', async () => {
    const notes = store.db().collection<Loose>('notes');
    const batch = [{ _id: 1 }, { _id: 1 }, { _id: 2 }];
    const ordered = await refusal(notes.insertMany(batch));
    expect(ordered).toMatchObject({ code: 11000, insertedCount: 1 });
    expect(await notes.countDocuments()).toBe(1);
    const unordered = await refusal(
      notes.insertMany([{ _id: 1 }, { _id: 3 }, { _id: 4 }], { ordered: false }),
    );
    expect(unordered).toMatchObject({ code: 11000, insertedCount: 2 });
    expect(await notes.countDocuments()).toBe(3);
  });

  it('tells a duplicate key as MongoDB does: code, pattern, value and words', async () => {
    const db = store.db();
    const people = db.collection('people');
    await people.createIndex({ 'name.first': 1, age: -1 }, { unique: true });
    const at = new Date(5);
    await people.insertOne({ name: { first: 'Mila' }, age: at });
    const answer = await db
      .command({ insert: 'people', documents: [{ name: { first: 'Mila' }, age: at }] })
      .catch((error: MongoServerError) => error);
    const told = answer instanceof MongoServerError ? answer.errorResponse : answer;
    expect(told).toMatchObject({
      n: 0,
      ok: 1,
      writeErrors: [
        {
          index: 0,
          code: 11000,
          keyPattern: { 'name.first': 1, age: -1 },
          keyValue: { 'name.first': 'Mila', age: at },
          errmsg: `E11000 duplicate key error collection: ${db.databaseName}.people index: name.first_1_age_-1 dup key: { name.first: "Mila", age: new Date(5) }`,
        },
      ],
    });
  });

  it('refuses what MongoDB could not take back out, and documents over 16 MB', async () => {
    const notes = store.db().collection<Loose>('notes');
    const listId: Document = { _id: [1] };
    expect(await refusal(notes.insertOne(listId))).toMatchObject({ code: 53 });
    expect(await refusal(notes.insertOne({ a: { $set: 1 } }))).toMatchObject({ code: 52 });
    expect(await refusal(notes.insertOne({ a: 'x'.repeat(16_777_200) }))).toMatchObject({ code: 10334 });
    expect(await notes.countDocuments()).toBe(0);
  });

  it('takes unacknowledged writes without answering', async () => {
    const notes = store.db().collection('notes', { writeConcern: { w: 0 } });
    await notes.insertOne({ a: 1 });
    await expect(notes.insertOne({ a: 2 })).resolves.toMatchObject({ acknowledged: false });
    for (let tries = 0; tries < 100 && (await notes.countDocuments()) < 2; tries++)
      await new Promise(setImmediate);
    expect(await notes.countDocuments()).toBe(2);
  });
});

describe('update and delete', () => {
  it('counts what matched and what changed', async () => {
    const rows = store.db().collection<Loose>('rows');
    await rows.insertMany([
      { _id: 1, a: 1 },
      { _id: 2, a: 1 },
      { _id: 3, a: 2 },
    ]);
    expect(await rows.updateMany({ a: 1 }, { $set: { b: 1 } })).toMatchObject({
      matchedCount: 2,
      modifiedCount: 2,
    });
    expect(await rows.updateMany({ a: 1 }, { $set: { b: 1 } })).toMatchObject({
      matchedCount: 2,
      modifiedCount: 0,
    });
    expect(await rows.updateOne({ a: 1 }, { $inc: { a: 5 } })).toMatchObject({
      matchedCount: 1,
      modifiedCount: 1,
    });
    expect(await rows.replaceOne({ _id: 3 }, { z: 1 })).toMatchObject({ modifiedCount: 1 });
    expect(await rows.findOne({ _id: 3 })).toEqual({ _id: 3, z: 1 });
    expect(await rows.deleteOne({ b: 1 })).toMatchObject({ deletedCount: 1 });
    expect(await rows.deleteMany({})).toMatchObject({ deletedCount: 2 });
  });

  it('upserts once, from the filter and the update', async () => {
    const rows = store.db().collection<Loose>('rows');
    const first = await rows.updateOne(
      { key: 'k', n: { $gt: 1 } },
      { $set: { a: 1 }, $setOnInsert: { b: 2 } },
      { upsert: true },
    );
    expect(first.upsertedId).toBeInstanceOf(ObjectId);
    expect(await rows.findOne({ key: 'k' })).toEqual({ _id: first.upsertedId, key: 'k', a: 1, b: 2 });
    expect(await rows.updateOne({ key: 'k' }, { $setOnInsert: { b: 3 } }, { upsert: true })).toMatchObject({
      matchedCount: 1,
      upsertedCount: 0,
    });
  });

  it('does mixed bulk writes in order', async () => {
    const rows = store.db().collection<Loose>('rows');
    const result = await rows.bulkWrite([
      { insertOne: { document: { _id: 1, a: 1 } } },
      { updateOne: { filter: { _id: 1 }, update: { $inc: { a: 1 } } } },
      { updateOne: { filter: { _id: 2 }, update: { $set: { a: 9 } }, upsert: true } },
      { deleteOne: { filter: { _id: 1 } } },
    ]);
    expect(result).toMatchObject({ insertedCount: 1, modifiedCount: 1, upsertedCount: 1, deletedCount: 1 });
    expect(await rows.find().toArray()).toEqual([{ _id: 2, a: 9 }]);
  });

  it('finds and modifies in one step, in all its forms', async () => {
    const rows = store.db().collection<Loose>('rows');
    await rows.insertMany([
      { _id: 1, n: 5 },
      { _id: 2, n: 7 },
    ]);
    expect(await rows.findOneAndUpdate({}, { $inc: { n: 1 } }, { sort: { n: -1 } })).toEqual({
      _id: 2,
      n: 7,
    });
    expect(
      await rows.findOneAndUpdate(
        { _id: 1 },
        { $inc: { n: 1 } },
        { returnDocument: 'after', projection: { _id: 0 } },
      ),
    ).toEqual({ n: 6 });
    expect(await rows.findOneAndUpdate({ _id: 9 }, { $inc: { n: 1 } })).toBeNull();
    expect(
      await rows.findOneAndUpdate({ _id: 9 }, { $inc: { n: 1 } }, { upsert: true, returnDocument: 'after' }),
    ).toEqual({ _id: 9, n: 1 });
    expect(await rows.findOneAndReplace({ _id: 9 }, { z: 1 }, { returnDocument: 'after' })).toEqual({
      _id: 9,
      z: 1,
    });
    expect(await rows.findOneAndDelete({ _id: 9 })).toEqual({ _id: 9, z: 1 });
    await rows.createIndex({ n: 1 }, { unique: true });
    const clash = await refusal(rows.findOneAndUpdate({ _id: 1 }, { $set: { n: 8 } }));
    expect(clash).toMatchObject({ code: 11000, keyPattern: { n: 1 }, keyValue: { n: 8 } });
    const raw = await rows.findOneAndUpdate(
      { _id: 4 },
      { $set: { a: 1 } },
      { upsert: true, includeResultMetadata: true },
    );
    expect(raw).toMatchObject({
      lastErrorObject: { n: 1, updatedExisting: false, upserted: 4 },
      value: null,
    });
  });

  it('gives 50 at once 50 different numbers', async () => {
    const counters = store.db().collection<Loose>('counters');
    const next = () =>
      counters.findOneAndUpdate(
        { _id: 'seq' },
        { $inc: { n: 1 } },
        { upsert: true, returnDocument: 'after' },
      );
    const numbers = (await Promise.all(Array.from({ length: 50 }, next))).map((counter) => counter?.['n']);
    expect(new Set(numbers).size).toBe(50);
  });
});
