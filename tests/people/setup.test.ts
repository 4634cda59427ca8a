import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { organisationCollection } from '@naast/server/domains/organisation/index';
import { accountCollection } from '@naast/server/domains/people/index';
import { openCollection } from '@naast/server/platform/storage/collection';
import { organisationRoutes } from '@naast/shared/contract/organisation';
import { peopleRoutes } from '@naast/shared/contract/people';
import { roomRoutes } from '@naast/shared/contract/rooms';
import { setupRoutes } from '@naast/shared/contract/setup';
import { spreekuurRoutes } from '@naast/shared/contract/spreekuur';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { aQuestion, asksAndConfirms } from '../support/spreekuur.js';
import { CodeApp, passphraseFor, readsTeam, someSettings } from '../support/team.js';

describe('setting a new installation up', () => {
  let naast: Naast;
  const pauses: number[] = [];

  beforeEach(async () => {
    pauses.length = 0;
    naast = await Naast.start({
      pause: async (ms) => {
        pauses.push(ms);
      },
    });
    // As after a first start without sample content: no accounts.
    await openCollection((await naast.store.connect()).connection, accountCollection).deleteMany({});
  });
  afterEach(() => naast.close());

  const settings = someSettings;

  async function finish(changes: object = {}, person: Person = naast.visitor('Anna')) {
    const app = new CodeApp(naast.clock);
    const body = {
      setupCode: await naast.app.stores.setup.code(),
      settings,
      isKeyBackedUp: true as const,
      name: 'Anna',
      passphrase: passphraseFor('Anna'),
      ...(await app.scans(person)),
      ...changes,
    };
    return { person, app, answer: await person.ask(setupRoutes.finishSetup, { body }) };
  }
  const reads = () => naast.visitor('x').call(organisationRoutes.readOrganisation, {});

  it('settles the organisation and makes its first coordinator, who is host too and signed in', async () => {
    expect(await reads()).toMatchObject({ isSetUp: false, languages: ['nl', 'en'] });
    const { person, answer } = await finish();
    expect(answer.reply?.recoveryCodes).toHaveLength(8);
    expect(answer.reply?.self).toMatchObject({
      kind: 'team',
      name: 'Anna',
      roles: ['coordinator', 'host'],
      hasSecondFactor: true,
      may: { openRooms: true, manageTeam: true },
    });
    expect(await reads()).toMatchObject({
      isSetUp: true,
      name: settings.name,
      languages: ['nl'],
      timeZone: 'Europe/Lisbon',
      logKeptYears: 5,
    });
    expect((await readsTeam(person)).onCall).toBe(settings.onCall);
    const spreekuur = await naast.visitor('x').call(spreekuurRoutes.readSpreekuur, {});
    expect(JSON.stringify(spreekuur)).toContain('12:30');
    await person.opens(await naast.room());
    expect((await person.call(roomRoutes.listRooms, {})).rooms[0]?.status).toBe('open');
  });

  it('opens the spreekuur: before that it takes no question, and shows no hours that nobody chose', async () => {
    const asker = naast.visitor('vraagsteller');
    const before = await asker.call(spreekuurRoutes.readSpreekuur, {});
    expect(before).toMatchObject({ may: { ask: false }, weekly: [], promise: null, ifAskedNow: null });
    expect(before).toMatchObject({ isWatched: false, watchedFrom: null });
    expect(await asker.refusal(spreekuurRoutes.askQuestion, { body: aQuestion() })).toBe('notSetUp');
    expect(asker.cookie).toBeNull();
    await finish();
    const after = await asker.call(spreekuurRoutes.readSpreekuur, {});
    expect(after).toMatchObject({ may: { ask: true }, promise: { helloWorkingDays: expect.any(Number) } });
    await asksAndConfirms(asker);
  });

  it('signs the coordinator in from then on only with the app', async () => {
    const { app } = await finish();
    const body = { name: 'Anna', passphrase: passphraseFor('Anna') };
    expect(await naast.visitor('Anna').refusal(peopleRoutes.signIn, { body })).toBe('codeNeeded');
    await naast.visitor('Anna').call(peopleRoutes.signIn, { body: { ...body, code: app.nextCode() } });
  });

  it('takes only the code of the terminal, however it is typed, and slows whoever guesses', async () => {
    const wrong = await finish({ setupCode: 'AAAA-BBBB-CCCC' });
    expect(wrong.answer.error?.code).toBe('setupCodeWrong');
    for (let n = 0; n < 12; n++) await finish({ setupCode: 'AAAA-BBBB-CCCC' });
    expect(pauses.length).toBeGreaterThan(0);
    const typed = ` ${(await naast.app.stores.setup.code()).toLowerCase().replaceAll('-', ' ')} `;
    expect((await finish({ setupCode: typed })).answer.status).toBe(200);
  });

  it('is over once somebody coordinates: the code opens nothing any more', async () => {
    await finish();
    expect((await finish({ name: 'Bea', passphrase: passphraseFor('Bea') })).answer.error?.code).toBe(
      'alreadySetUp',
    );
  });

  it('makes one coordinator of two who have the code at the same moment', async () => {
    const tries = await Promise.all([
      finish(),
      finish({ name: 'Bea', passphrase: passphraseFor('Bea') }, naast.visitor('Bea')),
    ]);
    expect(tries.filter(({ answer }) => answer.status === 200)).toHaveLength(1);
    expect(await naast.app.stores.people.countWithRole('coordinator')).toBe(1);
  });

  it('has one code for all nodes, also for two who finish on two of them at the same moment', async () => {
    const other = await naast.addNode();
    expect(await other.app.stores.setup.code()).toBe(await naast.app.stores.setup.code());
    const tries = await Promise.all([
      finish(),
      finish({ name: 'Bea', passphrase: passphraseFor('Bea') }, naast.visitor('Bea', other.url)),
    ]);
    expect(tries.filter(({ answer }) => answer.status === 200)).toHaveLength(1);
    expect(await naast.app.stores.people.countWithRole('coordinator')).toBe(1);
    for (const url of [naast.url, other.url])
      expect((await finish({}, naast.visitor('Cas', url))).answer.error?.code).toBe('alreadySetUp');
  });

  it('shows the same code at the next start, and keeps nothing that tells it without the key', async () => {
    const code = await naast.app.stores.setup.code();
    const next = await naast.addNode();
    expect(await next.app.stores.setup.code()).toBe(code);
    const { connection } = await naast.store.connect();
    const stored = JSON.stringify(await connection.collection('setups').find().toArray());
    for (const part of code.split('-')) expect(stored).not.toContain(part);
    await finish();
    expect(await connection.collection('setups').countDocuments()).toBe(0);
  });

  it('leaves the code as good as it was when something is not right', async () => {
    const problemsOf = async (changes: object) => (await finish(changes)).answer.error?.fields ?? [];
    expect(await problemsOf({ passphrase: 'herstelacademie de brug' })).toEqual([
      { path: 'passphrase', problem: 'tooCommon' },
    ]);
    expect((await finish({ code: '000000' })).answer.error?.code).toBe('codeWrong');
    expect(await problemsOf({ isKeyBackedUp: false })).toEqual([
      { path: 'isKeyBackedUp', problem: 'notAllowed' },
    ]);
    expect(await problemsOf({ settings: { ...settings, timeZone: 'Mars/Olympus' } })).toEqual([
      { path: 'settings.timeZone', problem: 'notAllowed' },
    ]);
    const hours = { weekdays: [1], from: '17:00', to: '09:00' };
    expect(await problemsOf({ settings: { ...settings, readingHours: hours } })).toEqual([
      { path: 'settings.readingHours.to', problem: 'notAllowed' },
    ]);
    expect((await finish()).answer.status).toBe(200);
  });

  it('keeps the on-call line sealed, and shows it to the team only', async () => {
    const { person } = await finish();
    const { connection } = await naast.store.connect();
    const stored = JSON.stringify(await openCollection(connection, organisationCollection).find().lean());
    expect(stored).not.toContain('Zilverreiger');
    expect(JSON.stringify(await reads())).not.toContain('Zilverreiger');
    expect(JSON.stringify(await readsTeam(person))).toContain('Zilverreiger');
  });
});
