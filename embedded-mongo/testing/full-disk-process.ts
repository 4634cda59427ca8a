/**
 * Run as a process of its own, where the disk is small. `fill` writes into the store in the folder argv[3] until that is refused,
 * takes what is left of the disk, removes, and is killed in the midst. `start` opens the store again, lets everything
 * expire, and drops. Each prints what came of it as JSON.
 */
import { appendFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Document, MongoClient } from 'mongodb';
import { startEmbeddedStore } from '../src/index.js';

const [, , step = '', dir = ''] = process.argv;
const store = await startEmbeddedStore({ dir: join(dir, 'store'), roundEveryMs: 200 });
const client = await MongoClient.connect(store.uri);
const db = client.db('d');
const rows = db.collection<Document & { _id: number }>('rows');

/** What it gives, or why it was refused. */
const outcome = (call: Promise<unknown>): Promise<unknown> =>
  call.catch((error: unknown) => (error instanceof Error ? error.message : String(error)));

async function fill(): Promise<object> {
  await rows.createIndexes([
    { key: { a: 1 } },
    { key: { b: 1 } },
    { key: { words: 1 } },
    { key: { at: 1 }, expireAfterSeconds: 3600 },
  ]);
  const words = (n: number) => (n % 200 === 0 ? Array.from({ length: 150 }, (_, w) => `${w}-${n}`) : []);
  let told: unknown;
  let n = 0;
  for (; told === undefined; n += 20) {
    const some = Array.from({ length: 20 }, (_, at) => n + at);
    told = await rows
      .insertMany(
        some.map((_id) => ({
          _id,
          a: (_id * 7919) % 10_007,
          b: -_id,
          at: new Date(),
          words: words(_id),
          text: 'x'.repeat(1000),
        })),
      )
      .then(
        () => undefined,
        (error: { code: unknown }) => error.code,
      );
  }
  let taken: unknown;
  // In a file system of its own nothing else is on it.
  while (taken === undefined && process.env['TAKE_ALL'] === 'yes')
    try {
      appendFileSync(join(dir, 'rest'), Buffer.alloc(4096));
    } catch (error) {
      taken = (error as { code: unknown }).code;
    }
  const held = await rows.countDocuments();
  const gone = (call: Promise<{ deletedCount: number }>) =>
    outcome(call.then(({ deletedCount }) => deletedCount));
  const many = { _id: { $gte: 21, $lt: 821 } };
  return {
    told,
    taken,
    withManyWords: await gone(rows.deleteOne({ 'words.100': { $exists: true } })),
    twenty: await gone(rows.deleteMany({ _id: { $gte: 1, $lt: 21 } })),
    wanted: await rows.countDocuments(many),
    many: await gone(rows.deleteMany(many)),
    left: held - (await rows.countDocuments()),
  };
}

async function start(): Promise<object> {
  const index = { keyPattern: { at: 1 }, expireAfterSeconds: 0 };
  const before = await rows.countDocuments();
  await db.command({ collMod: 'rows', index });
  for (let turn = 0; turn < 100 && (await rows.countDocuments()) > 0; turn++) await sleep(100);
  return {
    before,
    after: await rows.countDocuments(),
    indexes: await outcome(rows.dropIndexes()),
    drop: await outcome(rows.drop()),
  };
}

const result = step === 'fill' ? await fill() : await start();
writeSync(1, `${JSON.stringify(result)}\n`);
process.kill(process.pid, 'SIGKILL');
