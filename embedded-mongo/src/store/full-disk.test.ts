import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';
import { type Collection, MongoClient } from 'mongodb';
import { loneStore, loneStoreWithin } from '../../testing/command-line.js';
import { refusal, withFolder } from '../../testing/fresh-store.js';

interface Row {
  _id: string;
  writer: number;
  n: number;
  text: string;
}

const refused = { code: 14031, message: 'the write was not stored: no space left on the disk' };
const text = 'x'.repeat(3000);

/** Writes until the disk refuses; resolves with the ids that were acknowledged. */
async function fill(rows: Collection<Row>, writer: number, from: number): Promise<string[]> {
  const told: string[] = [];
  for (let n = from; ; n++) {
    const _id = `${writer}-${n}`;
    try {
      await rows.insertOne({ _id, writer, n, text });
    } catch (error) {
      expect(error).toMatchObject(refused);
      return told;
    }
    told.push(_id);
  }
}

async function fillByMany(rows: Collection<Row>, from = 0): Promise<string[]> {
  return (await Promise.all(Array.from({ length: 8 }, (_, writer) => fill(rows, writer, from)))).flat();
}

async function check(rows: Collection<Row>, told: readonly string[]): Promise<void> {
  const found = await rows.find().toArray();
  expect(found.map(({ _id }) => _id).toSorted()).toEqual(told.toSorted());
  expect(found.every((row) => row.text === text)).toBe(true);
  for (let writer = 0; writer < 8; writer++) {
    const indexed = await rows.find({ writer }).hint('writer_1_n_1').toArray();
    expect(indexed).toHaveLength(told.filter((id) => id.startsWith(`${writer}-`)).length);
  }
  expect(await rows.estimatedDocumentCount()).toBe(told.length);
}

// The system refuses to let a file grow: for the store the same as a disk without room, and it needs no disk to fill.
it('acknowledges nothing for which there is no room, goes on reading and removing, and writes again when there is', async () => {
  if (process.platform === 'win32') return;
  await withFolder(async (folder) => {
    const place = ['--dir', join(folder, 'data'), '--socket', join(folder, 'own.sock')];
    const small = await loneStoreWithin(8, ...place);
    const client = await MongoClient.connect(small.uri);
    const rows = client.db('d').collection<Row>('rows');
    await rows.createIndexes([{ key: { writer: 1, n: 1 }, unique: true }]);
    let told = await fillByMany(rows);
    expect(told.length).toBeGreaterThan(500);
    await check(rows, told);
    // Still full, still told, still alive; and a write that was refused leaves nothing behind.
    for (let again = 0; again < 5; again++) {
      const large = { _id: 'large', writer: 9, n: 1, text: 'y'.repeat(1_000_000) };
      expect(await refusal(rows.insertOne(large))).toMatchObject(refused);
      expect(await refusal(rows.updateMany({}, { $set: { more: text } }))).toMatchObject(refused);
    }
    await check(rows, told);
    for (const _id of told.slice(0, 200)) await rows.deleteOne({ _id });
    told = told.slice(200);
    await check(rows, told);

    // The disk grows under it.
    if (process.platform === 'linux') {
      await promisify(execFile)('prlimit', ['--pid', String(small.pid), `--fsize=${16 * 2 ** 20}`]);
      const more = await fillByMany(rows, 1_000_000);
      expect(more.length).toBeGreaterThan(500);
      told.push(...more);
      await check(rows, told);
    }
    await client.close();
    expect({ code: await small.stop(), err: small.err() }).toEqual({ code: 0, err: '' });

    const roomy = await loneStore(...place);
    const again = await MongoClient.connect(roomy.uri);
    const same = again.db('d').collection<Row>('rows');
    await check(same, told);
    await same.insertOne({ _id: '0-last', writer: 0, n: -1, text });
    await check(same, [...told, '0-last']);
    await again.close();
    await roomy.stop();
  });
});
