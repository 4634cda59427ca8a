import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { backupRulesOf, leftOutOf } from '@naast/server/compose-stored';
import { domains } from '@naast/server/domains';
import { makeBackup } from '@naast/server/platform/backup/make-backup';
import { whyNotOpenedBy } from '@naast/server/platform/backup/opens-with';
import { removeOldBackups } from '@naast/server/platform/backup/own-backups';
import { putBack } from '@naast/server/platform/backup/put-back';
import { refuseUnsafeFolder } from '@naast/server/platform/backup/refuse-unsafe-folder';
import { ringOfSecret } from '@naast/server/platform/vault/key-ring';
import { tombstonesIn } from '@naast/server/platform/vault/tombstones';
import { openVault } from '@naast/server/platform/vault/vault';
import { limits } from '@naast/shared/limits';
import { days } from '../support/clock.js';
import { png } from '../support/pictures.js';
import { runCommand } from '../support/started-naast.js';
import { OwnStore } from './own-store.js';
import { everyByteIn, findSecretIn } from './search-bytes.js';

const secret = Buffer.alloc(32, 7);
const writtenKey = (bytes: Buffer) => `naast-master-key-1:${bytes.toString('base64')}\n`;
const invitation = {
  id: 'uitnodiging',
  purpose: 'join',
  accountId: null,
  byId: null,
  label: 'Voor Roerdomp',
  isHost: true,
  isCoordinator: false,
} as const;

const mark = { id: 'a'.repeat(32), width: 64, height: 40 };
const picture = png(mark);

const backupRules = backupRulesOf(domains);
const leftOutCollections = leftOutOf(backupRules);

describe('which collections are in a backup', () => {
  it('is said of each, as its model says', () => {
    expect([...leftOutCollections].sort()).toEqual([
      'alarms',
      'duty',
      'foundWords',
      'heldTexts',
      'leases',
      'lookbacksWaiting',
      'moderationCases',
      'nodeLeases',
      'notices',
      'pauses',
      'proposals',
      'reviews',
      'roomSessions',
      'safetyAlarms',
      'safetyWorries',
      'setups',
      'signInSessions',
      'talks',
      'toldFlags',
      'whispers',
    ]);
  });
});

describe('the way to copy a MongoDB, in docs/running.md', () => {
  it('leaves out what a backup leaves out', async () => {
    const page = await readFile(new URL('../../docs/running.md', import.meta.url), 'utf8');
    for (const name of leftOutCollections) expect(page).toContain(`--excludeCollection ${name}`);
    const inPart = [...backupRules.ofCollections].filter(([, rule]) => typeof rule === 'function');
    // Collections sealed with the key of an account, an invitation or a question may be dumped whole.
    const whole = ['accounts', 'invitations', 'notes', 'threads'];
    for (const [name] of inPart)
      if (!whole.includes(name)) expect(page).toMatch(new RegExp(`--collection ${name} --query`));
  });
});

describe('backups', () => {
  let filled: OwnStore;
  let store: OwnStore;
  let folder: string;

  beforeAll(async () => {
    filled = await OwnStore.make();
    await mkdir(dirname(filled.keyFile));
    await writeFile(filled.keyFile, writtenKey(secret), { mode: 0o600 });
    await writeFile(join(filled.dataDir, 'sample-team.json'), 'passphrases');
    const { app, close } = await filled.open();
    const now = filled.clock.now();
    await app.stores.team.invite({ ...invitation, until: new Date(now.getTime() + days(7)) }, 'het geheim');
    await app.stores.marks.keep(mark, picture, now);
    // So that there is a tombstone.
    await app.vault.shred('thread:lang-geleden', now);
    await close();
  });
  afterAll(() => filled.remove());
  beforeEach(async () => {
    store = await filled.copy();
    folder = join(store.folder, 'backups');
  });
  afterEach(() => store.remove());

  const backUp = (to: string, env = store.env) => runCommand('backup', env, '--to', to);
  const putsBack = (from: string, env: Record<string, string> = store.env) =>
    runCommand('restore', env, '--from', from);
  const dated = (name: string) => join(folder, name);
  const nothing = () => {};
  const madeAt = (moment: Date): Promise<string> =>
    makeBackup({ dataDir: store.dataDir, to: folder, rules: backupRules, now: moment, onProgress: nothing });
  const putBackAt = (from: string, now = new Date(), changes: object = {}) =>
    putBack({ from, config: store, withoutTombstones: false, now, onProgress: nothing, ...changes });
  const daysAgo = (n: number) => new Date(Date.now() - days(n));
  const goneData = async () => {
    await rm(store.dataDir, { recursive: true });
  };

  describe('making one', () => {
    it('works while Naast is stopped, and takes along only what it names', async () => {
      // A key file in the wrong place, and the organisation's own crisis lines.
      const keyFile = join(store.dataDir, 'naast.key');
      await writeFile(keyFile, writtenKey(secret), { mode: 0o600 });
      await writeFile(join(store.dataDir, 'crisis.json'), '{"own":true}');
      expect((await backUp(folder, { ...store.env, NAAST_KEY_FILE: keyFile })).code).toBe(0);
      const [name = ''] = await readdir(folder);
      expect((await readdir(dated(name))).sort()).toEqual(['backup.json', 'crisis.json', 'store']);
      expect(findSecretIn(await everyByteIn(folder), secret)).toEqual([]);
    });

    it.each<[string, (own: OwnStore) => string, RegExp]>([
      ['in the data folder', (own) => join(own.dataDir, 'backups'), /is in the data folder/],
      ['that is the data folder', (own) => own.dataDir, /is in the data folder/],
      ['in the tombstone folder', (own) => join(own.tombstoneDir, 'x'), /is in the tombstone folder/],
      ['in which the key file lies', (own) => dirname(own.keyFile), /The key file lies in/],
      ['above the one in which the key file lies', (own) => own.folder, /The key file lies in/],
      ['that leads into the data folder', (own) => join(own.folder, 'link', 'x'), /is in the data folder/],
    ])('refuses a folder %s', async (_, where, why) => {
      await symlink(store.dataDir, join(store.folder, 'link'));
      expect(() => refuseUnsafeFolder(where(store), store)).toThrow(why);
      expect(() => refuseUnsafeFolder(folder, store)).not.toThrow();
    });

    it('makes nothing in a folder that it refuses', async () => {
      const { code, output } = await backUp(join(store.dataDir, 'backups'));
      expect([code, output]).toEqual([1, expect.stringContaining('is in the data folder')]);
      expect((await readdir(store.dataDir)).sort()).toEqual(['sample-team.json', 'store']);
    });

    it('says what is missing: a folder to put it in, a store', async () => {
      const nowhere = await runCommand('backup', store.env);
      expect([nowhere.code, nowhere.output]).toEqual([1, expect.stringContaining('--to FOLDER')]);
      const none = await backUp(folder, { ...store.env, NAAST_DATA_DIR: join(store.folder, 'none') });
      expect([none.code, none.output]).toEqual([1, expect.stringContaining('There is no store')]);
      expect(await readdir(store.folder)).not.toContain('backups');
    });

    it('leaves MongoDB to its own tools, and says what to leave out', async () => {
      const env = { ...store.env, MONGODB_URI: 'mongodb://127.0.0.1:1/naast' };
      const made = await backUp(folder, env);
      expect([made.code, made.output]).toEqual([2, expect.stringContaining('mongodump')]);
      for (const name of leftOutCollections) expect(made.output).toContain(name);
      expect((await putsBack(folder, env)).code).toBe(2);
    });
  });

  describe('after thirty days', () => {
    it('are removed when a new one is made, which says so', async () => {
      const [old, young] = [await madeAt(daysAgo(31)), await madeAt(daysAgo(29))];
      const { code, output } = await backUp(folder);
      expect(code).toBe(0);
      expect(output).toContain(`Removed, as it was older than 30 days: ${old.slice(folder.length + 1)}`);
      const left = await readdir(folder);
      expect(left).toHaveLength(2);
      expect(left).toContain(young.slice(folder.length + 1));
    });

    it('are gone by the clock, and not a moment sooner', async () => {
      const moment = new Date('2026-10-01T12:00:00.000Z');
      await madeAt(moment);
      const at = (ms: number) =>
        removeOldBackups(folder, new Date(moment.getTime() + limits.backup.kept + ms));
      expect(await at(0)).toEqual({ removed: [], unfinished: [] });
      expect(await at(1)).toEqual({ removed: ['naast-2026-10-01T12-00-00Z'], unfinished: [] });
      expect(await readdir(folder)).toEqual([]);
    });

    it('leave everything else as it is: what is not finished, what bears another name, what is a link', async () => {
      const moment = new Date('2026-10-01T12:00:00.000Z');
      const own = await madeAt(moment);
      const elsewhere = join(store.folder, 'elsewhere');
      await cp(own, elsewhere, { recursive: true });
      await cp(own, dated('our photographs'), { recursive: true });
      await symlink(elsewhere, dated('naast-2026-10-02T12-00-00Z'));
      await mkdir(dated('naast-2026-10-03T12-00-00Z'));
      await writeFile(dated('naast-2026-10-04T12-00-00Z'), 'a letter');
      await cp(own, dated('naast-2026-10-05T12-00-00Z'), { recursive: true });
      await writeFile(join(dated('naast-2026-10-05T12-00-00Z'), 'backup.json'), '{"naastBackup":99}');
      const { removed, unfinished } = await removeOldBackups(folder, new Date('2027-10-01T12:00:00.000Z'));
      expect(removed).toEqual(['naast-2026-10-01T12-00-00Z']);
      expect(unfinished).toEqual(['naast-2026-10-03T12-00-00Z', 'naast-2026-10-05T12-00-00Z']);
      expect((await readdir(folder)).sort()).toEqual([
        'naast-2026-10-02T12-00-00Z',
        'naast-2026-10-03T12-00-00Z',
        'naast-2026-10-04T12-00-00Z',
        'naast-2026-10-05T12-00-00Z',
        'our photographs',
      ]);
      expect((await readdir(elsewhere)).sort()).toEqual(['backup.json', 'store']);
    });
  });

  describe('putting one back', () => {
    it('overwrites nothing', async () => {
      await expect(putBackAt(await madeAt(new Date()))).rejects.toThrow('is not empty');
      expect(await readFile(join(store.dataDir, 'sample-team.json'), 'utf8')).toBe('passphrases');
    });

    it.each<[string, (backup: string) => Promise<unknown>, RegExp]>([
      ['was not finished', (backup) => rm(join(backup, 'backup.json')), /is not a finished backup/],
      [
        'has another format',
        (backup) => writeFile(join(backup, 'backup.json'), '{"naastBackup":99}'),
        /another format/,
      ],
      [
        'is damaged',
        async (backup) => {
          const file = join(backup, 'store', 'data.mdb');
          const bytes = await readFile(file);
          bytes[5000] = (bytes[5000] ?? 0) ^ 1;
          await writeFile(file, bytes);
        },
        /store\/data\.mdb is not as it was written/,
      ],
    ])('refuses one that %s, and leaves nothing behind', async (_, spoil, why) => {
      const backup = await madeAt(new Date());
      await goneData();
      await spoil(backup);
      await expect(putBackAt(backup)).rejects.toThrow(why);
      expect(await readdir(store.folder)).not.toContain('data');
    });

    it('refuses one of before what tombstones remember', async () => {
      expect(limits.backup.kept).toBeLessThan(limits.backup.putBackWithin);
      expect(limits.backup.putBackWithin).toBeLessThan(days(60));
      const moment = new Date('2026-10-01T12:00:00.000Z');
      const backup = await madeAt(moment);
      await goneData();
      const at = (ms: number) =>
        putBackAt(backup, new Date(moment.getTime() + limits.backup.putBackWithin + ms));
      await expect(at(1)).rejects.toThrow(/is 50 days old.*sixty days/);
      expect((await at(0)).madeAt).toEqual(moment);
    });

    it('refuses when there are no tombstones, unless somebody says that they know', async () => {
      const backup = await madeAt(new Date());
      await goneData();
      const config = { dataDir: store.dataDir, tombstoneDir: join(store.folder, 'nowhere') };
      await expect(putBackAt(backup, new Date(), { config })).rejects.toThrow('There are no tombstones in');
      await putBackAt(backup, new Date(), { config, withoutTombstones: true });
      expect(await readdir(store.dataDir)).toEqual(['store']);
    });

    it('brings back the logo, so that no page has a broken picture', async () => {
      const backup = await madeAt(new Date());
      await goneData();
      await putBackAt(backup);
      const { app, close } = await store.open();
      expect(Buffer.from((await app.stores.marks.png(mark.id)) ?? [])).toEqual(picture);
      await close();
    });

    it('knows whether a key opens it', async () => {
      const backup = await madeAt(new Date());
      await goneData();
      await putBackAt(backup);
      const opened = (key: Buffer) => whyNotOpenedBy(ringOfSecret(key), store.dataDir);
      expect(await opened(secret)).toBeNull();
      expect(await opened(Buffer.alloc(32, 8))).toContain('does not belong to this store');
    });

    it('says that the key is not in it, when there is none at hand', async () => {
      const backup = await madeAt(new Date());
      await goneData();
      await rm(store.keyFile);
      const { code, output } = await putsBack(backup);
      expect([code, output]).toEqual([
        3,
        expect.stringContaining('The key is not in a backup, and there is no'),
      ]);
    });

    it('ends with 3 when the key at hand does not open it, and starts once the right one is there', async () => {
      const backup = await madeAt(new Date());
      await goneData();
      await writeFile(store.keyFile, writtenKey(Buffer.alloc(32, 8)), { mode: 0o600 });
      const { code, output } = await putsBack(backup);
      expect([code, output]).toEqual([3, expect.stringContaining('does not belong to this store')]);
      expect(output).toContain('there is no need to restore again');
      expect(output).not.toContain('Start Naast as ever');
      await writeFile(store.keyFile, writtenKey(secret), { mode: 0o600 });
      const { app, close } = await store.open();
      expect(await app.stores.team.invitations()).toHaveLength(1);
      await close();
    });
  });

  it('forget again what was erased since, also when the first start is cut off right after it began', async () => {
    const backup = await madeAt(new Date());
    const first = await store.open();
    await first.app.stores.team.takeInvitation(invitation.id, store.clock.now());
    await first.close();
    await goneData();
    await putBackAt(backup);

    const cutOff = await store.storage();
    const { cameBack } = await openVault(
      cutOff.connection,
      ringOfSecret(secret),
      tombstonesIn(store.tombstoneDir),
    );
    expect(cameBack).toEqual([`invitation:${invitation.id}`]);
    await cutOff.close();

    const { app, storage, close } = await store.open();
    expect(await app.stores.team.findInvitation('het geheim')).toBeNull();
    expect(await app.stores.team.invitations()).toEqual([]);
    for (const name of ['invitations', 'dataKeys'])
      expect(await storage.connection.collection(name).countDocuments()).toBe(0);
    await close();
  });
});
