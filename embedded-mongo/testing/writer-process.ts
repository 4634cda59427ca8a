/**
 * Run as a process of its own, to be killed: 16 writers on one store in the folder argv[2]. What is acknowledged is
 * printed, a line each: the id, and the value that was acknowledged for it.
 */
import { writeSync } from 'node:fs';
import { MongoClient } from 'mongodb';
import { startEmbeddedStore } from '../src/index.js';

const dir = process.argv[2] ?? '';
const round = process.argv[3] ?? '0';
const store = await startEmbeddedStore({ dir });
const client = await MongoClient.connect(store.uri);
const rows = client.db('kill').collection<{ _id: string; n: number; tags: string[]; writer: number }>('rows');
await rows.createIndexes([{ key: { writer: 1, n: 1 }, unique: true }, { key: { tags: 1 } }]);

async function write(writer: number): Promise<never> {
  for (let n = 0; ; n++) {
    const _id = `${round}-${writer}-${n}`;
    const place = Number(round) * 100_000 + n;
    await rows.insertOne({ _id, n: place, writer, tags: [`t${n % 7}`, `w${writer}`] });
    writeSync(1, `i ${_id}\n`);
    if (n % 3 !== 0) continue;
    await rows.updateOne({ _id }, { $push: { tags: 'updated' } });
    writeSync(1, `u ${_id}\n`);
    if (n % 9 !== 0) continue;
    await rows.deleteOne({ _id });
    writeSync(1, `d ${_id}\n`);
  }
}

await Promise.all(Array.from({ length: 16 }, (_, writer) => write(writer)));
