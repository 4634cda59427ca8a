import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { type Db, MongoClient } from 'mongodb';
import { withFolder } from '../../testing/fresh-store.js';
import { nodeArgs, root } from '../../testing/own-process.js';
import { backUpPart, restore, startEmbeddedStore } from '../index.js';

const copyInProcess = (dir: string, to: string) =>
  promisify(execFile)(process.execPath, [...nodeArgs('testing/copy-part-process'), dir, to], { cwd: root });

interface Child {
  _id: string;
  parent: string;
  tags: string[];
}

async function withStore<T>(dir: string, use: (db: Db) => Promise<T>): Promise<T> {
  const store = await startEmbeddedStore({ dir });
  const client = await MongoClient.connect(store.uri);
  try {
    return await use(client.db('d'));
  } finally {
    await client.close();
    await store.close();
  }
}

async function bytesIn(dir: string): Promise<Buffer> {
  const names = await readdir(dir);
  return Buffer.concat(await Promise.all(names.map((name) => readFile(join(dir, name)))));
}

describe('a copy of a part of a store', () => {
  it('has what was chosen, with its indexes, and no byte of anything else', async () => {
    await withFolder(async (folder) => {
      const [data, copy, again] = [join(folder, 'data'), join(folder, 'copy'), join(folder, 'again')];
      await withStore(data, async (db) => {
        const rows = db.collection<{ _id: string; n: number; tags: string[]; at: Date }>('rows');
        await rows.createIndexes([
          { key: { n: 1 }, unique: true, partialFilterExpression: { n: { $gt: 0 } } },
          { key: { tags: 1 } },
          { key: { at: 1 }, expireAfterSeconds: 1e6 },
        ]);
        const at = new Date();
        await rows.insertMany(
          Array.from({ length: 2500 }, (_, n) => ({
            _id: `${n % 2 ? 'KEPTID' : 'LEFTOUTID'}${n}`,
            n,
            tags: [n % 2 ? 'kepttag' : 'LEFTOUTTAG'],
            at,
            ...(n === 1 && { mark: 'withoutnote', note: 'LEFTOUTNOTE' }),
          })),
        );
        await db.collection<{ _id: string }>('whole').insertOne({ _id: 'KEPTWHOLE' });
        await db.collection<{ _id: string }>('none').insertOne({ _id: 'LEFTOUTWHOLE' });
      });
      const progress: string[] = [];
      await backUpPart({
        dir: data,
        to: copy,
        choose:
          () =>
          ({ db, name }) =>
            name === 'rows'
              ? (bytes) =>
                  bytes.includes('KEPTID') && (bytes.includes('withoutnote') ? ['note', 'other'] : true)
              : db === 'd' && name === 'whole',
        onProgress: (done, whole) => progress.push(`${done}/${whole}`),
      });
      expect(progress.at(-1)).toBe('2502/2502');
      expect((await readdir(copy)).sort()).toEqual(['data.mdb', 'format.json']);
      expect([(await stat(copy)).mode & 0o777, (await stat(join(copy, 'data.mdb'))).mode & 0o777]).toEqual([
        0o700, 0o600,
      ]);
      const bytes = await bytesIn(copy);
      expect(bytes.includes('LEFTOUT')).toBe(false);
      expect([bytes.includes('KEPTID'), bytes.includes('KEPTWHOLE')]).toEqual([true, true]);

      const before = await withStore(data, (db) => db.collection('rows').indexes());
      await restore(copy, again);
      await withStore(again, async (db) => {
        expect((await db.listCollections().toArray()).map(({ name }) => name).sort()).toEqual([
          'rows',
          'whole',
        ]);
        const rows = db.collection<{ _id: string; n: number }>('rows');
        expect(await rows.indexes()).toEqual(before);
        const ids = (await rows.find().toArray()).map(({ _id }) => _id);
        // Of a document that leaves fields out the rest is there.
        expect(await rows.findOne({ _id: 'KEPTID1' })).toMatchObject({
          n: 1,
          mark: 'withoutnote',
          tags: ['kepttag'],
        });
        expect(ids).toEqual(Array.from({ length: 1250 }, (_, at) => `KEPTID${at * 2 + 1}`));
        expect(await rows.countDocuments({ tags: 'kepttag' }, { hint: 'tags_1' })).toBe(1250);
        await expect(rows.insertOne({ _id: 'x', n: 1 })).rejects.toMatchObject({ code: 11000 });
        await rows.insertOne({ _id: 'new', n: 2 });
      });
    });
  });

  it('is of one moment while others write, also where one choice follows from another', async () => {
    await withFolder(async (folder) => {
      const [data, copy, again] = [join(folder, 'data'), join(folder, 'copy'), join(folder, 'again')];
      await withStore(data, async (db) => {
        const parents = db.collection<{ _id: string }>('parents');
        const children = db.collection<Child>('children');
        await children.createIndex({ parent: 1 });
        await db.collection('secret').insertOne({ words: 'LEFTOUT' });
        await parents.insertMany(Array.from({ length: 3000 }, (_, n) => ({ _id: `0-${n}` })));
        await children.insertMany(
          Array.from({ length: 3000 }, (_, n) => ({ _id: `0-${n}`, parent: `0-${n}`, tags: [] })),
        );
        let isOver = false;
        const writer = async (who: number, isDone: () => boolean) => {
          for (let n = 0; !isDone(); n++) {
            const _id = `${who}-${n}`;
            // Always a parent before its child, and a child gone before its parent.
            await parents.insertOne({ _id });
            await children.insertOne({ _id, parent: _id, tags: [] });
            if (n % 2) await children.deleteOne({ _id });
            if (n % 2) await parents.deleteOne({ _id });
          }
        };
        const writers = [1, 2, 3, 4].map((who) => writer(who, () => isOver));
        await copyInProcess(data, copy);
        isOver = true;
        await Promise.all(writers);
      });
      expect((await bytesIn(copy)).includes('LEFTOUT')).toBe(false);
      await restore(copy, again);
      await withStore(again, async (db) => {
        const parents = new Set(
          (await db.collection('parents').find().toArray()).map(({ _id }) => String(_id)),
        );
        const children = await db.collection<Child>('children').find().toArray();
        expect(children.filter(({ parent }) => !parents.has(parent))).toEqual([]);
        for (let who = 1; who <= 4; who++) {
          // Everything of a writer up to one moment: at most what it had in hand is halfway.
          const [own, had] = [[...parents], children.map(({ _id }) => _id)].map((ids) =>
            ids.filter((id) => id.startsWith(`${who}-`)),
          );
          expect((own?.length ?? 0) - (had?.length ?? 0)).toBeLessThanOrEqual(1);
          const evens = (own ?? []).map((id) => Number(id.split('-')[1])).filter((n) => n % 2 === 0);
          expect(evens).toEqual(evens.map((_, at) => at * 2));
        }
        expect(children.filter(({ _id }) => _id.startsWith('0-'))).toHaveLength(3000);
      });
    });
  });

  it('never overwrites anything, and is no backup before it is finished', async () => {
    await withFolder(async (folder) => {
      const [data, full, half] = [join(folder, 'data'), join(folder, 'full'), join(folder, 'half')];
      await withStore(data, (db) => db.collection('rows').insertOne({ n: 1 }));
      await mkdir(full);
      await writeFile(join(full, 'letter.txt'), 'mine');
      const refused = backUpPart({ dir: data, to: full, choose: () => () => true });
      await expect(refused).rejects.toMatchObject({ code: 'STORE_COPY' });
      expect(await readdir(full)).toEqual(['letter.txt']);

      const cutOff = backUpPart({
        dir: data,
        to: half,
        choose: () => () => () => {
          throw new Error('cut off');
        },
      });
      await expect(cutOff).rejects.toThrow('cut off');
      await expect(restore(half, join(folder, 'new'))).rejects.toMatchObject({ code: 'STORE_FORMAT' });
    });
  });
});
