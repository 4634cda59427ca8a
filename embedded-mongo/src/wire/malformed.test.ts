import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { MongoClient } from 'mongodb';
import { seed, times } from '../../testing/chance.js';
import { loneStore } from '../../testing/command-line.js';
import { withFolder } from '../../testing/fresh-store.js';
import { anonymousMegabytes } from '../../testing/memory.js';
import { commandMessage, send, socketOf } from '../../testing/raw-wire.js';

const count = times(10_000);

const bodies = [
  { ping: 1, $db: 'a' },
  { find: 'a', filter: { a: { $in: [1, 'x'] } }, sort: { a: 1 }, $db: 'a' },
  { insert: 'a', documents: [{ a: 1, b: new Date(), c: 'text' }], $db: 'a' },
  { update: 'a', updates: [{ q: { a: 1 }, u: { $set: { 'b.c': [1] } }, upsert: true }], $db: 'a' },
  { aggregate: 'a', pipeline: [{ $group: { _id: '$a', n: { $sum: 1 } } }], cursor: {}, $db: 'a' },
  { createIndexes: 'a', indexes: [{ key: { a: 1 }, name: 'a_1' }], $db: 'a' },
].map((body) => commandMessage(body));

const changes = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), {
  minLength: 1,
  maxLength: 4,
});
const changed = (bytes: Buffer, some: [number, number][], from = 0): Buffer => {
  const copy = Buffer.from(bytes);
  for (const [at, byte] of some) copy[from + (at % (copy.length - from))] = byte;
  return copy;
};
const whole = fc.constantFrom(...bodies);
const length = fc.constantFrom(-(2 ** 31), -1, 0, 1, 4, 5, 6, 255, 65_536, 48_000_001, 2 ** 31 - 1);

const broken = fc.oneof(
  fc.uint8Array({ minLength: 1, maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  fc.tuple(whole, changes).map(([bytes, some]) => changed(bytes, some)),
  // Framed rightly, so that the body is what is wrong.
  fc.tuple(whole, changes).map(([bytes, some]) => changed(bytes, some, 21)),
  // A length that lies, wherever there may be one.
  fc.tuple(whole, fc.nat(), length).map(([bytes, at, wrong]) => {
    const copy = Buffer.from(bytes);
    copy.writeInt32LE(wrong, 21 + (at % (copy.length - 24)));
    return copy;
  }),
  fc.tuple(whole, fc.nat()).map(([bytes, at]) => bytes.subarray(0, at % bytes.length)),
);

async function withLoneStore(use: (path: string, client: MongoClient, pid: number) => Promise<void>) {
  await withFolder(async (folder) => {
    const store = await loneStore('--dir', join(folder, 'data'), '--socket', join(folder, 'own.sock'));
    const client = await MongoClient.connect(store.uri);
    await use(socketOf(store.uri), client, store.pid);
    await client.close();
    // Ended by us and by nothing else, without a word of complaint.
    expect({ code: await store.stop(), err: store.err() }).toEqual({ code: 0, err: '' });
  });
}

describe('the store', () => {
  it(`lives on after ${count} malformed messages (seed ${seed}), answers as before, and grows by little`, async () => {
    await withLoneStore(async (path, client, pid) => {
      const kept = client.db('b').collection('kept');
      await kept.insertOne({ kept: true });
      const messages = fc.sample(broken, { numRuns: count, seed });
      let before = 0;
      for (let at = 0; at < messages.length; at += 20) {
        await Promise.all(messages.slice(at, at + 20).map((bytes) => send(path, bytes)));
        if (at === Math.floor(count / 40) * 20) before = anonymousMegabytes(pid);
      }
      expect(await kept.find({}, { projection: { _id: 0 } }).toArray()).toEqual([{ kept: true }]);
      // Whatever the second half left behind; the garbage of the moment is allowed for.
      expect(anonymousMegabytes(pid) - before).toBeLessThan(60);
    });
  });

  it('refuses a message that claims to be larger than allowed, at once', async () => {
    await withLoneStore(async (path, client) => {
      for (const claim of [0x7fffffff, 48_000_001, 15, -1]) {
        const huge = Buffer.alloc(16);
        huge.writeInt32LE(claim, 0);
        expect(await send(path, huge)).toHaveLength(0);
      }
      expect(await client.db('a').command({ ping: 1 })).toMatchObject({ ok: 1 });
    });
  });

  it('lets no message that never ends stand in the way of others', async () => {
    await withLoneStore(async (path, client) => {
      const head = Buffer.alloc(1_000_000);
      head.writeInt32LE(48_000_000, 0);
      const slow = Array.from({ length: 20 }, () => connect(path));
      await Promise.all(slow.map((socket) => new Promise((resolve) => socket.write(head, resolve))));
      expect(await client.db('a').command({ ping: 1 })).toMatchObject({ ok: 1 });
      for (const socket of slow) socket.destroy();
    });
  });
});
