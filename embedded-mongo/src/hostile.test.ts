import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BSON, type Document, MongoClient } from 'mongodb';
import { type LoneStore, loneStore } from '../testing/command-line.js';
import { type Loose, refusal, withFolder } from '../testing/fresh-store.js';
import { anonymousMegabytes } from '../testing/memory.js';
import { ask, message, nested, socketOf } from '../testing/raw-wire.js';

const mostBytes = 16_777_216;
let store: LoneStore;
let client: MongoClient;
let gone: () => void;
let folderGone: Promise<void>;
let databases = 0;
const rowsOf = () => client.db(`h${++databases}`).collection<Loose>('rows');

beforeAll(async () => {
  await new Promise<void>((ready, fail) => {
    folderGone = withFolder(async (folder) => {
      store = await loneStore('--dir', join(folder, 'data'), '--socket', join(folder, 'own.sock'));
      // While the store works on one of these it answers no other request; on a busy machine that can take longer than the driver's 30 s.
      client = await MongoClient.connect(store.uri, {
        connectTimeoutMS: 240_000,
        serverSelectionTimeoutMS: 240_000,
      });
      ready();
      await new Promise<void>((resolve) => {
        gone = resolve;
      });
    });
    folderGone.catch(fail);
  });
});

afterAll(async () => {
  await client.close();
  const code = await store.stop();
  gone();
  await folderGone;
  expect({ code, err: store.err() }).toEqual({ code: 0, err: '' });
});

/** A command with one part that no driver would make. */
function withPart(command: Document, part: Buffer): Buffer {
  const whole = Buffer.from(BSON.serialize({ ...command, $db: 'deep' }));
  const at = whole.indexOf('part\0') + 5;
  const bytes = Buffer.concat([whole.subarray(0, at), part, whole.subarray(at + 5)]);
  const grown = part.length - 5;
  for (const start of enclosing(whole, at)) bytes.writeInt32LE(bytes.readInt32LE(start) + grown, start);
  return message(bytes);
}

/** Where the documents begin that hold what is at a place. */
function enclosing(whole: Buffer, place: number): number[] {
  const starts: number[] = [];
  for (let at = 0; at < place; at++) {
    const size = whole.readInt32LE(at);
    const isDocument = at === 0 || (whole[at - 1] === 0 && size > 5 && whole[at + size - 1] === 0);
    if (isDocument && at + size > place && at + size <= whole.length) starts.push(at);
  }
  return starts;
}

describe('documents nested too deep', () => {
  const places: [string, Document][] = [
    ['a document', { insert: 'rows', documents: [{ part: {} }] }],
    ['a filter', { find: 'rows', filter: { part: {} } }],
    ['an update', { update: 'rows', updates: [{ q: {}, u: { $set: { part: {} } } }] }],
    ['a pipeline', { aggregate: 'rows', pipeline: [{ $match: { part: {} } }], cursor: {} }],
  ];
  it.each(places)('are refused in %s', async (_place, command) => {
    for (const kind of ['document', 'array'] as const)
      for (const depth of [200, 10_000, 1_000_000])
        expect(await ask(socketOf(store.uri), withPart(command, nested(depth, kind)))).toMatchObject({
          ok: 0,
          code: 15,
        });
    expect(await ask(socketOf(store.uri), withPart(command, nested(20, 'document')))).toMatchObject({
      ok: 1,
    });
  });
});

describe('large documents', () => {
  it('are kept up to 16 MB and refused beyond, as MongoDB does', async () => {
    const rows = rowsOf();
    const overhead = BSON.calculateObjectSize({ _id: 1, text: '' });
    const text = 'x'.repeat(mostBytes - overhead);
    await rows.insertOne({ _id: 1, text });
    expect((await rows.findOne({ _id: 1 }))?.['text']).toHaveLength(text.length);
    const told = await refusal(
      client
        .db(rows.dbName)
        .command({ update: 'rows', updates: [{ q: { _id: 1 }, u: { $set: { more: 1 } } }] })
        .then(({ writeErrors }) => {
          throw Object.assign(new Error('refused'), writeErrors[0]);
        }),
    );
    expect(told).toMatchObject({ code: 10334 });
    expect(await rows.countDocuments({ more: 1 })).toBe(0);
  });

  it('many of them do not pile up in memory: a scan goes on, what would hold them all is refused', async () => {
    const rows = rowsOf();
    const text = 'x'.repeat(8_000_000);
    for (let _id = 0; _id < 60; _id++) await rows.insertOne({ _id, n: 60 - _id, text });
    const before = anonymousMegabytes(store.pid);
    expect(await rows.countDocuments({ text: /^x/, n: { $gt: 0 } })).toBe(60);
    const few = { _id: { $lt: 10 } };
    expect(await rows.updateMany(few, { $set: { seen: true } })).toMatchObject({ modifiedCount: 10 });
    expect(await refusal(rows.find().sort({ n: 1 }).toArray())).toMatchObject({ code: 292 });
    const first = await rows.find().sort({ n: 1 }).limit(2).project({ n: 1 }).toArray();
    expect(first.map(({ n }) => n)).toEqual([1, 2]);
    const all = [{ $group: { _id: null, texts: { $push: { $concat: ['$text', '!'] } } } }];
    expect(await refusal(rows.aggregate(all).toArray())).toMatchObject({ code: 292 });
    const three = [{ $limit: 3 }, { $group: { _id: null, texts: { $push: '$text' } } }];
    expect(await refusal(rows.aggregate(three).toArray())).toMatchObject({ code: 10334 });
    expect(anonymousMegabytes(store.pid) - before).toBeLessThan(400);
  });

  it('made of small ones by a pipeline are refused', async () => {
    const rows = rowsOf();
    await rows.insertOne({ _id: 1, a: 'ha', list: [1] });
    const twice = (value: unknown) => Array.from({ length: 40 }, () => ({ $addFields: { a: value } }));
    for (const value of [{ $concat: ['$a', '$a'] }, { x: '$a', y: '$a' }]) {
      const told = await refusal(rows.aggregate(twice(value)).toArray());
      expect(told).toMatchObject({ code: 10334 });
    }
    const lists = Array.from({ length: 40 }, () => ({
      $addFields: { list: { $concatArrays: ['$list', '$list'] } },
    }));
    expect(await refusal(rows.aggregate(lists).toArray())).toMatchObject({ code: 10334 });
  });
});

describe('huge arrays', () => {
  it('are stored and searched, unwound and counted, but fill no index and no gap', async () => {
    const rows = rowsOf();
    const many = Array.from({ length: 300_000 }, (_, n) => n);
    await rows.insertOne({ _id: 1, many, few: [1] });
    expect(await rows.countDocuments({ many: 299_999 })).toBe(1);
    expect(await rows.countDocuments({ _id: { $in: many } })).toBe(1);
    expect(await rows.countDocuments({ $or: many.slice(0, 5000).map((n) => ({ many: n })) })).toBe(1);
    const unwound = await rows.aggregate([{ $unwind: '$many' }, { $count: 'n' }]).toArray();
    expect(unwound).toEqual([{ n: 300_000 }]);
    expect(await refusal(rows.createIndex({ many: 1 }))).toMatchObject({ code: 201 });
    expect(await refusal(rows.find().sort({ many: 1 }).toArray())).toMatchObject({ code: 201 });
    expect(await refusal(rows.updateOne({}, { $set: { 'few.9999999': 1 } }))).toMatchObject({ code: 2 });
    expect(await rows.findOne({}, { projection: { few: 1, _id: 0 } })).toEqual({ few: [1] });
  });
});
