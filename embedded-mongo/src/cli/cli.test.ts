import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { MongoClient } from 'mongodb';
import { loneStore, storeCommand } from '../../testing/command-line.js';
import { withFolder } from '../../testing/fresh-store.js';

describe('the store on its own', () => {
  it('says where it is, serves several processes there, and lets only its owner near', async () => {
    await withFolder(async (folder) => {
      const socket = join(folder, 'own.sock');
      const store = await loneStore('--dir', join(folder, 'data'), '--socket', socket);
      expect(store.uri).toBe(`mongodb://${encodeURIComponent(socket)}/`);
      expect((await stat(socket)).mode & 0o077).toBe(0);
      const [one, two] = await Promise.all([MongoClient.connect(store.uri), MongoClient.connect(store.uri)]);
      await one.db('a').collection('b').insertOne({ n: 1 });
      expect(await two.db('a').collection('b').countDocuments({ n: 1 })).toBe(1);
      const second = await storeCommand('--dir', join(folder, 'data'), '--port', '0');
      expect(second).toMatchObject({
        code: 1,
        out: '',
        err: expect.stringContaining('already open in process'),
      });
      const same = await storeCommand('--dir', join(folder, 'other'), '--socket', socket);
      expect(same).toMatchObject({ code: 1, err: expect.stringContaining('Another server listens') });
      await Promise.all([one.close(), two.close()]);
      expect(await store.stop()).toBe(0);
      await expect(stat(socket)).rejects.toMatchObject({ code: 'ENOENT' });
    });
  });

  it('listens on a port of this machine only, and notes the shapes of commands when asked', async () => {
    await withFolder(async (folder) => {
      const record = join(folder, 'log.json');
      const store = await loneStore('--dir', join(folder, 'data'), '--port', '0', '--record', record);
      expect(store.uri).toMatch(/^mongodb:\/\/127\.0\.0\.1:\d+\/$/);
      const client = await MongoClient.connect(store.uri);
      const people = client.db('a').collection('people');
      const secret = { name: 'Mila Jansen', 'home.town': 'Zwolle', seen: { $gte: new Date() } };
      await people.find(secret).sort({ name: 1 }).toArray();
      await client.close();
      await store.stop();
      const text = await readFile(record, 'utf8');
      expect(JSON.parse(text)).toContainEqual({
        find: 'string',
        filter: { field: 'string', 'field#1': { $gte: 'date' }, 'field.field': 'string' },
        sort: { field: 'int' },
      });
      for (const word of ['Mila', 'Zwolle', 'name', 'town']) expect(text).not.toContain(word);
    });
  });

  it('takes the place of a socket that a crash left behind, and of nothing else', async () => {
    await withFolder(async (folder) => {
      const taken = join(folder, 'letter.sock');
      await writeFile(taken, 'mine');
      const refused = await storeCommand('--dir', join(folder, 'data'), '--socket', taken);
      expect(refused).toMatchObject({ code: 1, err: expect.stringContaining('not a socket') });
      expect(await readFile(taken, 'utf8')).toBe('mine');
    });
  });

  it.each([
    [[], 'Which folder'],
    [['--dir', 'x'], 'Where should it listen'],
    [['--dir', 'x', '--port', '0', '--socket', 'y'], 'Where should it listen'],
    [['--dir', 'x', '--socket', 'y'], 'ends with .sock'],
    [['--dir', 'x', '--port', '70000'], 'from 0 to 65535'],
    [['--dir', 'x', '--host', '0.0.0.0'], "Unknown option '--host'"],
    [['backup', '--dir', 'x'], 'Which folders'],
    [['restore'], 'Which folders'],
  ])('explains what is missing in %j', async (args, message) => {
    expect(await storeCommand(...args)).toMatchObject({
      code: 1,
      err: expect.stringContaining(message),
    });
  });
});
