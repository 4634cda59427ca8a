import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startEmbeddedStore } from '@naast/embedded-mongo';
import { openCollection } from '@naast/server/platform/storage/collection';
import { openStorage } from '@naast/server/platform/storage/connect';
import { dataKeyCollection } from '@naast/server/platform/vault/data-keys.model';
import { readKeyFile } from '@naast/server/platform/vault/key-file';
import { type KeyRing, ringOfSecret } from '@naast/server/platform/vault/key-ring';
import { OwnStore } from '../privacy/own-store.js';
import { runCommand, StartedNaast } from '../support/started-naast.js';

/** More than one batch. */
const places = Array.from({ length: 250 }, (_, n) => `roomSession:plaats-${n}`);
const secret = Buffer.alloc(32, 7);

describe('a change of the key that is cut off', () => {
  let filled: OwnStore;
  let store: OwnStore;
  /** A sealed text of each place, from before the change. */
  let sealed: Map<string, Buffer>;
  beforeAll(async () => {
    filled = await OwnStore.make();
    await mkdir(dirname(filled.keyFile));
    await writeFile(filled.keyFile, `naast-master-key-1:${secret.toString('base64')}\n`, { mode: 0o600 });
    const { app, close } = await filled.open();
    const keys = await Promise.all(
      places.map(async (place) => [place, await app.vault.makeKey(place)] as const),
    );
    sealed = new Map(keys.map(([place, key]) => [place, key.seal('message.text.1', 'm', place)]));
    await close();
  });
  afterAll(() => filled.remove());
  beforeEach(async () => {
    store = await filled.copy();
  });
  afterEach(() => store.remove());

  async function ringOf(file = store.keyFile): Promise<KeyRing> {
    const ring = await readKeyFile(file);
    if (!ring) throw new Error('no key file');
    return ring;
  }

  /** Opens the store as Naast does; returns unreadable places and the wrapping key of each data key. */
  async function look(): Promise<{ unread: string[]; wrappedBy: Set<string | undefined> }> {
    const { app, storage, close } = await store.open(await ringOf());
    const unread: string[] = [];
    for (const [place, bytes] of sealed) {
      const words = await app.vault.keyOf(place).then(
        (key) => key.open('message.text.1', 'm', bytes),
        () => null,
      );
      if (words !== place) unread.push(place);
    }
    const stored = await openCollection(storage.connection, dataKeyCollection).find().lean();
    await close();
    return { unread, wrappedBy: new Set(stored.map(({ wrappedBy }) => wrappedBy)) };
  }

  async function killAt(step: string): Promise<void> {
    const dying = new StartedNaast(store.env, 'tests/vault/killed-key-change.mjs', '', [step]);
    expect([await dying.ended, dying.output]).toEqual([null, '']);
  }

  it.each(['kept', 'noted', 'resealing', 'checking'])(
    'leaves everything readable when it is killed as "%s", and ends when it is run again',
    async (step) => {
      const old = await ringOf();
      await killAt(step);
      const half = await ringOf();
      expect(half.previous).toEqual(old.current);
      const between = await look();
      expect(between.unread).toEqual([]);
      const expected = { kept: 1, noted: 1, resealing: 2, checking: 1 }[step];
      expect(between.wrappedBy.size).toBe(expected);

      const { code, output } = await runCommand('rotate-key', store.env);
      expect([code, output.trim().split('\n').at(-1)]).toEqual([0, '250 keys re-sealed, 0 unreadable.']);
      expect(await ringOf()).toEqual({ ...half, previous: null });
      expect(await look()).toEqual({ unread: [], wrappedBy: new Set([half.current.id]) });
    },
  );

  it('stays shut for half of the ring: with the old key alone, or the new one alone, nothing starts', async () => {
    const old = await ringOf();
    await killAt('resealing');
    const half = await ringOf();
    for (const ring of [old, { ...half, previous: null }])
      await expect(store.open(ring)).rejects.toMatchObject({
        name: 'StartError',
        message: expect.stringContaining('the key has been changed'),
      });
    expect((await look()).unread).toEqual([]);
  });

  it('keeps the old key, and says so, while there is a data key that neither opens', async () => {
    const { storage, close } = await store.open();
    const stored = openCollection(storage.connection, dataKeyCollection);
    const [damaged = ''] = places;
    await stored.updateOne({ _id: damaged }, { $set: { wrapped: Buffer.alloc(60, 1) } });
    await close();
    const { code, output } = await runCommand('rotate-key', store.env);
    expect([code, output.trim().split('\n').at(-1)]).toEqual([1, '249 keys re-sealed, 1 unreadable.']);
    expect(output).toContain(damaged);
    expect((await ringOf()).previous).not.toBeNull();
    expect(await readFile(store.keyFile, 'utf8')).toMatch(/^naast-master-key-2:/);
    expect((await look()).unread).toEqual([damaged]);
  });
});

describe('a change of the key on a MongoDB', () => {
  it('wants to hear that every node has stopped, and is then the same', async () => {
    const store = await OwnStore.make();
    await mkdir(dirname(store.keyFile));
    await writeFile(store.keyFile, `naast-master-key-1:${secret.toString('base64')}\n`, { mode: 0o600 });
    const server = await startEmbeddedStore({ dir: join(store.folder, 'elsewhere') });
    const env = { ...store.env, MONGODB_URI: `${server.uri}naast` };
    const storage = () => openStorage({ mongoUri: env.MONGODB_URI, dataDir: store.dataDir });
    const { app, close } = await store.open(undefined, await storage());
    const bytes = (await app.vault.makeKey('thread:a')).seal('message.text.1', 'm', 'Bosuil');
    await close();

    const asked = await runCommand('rotate-key', env);
    expect([asked.code, asked.output]).toEqual([1, expect.stringContaining('--all-stopped')]);
    expect((await readKeyFile(store.keyFile))?.current.key).toEqual(ringOfSecret(secret).current.key);
    const done = await runCommand('rotate-key', env, '--all-stopped');
    expect([done.code, done.output]).toEqual([0, expect.stringContaining('1 keys re-sealed, 0 unreadable.')]);

    const ring = await readKeyFile(store.keyFile);
    const again = await store.open(ring ?? undefined, await storage());
    const key = await again.app.vault.keyOf('thread:a');
    expect(key.open('message.text.1', 'm', bytes)).toBe('Bosuil');
    await again.close();
    await server.close();
    await store.remove();
  });
});

describe('a key file that others can read', () => {
  it('keeps Naast shut, and it says how to mend that', async () => {
    const store = await OwnStore.make();
    await mkdir(dirname(store.keyFile));
    await writeFile(store.keyFile, `naast-master-key-1:${secret.toString('base64')}\n`, { mode: 0o644 });
    const naast = new StartedNaast(store.env);
    expect(await naast.ended).toBe(1);
    expect(naast.output).toContain(`chmod 600 ${store.keyFile}`);
    expect(naast.output).not.toMatch(/\n\s+at /);
    await store.remove();
  });
});
