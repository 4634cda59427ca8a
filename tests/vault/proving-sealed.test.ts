import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startEmbeddedStore } from '@naast/embedded-mongo';
import { collectionsOf, sealedFieldsOf } from '@naast/server/compose-stored';
import { domains } from '@naast/server/domains';
import { createDefaultThemes, listThemes } from '@naast/server/domains/organisation/index';
import { newTeamAccount } from '@naast/server/domains/people/index';
import { roomLog } from '@naast/server/domains/rooms/index';
import type { Actor } from '@naast/server/kernel/actor';
import { openStorage } from '@naast/server/platform/storage/connect';
import type { Connection } from 'mongoose';
import { SampleHouse } from '../api/sample-house.js';
import { type OpenedStore, OwnStore } from '../privacy/own-store.js';
import { asksAndConfirms, newestQuestion, notes } from '../support/spreekuur.js';
import { newInstallation, runCommand } from '../support/started-naast.js';

const place = { kind: 'roomSession', id: 'ruimteruimteruimteruim' } as const;
const mila: Actor = { kind: 'visitor', who: 'visitor:mila', memberId: null, askerOf: null };
const said = 'Zwaluwstaart boven het riet';
const secret = Buffer.alloc(32, 7);

describe('the list of what is sealed', () => {
  it('has every field of bytes in the store, and a row for every kind', () => {
    const listed = Object.values(sealedFieldsOf(domains)).map(
      ({ collection, field }) => `${collection}.${field}`,
    );
    const bytes: string[] = [];
    for (const { name, schema } of collectionsOf(domains))
      schema.eachPath((path, { instance }) => {
        if (instance === 'Buffer') bytes.push(`${name}.${path}`);
      });
    // Data keys are wrapped by the master key, and contain no text. The organisation's logo is for everybody.
    expect([...listed, 'dataKeys.wrapped', 'marks.png'].sort()).toEqual(bytes.sort());
  });
});

describe('proving that words are sealed', () => {
  let full: OwnStore;
  let store: OwnStore;

  async function make(): Promise<OwnStore> {
    const made = await OwnStore.make();
    await mkdir(dirname(made.keyFile));
    await writeFile(made.keyFile, `naast-master-key-1:${secret.toString('base64')}\n`, { mode: 0o600 });
    return made;
  }
  beforeAll(async () => {
    full = await make();
    const opened = await full.open();
    await fill(opened, said);
    await opened.close();
  });
  afterAll(() => full.remove());
  beforeEach(async () => {
    store = await make();
  });
  afterEach(() => store.remove());

  const prove = () => runCommand('prove-sealed', store.env);
  const lastLine = (output: string) => output.trim().split('\n').at(-1);

  async function fill({ app }: Pick<OpenedStore, 'app'>, ...texts: string[]): Promise<void> {
    const now = full.clock.now();
    const { people, seats, messages } = app.stores;
    await people.create(await newTeamAccount(app.ctxFor(), { name: 'Rietvoorntje', roles: ['host'] }));
    await seats.take(mila, place, { id: 'seat-1', name: 'Kwikstaartje', role: 'person', capacity: 8 }, now);
    for (const text of texts)
      await messages.of(roomLog, place.id).append({
        clientKey: crypto.randomUUID(),
        seatId: 'seat-1',
        body: { text },
        sentAt: now,
      });
  }

  /** Makes the store a filled one, damaged as given. */
  async function filled(wrong?: (connection: Connection) => Promise<unknown>): Promise<void> {
    await store.remove();
    store = await full.copy();
    if (!wrong) return;
    const { connection, close } = await store.storage();
    await wrong(connection);
    await close();
  }

  it('has nothing to prove before there is anything, and says so with a code of its own', async () => {
    expect(await prove()).toEqual({ code: 2, output: expect.stringContaining('Nothing is sealed yet') });
    await (await store.open()).close();
    expect((await prove()).code).toBe(2);
  });

  it('passes on a store that is sealed, and knows how much it searched', async () => {
    await filled();
    const { code, output } = await prove();
    expect(lastLine(output)).toMatch(/^3 sealed texts searched in [1-9]\S* MB: 0 found readable\.$/);
    expect(code).toBe(0);
  });

  it.each<[string, (connection: Connection) => Promise<unknown>, RegExp]>([
    [
      'in another document',
      (connection) => connection.collection('organisations').insertOne({ zomaar: { krabbel: `"${said}"` } }),
      /× message\.body\.1, message\.text\.1 in organisations\.\?\.\?$/m,
    ],
    [
      'as the name of a field',
      (connection) => connection.collection('organisations').insertOne({ [said]: 1 }),
      /× message\.body\.1, message\.text\.1 in organisations\.\?$/m,
    ],
    [
      'as a keyed hash that is none',
      (connection) => connection.collection('seats').updateOne({}, { $set: { nameKey: 'kwikstaartje' } }),
      /× seat\.name\.1 in seats\.nameKey$/m,
    ],
    [
      'as base64',
      (connection) =>
        connection
          .collection('organisations')
          .insertOne({ title: Buffer.from(`x${said}`).toString('base64') }),
      /× message\.body\.1, message\.text\.1 in organisations\.title$/m,
    ],
  ])('finds what stands readable %s, and does not repeat it', async (_, wrong, where) => {
    await filled(wrong);
    const { code, output } = await prove();
    expect(output).toMatch(where);
    // The embedded store's documents are in a file, which is named too.
    expect(output).toContain('in the file data/store/data.mdb');
    expect(output).not.toMatch(/zwaluwstaart|kwikstaart/i);
    expect([code, lastLine(output)]).toEqual([1, expect.stringMatching(/MB: [1-9]\d* found readable\.$/)]);
  });

  it('finds words, and the key itself, in files beside the store', async () => {
    await filled();
    await mkdir(store.tombstoneDir);
    await writeFile(join(store.dataDir, 'old.json'), Buffer.from(said, 'utf16le'));
    await writeFile(join(store.tombstoneDir, 'names.txt'), 'Rietvoorntje');
    await writeFile(join(store.dataDir, 'copy.key'), `naast-master-key-1:${secret.toString('base64')}`);
    const { code, output } = await prove();
    expect(code).toBe(1);
    expect(output).toContain('message.text.1 in the file data/old.json');
    expect(output).toContain('account.name.1 in the file tombstones/names.txt');
    expect(output).toContain('the master key in the file data/copy.key');
    expect(lastLine(output)).toMatch(/: 3 found readable\.$/);
  });

  it('does not take plain bytes, or bytes from elsewhere, for sealed ones', async () => {
    await filled(async (connection) => {
      await connection.collection('seats').updateOne({}, { $set: { name: Buffer.from('Bosuil') } });
      const [message] = await connection.collection('messages').find().toArray();
      await connection.collection('accounts').updateOne({}, { $set: { name: message?.['text'] } });
    });
    const { code, output } = await prove();
    expect(code).toBe(1);
    expect(output).toContain('Not sealed, or damaged: 1 × seat.name.1, in seats');
    expect(output).toContain('Not sealed, or damaged: 1 × account.name.1, in accounts');
    expect(lastLine(output)).toContain('not everything is sealed');
  });

  it('counts what was erased as erased, and a key that is missing otherwise as a fault', async () => {
    const { app, close } = await store.open();
    await fill({ app }, said);
    await app.vault.shred(`${place.kind}:${place.id}`, store.clock.now());
    await close();
    const erased = await prove();
    expect([erased.code, erased.output]).toEqual([0, expect.stringContaining('3 fields are erased')]);
    const { storage, close: closeAgain } = await store.open();
    await storage.connection.collection('dataKeys').deleteMany({});
    await closeAgain();
    const lost = await prove();
    expect([lost.code, lost.output]).toEqual([1, expect.stringContaining('1 × account.name.1')]);
  });

  it('does not mistake a word of the organisation for a word of somebody, but knows where it belongs', async () => {
    const { app, close } = await store.open();
    await createDefaultThemes(app.ctxFor());
    const [theme] = await listThemes(app.ctxFor());
    const title = String(theme?.title.nl);
    expect(title.length).toBeGreaterThan(7);
    await fill({ app }, title.toLowerCase(), said);
    await close();
    const { code, output } = await prove();
    expect(output).toContain('1 short texts also stand in what everybody may read');
    expect(code).toBe(0);
    const again = await store.storage();
    await again.connection.collection('leases').insertOne({ holder: title.toLowerCase() });
    await again.close();
    const planted = await prove();
    expect([planted.code, planted.output]).toEqual([
      1,
      expect.stringMatching(/1 × message\.body\.1, message\.text\.1 in leases\./),
    ]);
  });

  it('does not mistake what somebody quotes of the house rules for their own words', async () => {
    const rule = 'We luisteren naar elkaar, en we geven geen raad waar niemand om vroeg.';
    const own = 'Maar ik weet niet hoe ik dat doe als iemand mij vraagt wat die moet doen.';
    const { app, close } = await store.open();
    await fill({ app }, `${rule} ${own}`, said);
    await close();
    const storage = await store.storage();
    await storage.connection.collection('organisations').insertOne({ houseRules: { rules: { nl: rule } } });
    await storage.close();
    expect(await prove()).toMatchObject({ code: 0 });
    const again = await store.storage();
    await again.connection.collection('leases').insertOne({ holder: own });
    await again.close();
    expect((await prove()).code).toBe(1);
  });

  it('does not look with another key', async () => {
    await filled();
    const other = {
      ...store.env,
      NAAST_MASTER_KEY: `naast-master-key-1:${Buffer.alloc(32, 8).toString('base64')}`,
    };
    const { code, output } = await runCommand('prove-sealed', other);
    expect([code, output]).toEqual([3, expect.stringContaining('does not belong to this store')]);
  });

  it('searches the documents of a MongoDB, and says what it did not read', async () => {
    const server = await startEmbeddedStore({ dir: join(store.folder, 'elsewhere') });
    const env = { ...store.env, MONGODB_URI: `${server.uri}naast` };
    const storage = await openStorage({ mongoUri: env.MONGODB_URI, dataDir: store.dataDir });
    const { app, close } = await store.open(undefined, storage);
    await fill({ app }, said);
    const sealed = await runCommand('prove-sealed', env);
    expect([sealed.code, sealed.output]).toEqual([0, expect.stringContaining('3 sealed texts searched in')]);
    expect(sealed.output).toContain('The files of MongoDB itself were not read');
    await storage.connection.collection('leases').insertOne({ krabbel: said });
    const planted = await runCommand('prove-sealed', env);
    expect([planted.code, planted.output]).toEqual([
      1,
      expect.stringContaining('message.text.1 in leases.?'),
    ]);
    await close();
    await server.close();
  });
});

describe('proving it while Naast runs', () => {
  it('reads along with what people just wrote, in a room and in the spreekuur, and disturbs nobody', async () => {
    const installation = await newInstallation();
    const house = await SampleHouse.start(installation.env);
    const counted = async () => {
      const { code, output } = await runCommand('prove-sealed', installation.env);
      expect([code, output]).toEqual([0, expect.stringMatching(/MB: 0 found readable\.\n$/)]);
      return Number(/^(\d+) sealed texts/m.exec(output)?.[1]);
    };
    const before = await counted();
    const host = await house.team('Noor');
    const sessionId = (await host.opens(await house.roomWithinHours())).session.id;
    const guest = house.visitor('Kwikstaartje');
    await guest.joins(sessionId);
    for (const n of [1, 2, 3]) await guest.says(sessionId, `${said} ${n}`);
    await asksAndConfirms(house.visitor('een asker'), { text: `${said} 4`, happened: `${said} 5` });
    await notes(host, await newestQuestion(host), `${said} 6`);
    // A name, a mark of the person, three messages, two texts in a question, a note.
    expect(await counted()).toBe(before + 8);
    expect(await guest.reads(sessionId)).toHaveLength(3);
    await guest.says(sessionId, 'En we praten verder');
    guest.disconnect();
    await house.stop();
    await installation.remove();
  });
});
