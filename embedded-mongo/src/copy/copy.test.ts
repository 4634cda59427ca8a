import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { BSON, type Collection, MongoClient } from 'mongodb';
import { storeCommand } from '../../testing/command-line.js';
import { withFolder } from '../../testing/fresh-store.js';
import { lookInto, startEmbeddedStore } from '../index.js';

interface Row {
  _id: string;
  writer: number;
  n: number;
  tags: string[];
}

/** Writes until told to stop; resolves with what was acknowledged. */
async function writer(rows: Collection<Row>, number: number, isOver: () => boolean): Promise<number> {
  let n = 0;
  for (; !isOver(); n++) {
    const _id = `${number}-${n}`;
    await rows.insertOne({ _id, writer: number, n, tags: [`w${number}`, `t${n % 5}`] });
    await rows.updateOne({ _id }, { $push: { tags: 'seen' } });
  }
  return n;
}

async function withRows<T>(dir: string, use: (rows: Collection<Row>) => Promise<T>): Promise<T> {
  const store = await startEmbeddedStore({ dir });
  const client = await MongoClient.connect(store.uri);
  try {
    return await use(client.db('d').collection<Row>('rows'));
  } finally {
    await client.close();
    await store.close();
  }
}

describe('a backup', () => {
  it('taken while writers write restores to a consistent store', async () => {
    await withFolder(async (folder) => {
      const [data, copy, again] = ['data', 'copy', 'again'].map((name) => join(folder, name)) as [
        string,
        string,
        string,
      ];
      const before = await withRows(data, async (rows) => {
        await rows.createIndexes([{ key: { writer: 1, n: 1 }, unique: true }, { key: { tags: 1 } }]);
        await rows.insertMany(
          Array.from({ length: 3000 }, (_, n) => ({ _id: `0-${n}`, writer: 0, n, tags: ['w0', 'seen'] })),
        );
        let isOver = false;
        const writers = Array.from({ length: 8 }, (_, at) => writer(rows, at + 1, () => isOver));
        const backup = await storeCommand('backup', '--dir', data, '--to', copy);
        isOver = true;
        const written = await Promise.all(writers);
        expect(backup).toMatchObject({ code: 0, err: '' });
        expect(backup.out).toMatch(/Copying: .* MB/);
        return written;
      });
      expect((await stat(copy)).mode & 0o777).toBe(0o700);
      expect((await stat(join(copy, 'data.mdb'))).mode & 0o777).toBe(0o600);
      const restored = await storeCommand('restore', '--from', copy, '--dir', again);
      expect(restored).toMatchObject({ code: 0, err: '' });
      expect(restored.out).toMatch(/Restoring: .* MB/);
      await withRows(again, async (rows) => {
        const all = await rows.find().toArray();
        expect(await rows.estimatedDocumentCount()).toBe(all.length);
        expect(all.filter(({ writer: who }) => who === 0)).toHaveLength(3000);
        for (let who = 1; who <= 8; who++) {
          // One moment: of each writer everything up to some place, and nothing after it.
          const places = all.filter((row) => row.writer === who).map(({ n }) => n);
          expect(places.toSorted((a, b) => a - b)).toEqual(places.map((_, at) => at));
          expect(places.length).toBeLessThanOrEqual(before[who - 1] ?? 0);
          expect(await rows.find({ writer: who }).hint('writer_1_n_1').toArray()).toHaveLength(places.length);
          expect(
            await rows
              .find({ tags: `w${who}` })
              .hint('tags_1')
              .toArray(),
          ).toHaveLength(places.length);
        }
        expect(await rows.countDocuments({ tags: 'seen' }, { hint: 'tags_1' })).toBe(
          all.filter(({ tags }) => tags.includes('seen')).length,
        );
        await rows.insertOne({ _id: 'new', writer: 99, n: 1, tags: [] });
      });
    });
  });

  it('never overwrites anything, and neither does a restore', async () => {
    await withFolder(async (folder) => {
      const data = join(folder, 'data');
      await withRows(data, (rows) => rows.insertOne({ _id: 'x', writer: 1, n: 1, tags: [] }));
      const full = join(folder, 'full');
      await mkdir(full);
      await writeFile(join(full, 'letter.txt'), 'mine');
      for (const args of [
        ['backup', '--dir', data, '--to', full],
        ['restore', '--from', data, '--dir', full],
      ]) {
        expect(await storeCommand(...args)).toMatchObject({
          code: 1,
          err: expect.stringContaining('is not empty'),
        });
      }
      expect(await readdir(full)).toEqual(['letter.txt']);
      const unfinished = join(folder, 'unfinished');
      await mkdir(unfinished);
      await writeFile(join(unfinished, 'data.mdb'), 'half');
      const refused = await storeCommand('restore', '--from', unfinished, '--dir', join(folder, 'new'));
      expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('format unknown') });
      expect(await readdir(folder)).not.toContain('new');
    });
  });
});

describe('a look into a store', () => {
  it('reads all documents as they lie there, without a server, and leaves them as they are', async () => {
    await withFolder(async (folder) => {
      const data = join(folder, 'data');
      const rows = Array.from({ length: 2000 }, (_, n) => ({ _id: `x${n}`, writer: 1, n, tags: [`t${n}`] }));
      await withRows(data, async (collection) => {
        await collection.insertMany(rows);
        await collection.deleteOne({ _id: 'x7' });
      });
      const before = await readFile(join(data, 'data.mdb'));
      const look = lookInto(data);
      expect(look.collections()).toEqual([{ db: 'd', name: 'rows' }]);
      const read = [...look.documents('d', 'rows')].map((bytes) => BSON.deserialize(bytes));
      expect(read).toEqual(rows.filter(({ n }) => n !== 7));
      expect([...look.documents('d', 'none')]).toEqual([]);
      await look.close();
      expect((await readFile(join(data, 'data.mdb'))).equals(before)).toBe(true);
      await withRows(data, async (collection) => expect(await collection.countDocuments()).toBe(1999));
    });
  });

  it('refuses a folder of another format', async () => {
    await withFolder(async (folder) => {
      await writeFile(join(folder, 'format.json'), JSON.stringify({ format: 99 }));
      expect(() => lookInto(folder)).toThrow(expect.objectContaining({ code: 'STORE_FORMAT' }));
    });
  });
});
