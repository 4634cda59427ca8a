import { execFile } from 'node:child_process';
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { MongoClient } from 'mongodb';
import { withFolder } from '../testing/fresh-store.js';
import { runningStoreIn, startEmbeddedStore } from './index.js';

const run = promisify(execFile);
const root = new URL('../..', import.meta.url).pathname;

function socketOf(uri: string): string {
  return decodeURIComponent(uri.slice('mongodb://'.length, -1));
}

describe('the store', () => {
  it('keeps what was written when it is closed and opened again, with its indexes', async () => {
    await withFolder(async (dir) => {
      const first = await startEmbeddedStore({ dir });
      const writer = await MongoClient.connect(first.uri);
      await writer.db('a').collection('people').createIndex({ name: 1 }, { unique: true });
      await writer.db('a').collection('people').insertOne({ name: 'Mila' });
      await writer.close();
      await first.close();

      const second = await startEmbeddedStore({ dir });
      const reader = await MongoClient.connect(second.uri);
      const people = reader.db('a').collection('people');
      expect(await people.find({ name: 'Mila' }).toArray()).toMatchObject([{ name: 'Mila' }]);
      await expect(people.insertOne({ name: 'Mila' })).rejects.toMatchObject({ code: 11000 });
      await reader.close();
      await second.close();
    });
  });

  it('lets only its owner near the data and the socket, and removes the socket when it closes', async () => {
    await withFolder(async (parent) => {
      const dir = join(parent, 'data');
      const store = await startEmbeddedStore({ dir });
      const socket = socketOf(store.uri);
      expect((await stat(dir)).mode & 0o777).toBe(0o700);
      for (const name of ['data.mdb', 'lock.mdb'])
        expect((await stat(join(dir, name))).mode & 0o777).toBe(0o600);
      expect((await stat(dirname(socket))).mode & 0o777).toBe(0o700);
      expect((await stat(socket)).mode & 0o777).toBe(0o600);
      expect(socket.length).toBeLessThan(104);
      await store.close();
      await expect(stat(dirname(socket))).rejects.toMatchObject({ code: 'ENOENT' });
      expect(await readdir(dir)).not.toContain('store.lock');
    });
  });

  it('tells how it ended: null after close, and only once', async () => {
    await withFolder(async (dir) => {
      const ends: (Error | null)[] = [];
      const store = await startEmbeddedStore({ dir, onExit: (error) => ends.push(error) });
      await Promise.all([store.close(), store.close()]);
      expect(ends).toEqual([null]);
    });
  });

  it('refuses a folder that is open already, here or in another process, and names the code', async () => {
    await withFolder(async (dir) => {
      const store = await startEmbeddedStore({ dir });
      await expect(startEmbeddedStore({ dir })).rejects.toMatchObject({ code: 'STORE_IN_USE' });
      const script = `import { startEmbeddedStore } from ${JSON.stringify(join(root, 'embedded-mongo/src/index.ts'))};
        await startEmbeddedStore({ dir: ${JSON.stringify(dir)} }).catch((error) => console.log(error.code));`;
      const tsx = ['--conditions=@naast/source', '--import', 'tsx', '--input-type=module', '-e', script];
      expect((await run(process.execPath, tsx, { cwd: root })).stdout.trim()).toBe('STORE_IN_USE');
      await store.close();
    });
  });

  it('tells another process where it answers, for as long as it is open', async () => {
    await withFolder(async (dir) => {
      expect(runningStoreIn(dir)).toBeNull();
      const store = await startEmbeddedStore({ dir });
      expect(runningStoreIn(dir)).toEqual({ uri: store.uri });
      await store.close();
      expect(runningStoreIn(dir)).toBeNull();
      const dead = { pid: 2 ** 22 + 1, born: '', socketFolder: '/tmp/naast-gone' };
      await writeFile(join(dir, 'store.lock'), JSON.stringify(dead));
      expect(runningStoreIn(dir)).toBeNull();
    });
  });

  it('takes over the lock of a process that is gone', async () => {
    await withFolder(async (dir) => {
      const { stdout } = await run(process.execPath, ['-p', 'process.pid']);
      await writeFile(
        join(dir, 'store.lock'),
        JSON.stringify({ pid: Number(stdout), born: '', socketFolder: null }),
      );
      const store = await startEmbeddedStore({ dir });
      await store.close();
    });
  });

  it('takes over the lock of an earlier process that had the number this one has now', async () => {
    if (process.platform !== 'linux') return;
    await withFolder(async (dir) => {
      const lock = { pid: process.pid, born: 'another boot:1', socketFolder: '/etc' };
      await writeFile(join(dir, 'store.lock'), JSON.stringify(lock));
      const store = await startEmbeddedStore({ dir });
      await store.close();
      expect((await stat('/etc')).isDirectory()).toBe(true);
    });
  });

  it('refuses files of a format that it does not know', async () => {
    await withFolder(async (dir) => {
      await writeFile(join(dir, 'format.json'), '{"format": 99}');
      await expect(startEmbeddedStore({ dir })).rejects.toMatchObject({ code: 'STORE_FORMAT' });
      await writeFile(join(dir, 'format.json'), 'x');
      await expect(startEmbeddedStore({ dir })).rejects.toMatchObject({ code: 'STORE_FORMAT' });
      await mkdir(join(dir, 'other'));
      await writeFile(join(dir, 'other', 'data.mdb'), 'x');
      await expect(startEmbeddedStore({ dir: join(dir, 'other') })).rejects.toMatchObject({
        code: 'STORE_FORMAT',
      });
      expect(await readdir(dir)).not.toContain('store.lock');
    });
  });

  it('starts from TypeScript sources under tsx too', async () => {
    await withFolder(async (dir) => {
      const script = `import { startEmbeddedStore } from ${JSON.stringify(join(root, 'embedded-mongo/src/index.ts'))};
        import { MongoClient } from 'mongodb';
        const store = await startEmbeddedStore({ dir: ${JSON.stringify(dir)} });
        const client = await MongoClient.connect(store.uri);
        await client.db('a').collection('b').insertOne({ _id: 7 });
        console.log(JSON.stringify(await client.db('a').collection('b').find().toArray()));
        await client.close();
        await store.close();`;
      const tsx = ['--conditions=@naast/source', '--import', 'tsx', '--input-type=module', '-e', script];
      const { NAAST_TEST_COMPILED_STORE: _, ...env } = process.env;
      expect((await run(process.execPath, tsx, { cwd: root, env })).stdout.trim()).toBe('[{"_id":7}]');
    });
  });
});
