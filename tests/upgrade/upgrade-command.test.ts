import { readdirSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startEmbeddedStore } from '@naast/embedded-mongo';
import type { MessageDocument } from '@naast/server/domains/messages/index';
import { roomLog } from '@naast/server/domains/rooms/index';
import { threadLog } from '@naast/server/domains/spreekuur/index';
import { openStorage } from '@naast/server/platform/storage/connect';
import { documentsOnDisk } from '@naast/server/platform/storage/stored-documents';
import { version } from '@naast/server/platform/version';
import type { OwnStore } from '../privacy/own-store.js';
import { runCommand, StartedNaast } from '../support/started-naast.js';
import { formerStore } from './former-store.js';

const key = (byte: number) => `naast-master-key-1:${Buffer.alloc(32, byte).toString('base64')}\n`;

type Message = MessageDocument & Readonly<Record<string, unknown>>;

/** The command in its own process, on a store that 828702b wrote: through it, and back. */
describe('npm run upgrade', () => {
  let store: OwnStore;
  let backups: string;

  beforeEach(async () => {
    store = await formerStore();
    backups = join(store.folder, 'backups');
    await mkdir(dirname(store.keyFile));
    await writeFile(store.keyFile, key(7), { mode: 0o600 });
  });
  afterEach(() => store.remove());

  const upgrade = (...args: readonly string[]) => runCommand('upgrade', store.env, ...args);
  const made = () => readdirSync(backups).map((name) => join(backups, name));

  /** The messages as they lie on the disk, by id. */
  async function messagesIn(folder: string): Promise<Map<string, Message>> {
    const documents = documentsOnDisk(folder);
    const found = new Map<string, Message>();
    for await (const document of documents?.of('messages') ?? [])
      found.set(String(document['_id']), document as Message);
    await documents?.close();
    return found;
  }
  const versionsIn = async (folder: string) =>
    [...(await messagesIn(folder)).values()].map(({ schemaVersion }) => schemaVersion);

  async function change(work: (messages: ReturnType<Collection>) => Promise<unknown>): Promise<void> {
    const storage = await openStorage({ mongoUri: null, dataDir: store.dataDir });
    await work(collectionIn(storage));
    await storage.close();
  }
  const collectionIn = ({ connection }: Awaited<ReturnType<typeof openStorage>>) =>
    connection.collection<MessageDocument>('messages');
  type Collection = typeof collectionIn;

  it('backs up, looks at store and log, upgrades with progress, and says how to go back', async () => {
    const before = await messagesIn(store.dataDir);
    const { code, output } = await upgrade('--to', backups);
    expect([code, output]).toEqual([0, expect.any(String)]);
    const told = [
      `To Naast ${version}.`,
      'Backing up: ',
      `The backup is in ${made()[0]}`,
      'The store can be read: ',
      'The log is whole: ',
      'Upgrading messages: 7 of 7 documents',
      '7 documents upgraded, 0 failed.',
      'The way back',
      `npm run restore -- --from ${made()[0]}`,
    ];
    const places = told.map((words) => output.indexOf(words));
    expect(places.filter((at) => at < 0)).toEqual([]);
    expect(places).toEqual([...places].sort((a, b) => a - b));

    expect(await versionsIn(store.dataDir)).toEqual([2, 2, 2, 2, 2, 2, 2]);
    // All that 828702b wrote is still there as it was, so that it can be started on this store again.
    for (const [id, now] of await messagesIn(store.dataDir)) {
      const { schemaVersion: _, ...then } = before.get(id) ?? ({} as Message);
      expect(now).toMatchObject(then);
    }
  });

  it('leaves a store on which this release reads every word, and lets a second run find nothing to do', async () => {
    await upgrade('--to', backups);
    const { app, close } = await store.open();
    const [session] = await app.stores.rooms.openSessions();
    const [threadId = ''] = await app.stores.spreekuur.ids();
    const room = await app.stores.messages.of(roomLog, session?.id ?? '').changedAfter(0, 100);
    const thread = await app.stores.messages.of(threadLog, threadId).changedAfter(0, 100);
    await close();
    expect(room.map(({ body }) => body)).toContainEqual({ text: 'Goedenavond allemaal' });
    expect([room.length, thread.length]).toEqual([3, 4]);

    const again = await upgrade('--to', join(store.folder, 'more'));
    expect([again.code, again.output]).toEqual([
      0,
      expect.stringContaining('the form of this release already'),
    ]);
  });

  it('can be gone back on: the backup that it made holds the questions as 828702b wrote them', async () => {
    const before = await messagesIn(store.dataDir);
    await upgrade('--to', backups);
    await rm(store.dataDir, { recursive: true });
    const { code } = await runCommand(
      'restore',
      store.env,
      '--from',
      made()[0] ?? '',
      '--without-tombstones',
    );
    expect(code).toBe(0);
    const back = await messagesIn(store.dataDir);
    expect(back.size).toBe(4);
    for (const [id, message] of back) expect(message).toEqual(before.get(id));
    expect((await upgrade('--to', join(store.folder, 'more'))).output).toContain(
      '4 documents upgraded, 0 failed',
    );
  });

  it('does nothing while Naast runs, without a place for the backup, or with another key', async () => {
    const naast = new StartedNaast(store.env);
    await naast.address();
    const running = await upgrade('--to', backups);
    await naast.stop();
    expect(running).toEqual({
      code: 1,
      output: expect.stringContaining('Naast still runs on the data folder'),
    });
    expect(await upgrade()).toEqual({ code: 1, output: expect.stringContaining('npm run upgrade -- --to') });
    await writeFile(store.keyFile, key(8), { mode: 0o600 });
    const other = await upgrade('--to', backups);
    expect(other).toEqual({ code: 1, output: expect.stringContaining('does not belong to this store') });
    for (const { output } of [running, other]) expect(output).not.toMatch(/\n\s+at |Upgrading/);
  });

  it('stops before it changes anything when the log is broken, unless that is known', async () => {
    await mkdir(store.tombstoneDir, { mode: 0o700 });
    const row = { row: '2026-11.00000001', hash: 'A'.repeat(43) };
    await writeFile(join(store.tombstoneDir, 'log-heads.jsonl'), `${JSON.stringify(row)}\n`, { mode: 0o600 });
    const { code, output } = await upgrade('--to', backups);
    expect([code, output]).toEqual([1, expect.stringContaining('So nothing was upgraded')]);
    expect(await versionsIn(store.dataDir)).toEqual([1, 1, 1, 1, 1, 1, 1]);
    expect((await upgrade('--to', join(store.folder, 'more'), '--log-is-known')).code).toBe(0);
    expect(await versionsIn(store.dataDir)).toEqual([2, 2, 2, 2, 2, 2, 2]);
  });

  it('says how many documents do not open, upgrades the others, and ends with 1', async () => {
    await change((messages) =>
      messages.updateOne({ schemaVersion: 1 }, { $set: { text: Buffer.from('kapot') } }),
    );
    const { code, output } = await upgrade('--to', backups);
    expect([code, output]).toEqual([1, expect.stringContaining('6 documents upgraded, 1 failed.')]);
    expect(output).toContain('1 documents could not be opened, and stay as they were');
    expect(output).not.toContain('kapot');
  });

  it('asks on MongoDB for a copy first, and leaves the store to another that upgrades it', async () => {
    const shared = await startEmbeddedStore({ dir: join(store.dataDir, 'store') });
    const env = { ...store.env, MONGODB_URI: shared.uri };
    const storage = await openStorage({ mongoUri: shared.uri, dataDir: store.dataDir });
    const leases = storage.connection.collection<{ _id: string; until: Date }>('leases');
    const lease = { _id: 'upgrade', until: new Date(Date.now() + 60_000) };
    try {
      const uncopied = await runCommand('upgrade', env);
      expect(uncopied).toEqual({ code: 2, output: expect.stringContaining('--copied') });
      await leases.insertOne(lease);
      const second = await runCommand('upgrade', env, '--copied');
      expect(second).toEqual({ code: 1, output: expect.stringContaining('upgraded by another process') });
      await leases.deleteOne({ _id: lease._id });
      const { code, output } = await runCommand('upgrade', env, '--copied');
      expect([code, output]).toEqual([0, expect.stringContaining('7 documents upgraded')]);
      expect(await leases.findOne({ _id: lease._id })).toBeNull();
    } finally {
      await storage.close();
      await shared.close();
    }
  });
});
