import { existsSync, readdirSync } from 'node:fs';
import { readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openStorage, openStorageToLook } from '@naast/server/platform/storage/connect';
import { documentsOnDisk } from '@naast/server/platform/storage/stored-documents';
import { accountRoutes } from '@naast/shared/contract/account';
import type { MeasureId } from '@naast/shared/contract/measures';
import { peopleRoutes } from '@naast/shared/contract/people';
import type { RoomId, RoomSessionId } from '@naast/shared/contract/rooms';
import type { SeatId } from '@naast/shared/contract/seats';
import { spreekuurRoutes } from '@naast/shared/contract/spreekuur';
import { teamRoutes } from '@naast/shared/contract/team';
import { SampleHouse } from '../api/sample-house.js';
import { TestClock } from '../support/clock.js';
import { lifts, measures, myOut } from '../support/measures.js';
import {
  asksAndConfirms,
  comesBack,
  newestQuestion,
  notes,
  readsAnswers,
  readsQuestion,
} from '../support/spreekuur.js';
import { newInstallation, runCommand } from '../support/started-naast.js';
import { CodeApp, invites, passphraseFor, readsTeam } from '../support/team.js';
import { everyByteIn, findIn, findSecretIn } from './search-bytes.js';

/**
 * End to end, in separate processes: an evening, a backup during it, erasures after it, the loss of the data folder, and a start on
 * the restored backup.
 */
describe('Naast on a restored backup', () => {
  const said = {
    inTheRoom: ['Zwaluwstaart boven het riet', 'Zonnebloempitje'],
    kept: ['De kastanje die blijft staan', 'Tussen ons: kastanjehout', 'De beuk die al lang stond'],
    erased: ['De wilg die weer weg mag', 'Tussen ons: wilgentakken'],
    names: ['Rietvoorntje', 'Voor Kwikstaartje', 'Voor Zilverreiger', 'Voor Bosuiltje'],
  };
  let installation: Awaited<ReturnType<typeof newInstallation>>;
  let house: SampleHouse;
  let sessionId: RoomSessionId;
  let roomId: RoomId;
  /** The first is let in again after the backup. */
  const out = ['Roodborstje', 'Winterkoninkje'];
  const outs: { readonly id: MeasureId }[] = [];
  let [keptWords, erasedWords, overdueWords] = ['', '', ''];
  let overdueId = '';
  const links = { used: '', withdrawn: '', open: '' };
  let signedInBefore: string | null = null;
  const passphrases = new Map<string, string>();
  let backup = '';
  /** Closed at the end also when a test fails. */
  const opened: { close(): Promise<void> }[] = [];
  const seen = { backup: '', removed: '', restore: '' };

  const dataDir = () => folderOf('data');
  const folderOf = (name: string) => join(installation.folder, name);
  const configDir = () => join(installation.folder, 'config', 'naast');
  const keyFile = () =>
    join(configDir(), String(readdirSync(configDir()).find((name) => name.endsWith('.key'))));
  const run = async (name: 'backup' | 'restore', ...args: string[]): Promise<string> => {
    const { code, output } = await runCommand(name, installation.env, ...args);
    expect([code, output]).toEqual([0, expect.any(String)]);
    return output;
  };

  beforeAll(async () => {
    installation = await newInstallation();
    house = await SampleHouse.start(installation.env);
    const [noor, bo] = [await house.team('Noor'), await house.team('Bo')];
    const { team } = JSON.parse(await readFile(join(dataDir(), 'sample-team.json'), 'utf8')) as {
      team: { name: string; passphrase: string }[];
    };
    for (const { name, passphrase } of team) passphrases.set(name, passphrase);
    roomId = await house.roomWithinHours();
    sessionId = (await noor.opens(roomId)).session.id;
    await noor.follows(sessionId);
    const mila = house.visitor(said.inTheRoom[1] ?? '');
    await mila.joins(sessionId);
    await mila.says(sessionId, said.inTheRoom[0] ?? '');
    const asker = house.visitor('iemand');
    ({ words: keptWords } = await asksAndConfirms(asker, { text: said.kept[0] }));
    await notes(noor, await newestQuestion(noor), said.kept[1] ?? '');
    ({ words: overdueWords } = await asksAndConfirms(house.visitor('nog iemand'), { text: said.kept[2] }));
    overdueId = await newestQuestion(noor);
    const other = house.visitor('een ander');
    ({ words: erasedWords } = await asksAndConfirms(other, { text: said.erased[0] }));
    await notes(noor, await newestQuestion(noor), said.erased[1] ?? '');
    const [member = '', first = '', second = '', third = ''] = said.names;
    const daan = house.visitor(member);
    const passphrase = passphraseFor(member);
    await daan.call(accountRoutes.signUp, { body: { name: member, passphrase, language: 'nl' } });
    // Two members are out of the room for today.
    for (const name of out) {
      const person = house.visitor(name);
      const body = { name, passphrase: passphraseFor(name), language: 'nl' } as const;
      await person.call(accountRoutes.signUp, { body });
      const seat = (await person.joins(sessionId)).mySeatId as SeatId;
      const { measure } = await measures(noor, sessionId, seat, 'outToday');
      if (measure) outs.push(measure);
    }
    links.used = await invites(bo, first);
    links.withdrawn = await invites(bo, second);
    links.open = await invites(bo, third);

    seen.backup = await run('backup', '--to', folderOf('backups'));
    [backup = ''] = readdirSync(folderOf('backups')).map((name) => join(folderOf('backups'), name));

    await other.call(spreekuurRoutes.eraseMyQuestion, {});
    if (outs[0]) await lifts(noor, outs[0]);
    await daan.call(accountRoutes.endAccount, { body: { passphrase } });
    const clock = new TestClock();
    clock.set(new Date().toISOString());
    const joining = house.visitor('Kwikstaartje');
    await joining.call(teamRoutes.acceptInvitation, {
      body: {
        token: links.used,
        name: 'Kwikstaartje',
        passphrase: passphraseFor('Kwikstaartje'),
        ...(await new CodeApp(clock).scans(joining)),
      },
    });
    const { invitations } = await readsTeam(bo);
    const withdrawn = invitations.find(({ label }) => label === second);
    await bo.call(teamRoutes.withdrawInvitation, { params: { invitationId: withdrawn?.id as never } });
    await readsQuestion(noor, await newestQuestion(noor));
    signedInBefore = bo.cookie;
    mila.disconnect();
    await house.stop();
  });
  afterAll(async () => {
    await Promise.all(opened.map((store) => store.close()));
    await house.stop();
    await installation.remove();
  });

  it('was made beside the running Naast, in a folder of its own that only its owner can open', async () => {
    expect(seen.backup).toMatch(/^Copying: \d+ of \d+ documents$/m);
    expect(seen.backup).toContain(`The backup is in ${backup}`);
    expect(backup).toMatch(/naast-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ$/);
    expect(readdirSync(backup).sort()).toEqual(['backup.json', 'store']);
    for (const folder of [backup, folderOf('backups')]) expect((await stat(folder)).mode & 0o777).toBe(0o700);
    expect(readdirSync(join(backup, 'store')).sort()).toEqual(['data.mdb', 'format.json']);
  });

  it('holds no key, nothing of the room, and no words that can be read', async () => {
    const files = await everyByteIn(backup);
    const secrets = (await readFile(keyFile(), 'utf8')).trim().split(':').slice(1);
    expect(secrets.length).toBeGreaterThan(1);
    for (const secret of secrets) expect(findSecretIn(files, Buffer.from(secret, 'base64'))).toEqual([]);
    expect(
      findIn(files, [sessionId, ...Object.values(said).flat(), keptWords, erasedWords, overdueWords]),
    ).toEqual([]);
    // The same search finds other ids, so it works.
    const live = await everyByteIn(dataDir());
    expect(findIn(live, [sessionId])).not.toEqual([]);
    const [secret = ''] = secrets;
    expect(findSecretIn(await everyByteIn(configDir()), Buffer.from(secret, 'base64'))).not.toEqual([]);
  });

  it('holds no document of a room session, of a sign-in or of a job', async () => {
    const documents = documentsOnDisk(backup);
    if (documents) opened.push(documents);
    const read = async (name: string) => {
      const found: Record<string, unknown>[] = [];
      for await (const document of documents?.of(name) ?? []) found.push(document);
      return found;
    };
    for (const name of ['roomSessions', 'signInSessions', 'leases', 'proposals'])
      expect(await read(name)).toEqual([]);
    const keys = (await read('dataKeys')).map(({ _id }) => String(_id));
    expect(new Set(keys.map((key) => key.split(':')[0]))).toEqual(
      new Set(['account', 'invitation', 'lastingMeasure', 'thread']),
    );
    const threads = new Set((await read('threads')).map(({ _id }) => _id));
    const [messages, seats] = [await read('messages'), await read('seats')];
    expect(messages.length).toBeGreaterThan(2);
    for (const { placeId } of [...messages, ...seats]) expect(threads).toContain(placeId);
  });

  describe('once the data folder is gone and the backup is put back', () => {
    beforeAll(async () => {
      await rm(dataDir(), { recursive: true });
      seen.restore = await run('restore', '--from', backup);
      log = await runCommand('verify-log', installation.env);
      await runsOut(overdueId);
      house = await SampleHouse.start(installation.env);
      atOnce = await returning(overdueWords);
    });
    let log: Awaited<ReturnType<typeof runCommand>>;
    let atOnce = '';
    const visitor = () => house.visitor('iemand');
    const returning = (words: string) =>
      visitor().refusal(spreekuurRoutes.returnWithCodename, { body: { words } });
    /** Starts on the backup after the question's term. */
    async function runsOut(threadId: string): Promise<void> {
      const { connection, close } = await openStorage({ mongoUri: null, dataDir: dataDir() });
      const threads = connection.collection<{ _id: string }>('threads');
      await threads.updateOne({ _id: threadId }, { $set: { keptUntil: new Date(Date.now() - 1000) } });
      await close();
    }
    // A backup does not have the file of sample passphrases; the passphrases still work.
    const signsIn = async (name: 'Bo' | 'Noor') => {
      const person = house.visitor(name);
      const body = { name, passphrase: passphrases.get(name) ?? '' };
      await person.call(peopleRoutes.signIn, { body });
      return person;
    };

    it('says what it put back, that the key opens it, and what nobody can know', () => {
      expect(seen.restore).toContain('The key at hand opens it.');
      expect(seen.restore).toContain('recovery codes that were used');
      expect(existsSync(join(dataDir(), 'sample-team.json'))).toBe(false);
    });

    it('reads the question that was kept, by its codename', async () => {
      const asker = visitor();
      await comesBack(asker, keptWords);
      const { entries } = await readsAnswers(asker);
      expect(JSON.stringify(entries)).toContain(said.kept[0]);
    });

    it('gives the erased question the one answer for what it does not know', async () => {
      expect(await returning(erasedWords)).toBe('codenameUnknown');
    });

    it('has removed, before it let anybody in, what is past its term', () => {
      expect(atOnce).toBe('codenameUnknown');
    });

    it('does not let the member in who left', async () => {
      const [name = ''] = said.names;
      const body = { name, passphrase: passphraseFor(name) };
      expect(await visitor().refusal(peopleRoutes.signIn, { body })).toBe('signInFailed');
    });

    it('keeps nobody out whose measure was lifted since, and still who was not let in', async () => {
      const outOf = async (name: string) => {
        const person = house.visitor(name);
        await person.call(peopleRoutes.signIn, { body: { name, passphrase: passphraseFor(name) } });
        return (await myOut(person, roomId))?.kind ?? null;
      };
      expect([await outOf(out[0] ?? ''), await outOf(out[1] ?? '')]).toEqual([null, 'outToday']);
    });

    it('lets nobody in by a link that was used or withdrawn, and still by one that was not', async () => {
      for (const token of [links.used, links.withdrawn])
        expect(await visitor().refusal(teamRoutes.readInvitation, { body: { token } })).toBe(
          'invitationGone',
        );
      const { purpose } = await visitor().call(teamRoutes.readInvitation, { body: { token: links.open } });
      expect(purpose).toBe('join');
    });

    it('knows nobody who was signed in before', async () => {
      const before = visitor();
      before.cookie = signedInBefore;
      expect(await before.call(peopleRoutes.readSelf, {})).toMatchObject({ kind: 'anonymous' });
    });

    it('has nothing of the room session, of the erased question, of who left and of used links anywhere', async () => {
      const storage = await openStorageToLook({
        mongoUri: null,
        dataDir: dataDir(),
      });
      opened.push(storage);
      const { connection } = storage;
      const count = (name: string, filter: object = {}) => connection.collection(name).countDocuments(filter);
      expect(await count('roomSessions')).toBe(0);
      expect(await count('seats', { placeKind: 'roomSession' })).toBe(0);
      expect(await count('dataKeys', { _id: /^roomSession:/ })).toBe(0);
      const threads = await connection.collection('threads').distinct('_id');
      for (const name of ['messages', 'seats'])
        expect(await count(name, { placeId: { $nin: threads } })).toBe(0);
      expect(await count('notes', { threadId: { $nin: threads } })).toBe(0);
      expect(await count('accounts', { kind: 'member' })).toBe(out.length);
      expect(await count('invitations')).toBe(1);
      // Every key has a document, and every sealed document a key.
      const ids = async (name: string, kind: string) =>
        (await connection.collection(name).distinct('_id')).map((id) => `${kind}:${String(id)}`);
      const owners = [
        ...(await ids('accounts', 'account')),
        ...(await ids('invitations', 'invitation')),
        ...(await ids('threads', 'thread')),
        `lastingMeasure:${outs[1]?.id}`,
      ];
      expect((await connection.collection('dataKeys').distinct('_id')).map(String).sort()).toEqual(
        owners.sort(),
      );
      expect(findIn(await everyByteIn(dataDir()), [sessionId])).toEqual([]);
    });

    it('shows a coordinator the team as it is, and a host can open the room anew', async () => {
      const { people, invitations } = await readsTeam(await signsIn('Bo'));
      expect(people.map(({ name }) => name).sort()).toEqual(['Bo', 'Noor', 'Ruben', 'Sam']);
      expect(invitations.map(({ label }) => label)).toEqual([said.names[3]]);
      const { session } = await (await signsIn('Noor')).opens(await house.roomWithinHours());
      expect(session.id).not.toBe(sessionId);
    });

    it('names the rows of the logbook that the backup did not have', () => {
      expect([log.code, log.output]).toEqual([
        1,
        expect.stringContaining('was noted outside the store, and is not there'),
      ]);
    });
  });
});
