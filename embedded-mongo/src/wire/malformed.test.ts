import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, it } from '@jest/globals';
import { serialize } from 'bson';
import * as fc from 'fast-check';
import { freshStore } from '../../testing/fresh-store.js';

const store = freshStore();
const count = Number(process.env['MALFORMED'] ?? 2000);

function message(body: Buffer, flags = 0, operation = 2013): Buffer {
  const head = Buffer.alloc(21);
  head.writeInt32LE(21 + body.length, 0);
  head.writeInt32LE(7, 4);
  head.writeInt32LE(operation, 12);
  head.writeUInt32LE(flags, 16);
  return Buffer.concat([head, body]);
}

const bodies = [
  { ping: 1, $db: 'a' },
  { find: 'a', filter: { a: { $in: [1, 'x'] } }, sort: { a: 1 }, $db: 'a' },
  { insert: 'a', documents: [{ a: 1, b: new Date(), c: 'text' }], $db: 'a' },
  { update: 'a', updates: [{ q: { a: 1 }, u: { $set: { 'b.c': [1] } }, upsert: true }], $db: 'a' },
  { aggregate: 'a', pipeline: [{ $group: { _id: '$a', n: { $sum: 1 } } }], cursor: {}, $db: 'a' },
  { createIndexes: 'a', indexes: [{ key: { a: 1 }, name: 'a_1' }], $db: 'a' },
].map((body) => message(Buffer.from(serialize(body))));

const broken = fc.oneof(
  fc.uint8Array({ minLength: 1, maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  fc
    .tuple(
      fc.constantFrom(...bodies),
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 4 }),
    )
    .map(([whole, changes]) => {
      const bytes = Buffer.from(whole);
      for (const [at, byte] of changes) bytes[at % bytes.length] = byte;
      return bytes;
    }),
  // Framed rightly, so that the body is what is wrong.
  fc
    .tuple(
      fc.constantFrom(...bodies),
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 4 }),
    )
    .map(([whole, changes]) => {
      const bytes = Buffer.from(whole);
      for (const [at, byte] of changes) bytes[21 + (at % (bytes.length - 21))] = byte;
      return bytes;
    }),
  fc.tuple(fc.constantFrom(...bodies), fc.nat()).map(([whole, at]) => whole.subarray(0, at % whole.length)),
);

/** Sends, ends, and waits until the server closed its side too. */
async function send(path: string, bytes: Buffer): Promise<void> {
  const socket = connect(path);
  socket.on('error', () => {});
  socket.resume();
  socket.end(bytes);
  await once(socket, 'close');
}

it(`lives on after ${count} malformed messages, and still answers`, async () => {
  const path = decodeURIComponent(store.uri.slice('mongodb://'.length, -1));
  const before = store.db().collection('kept');
  await before.insertOne({ kept: true });
  const messages = fc.sample(broken, count);
  for (let at = 0; at < messages.length; at += 20) {
    await Promise.all(messages.slice(at, at + 20).map((bytes) => send(path, bytes)));
  }
  expect(await before.find({}, { projection: { _id: 0 } }).toArray()).toEqual([{ kept: true }]);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

it('refuses a message that claims to be larger than allowed, at once', async () => {
  const path = decodeURIComponent(store.uri.slice('mongodb://'.length, -1));
  const huge = Buffer.alloc(16);
  huge.writeInt32LE(0x7fffffff, 0);
  await send(path, huge);
  expect(await store.db().command({ ping: 1 })).toMatchObject({ ok: 1 });
});
