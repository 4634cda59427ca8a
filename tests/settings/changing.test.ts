import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { settingCollection } from '@naast/server/domains/organisation/index';
import { openCollection } from '@naast/server/platform/storage/collection';
import { accountRoutes } from '@naast/shared/contract/account';
import { organisationRoutes } from '@naast/shared/contract/organisation';
import { peopleRoutes } from '@naast/shared/contract/people';
import { roomRoutes } from '@naast/shared/contract/rooms';
import { type SettingValues, settingRoutes, settingSubjects } from '@naast/shared/contract/settings';
import { limits } from '@naast/shared/limits';
import { eventually } from '../support/eventually.js';
import { accountIdOf, logRows } from '../support/logbook.js';
import { Naast, newBus } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { changeOf, changes, readsSetting } from '../support/settings.js';
import { becomesCoordinator, joins, passphraseFor } from '../support/team.js';
import { unlimited } from '../support/unlimited.js';

const rule = (nl: string, en: string) => ({ nl, en });
const organisationOf = (person: Person) => person.call(organisationRoutes.readOrganisation, {});

describe('settings, changed from the screen', () => {
  let naast: Naast;
  let bo: Person;

  beforeEach(async () => {
    naast = await Naast.start({ limits: unlimited });
    bo = await naast.team('Bo');
  });
  afterEach(() => naast.close());

  it('begin with what was stored at the start, also in a store from before there were settings', async () => {
    const { settings } = await bo.call(settingRoutes.listSettings, {});
    expect(settings.map(({ subject, rev, changed }) => [subject, rev, changed])).toEqual(
      settingSubjects.map((subject) => [subject, 0, null]),
    );
    const view = await readsSetting(bo, 'organisation');
    expect(view).toMatchObject({ value: { name: 'Naast', contact: '' }, former: [], may: { change: true } });
    expect((await organisationOf(bo)).houseRules.rules).toEqual(
      (await readsSetting(bo, 'houseRules')).value.rules,
    );
  });

  it('count at the next read, and say who changed them and in which hour', async () => {
    const welcome = { nl: 'Fijn dat je er bent.', en: 'Good to see you.' };
    const view = await changes(bo, 'organisation', { name: 'De Brug', welcome, complaints: 'Anna, 030 123' });
    expect(view).toMatchObject({ rev: 1, changed: { by: { name: 'Bo' } } });
    expect(view.changed?.at).toMatch(/:00:00\.000Z$/);
    expect(view.former).toMatchObject([{ rev: 0, value: { name: 'Naast' }, changed: null }]);
    const told = await organisationOf(naast.visitor('iemand'));
    expect(told).toMatchObject({ name: 'De Brug', welcome, complaints: 'Anna, 030 123', contact: '' });
    const [entry] = (await logRows(naast)).filter(({ act }) => act.startsWith('setting.'));
    expect(entry?.act).toBe('setting.organisation');
  });

  it('take a former value back, and keep the last twenty', async () => {
    for (let at = 1; at <= limits.settings.formerKept + 2; at++)
      await changes(bo, 'organisation', { contact: `Nummer ${at}` });
    const { former, rev } = await readsSetting(bo, 'organisation');
    expect(rev).toBe(22);
    expect(former.map((one) => one.rev)).toEqual(Array.from({ length: 20 }, (_, at) => 21 - at));
    const back = former.at(-1)?.value as SettingValues['organisation'];
    expect(back.contact).toBe('Nummer 2');
    await changes(bo, 'organisation', back);
    expect(await organisationOf(bo)).toMatchObject({ contact: 'Nummer 2' });
    expect(await readsSetting(bo, 'organisation')).toMatchObject({ rev: 23 });
  });

  it('are not changed by the same value again: a retry lands once, and is logged for sure', async () => {
    const entries = async () => (await logRows(naast)).filter(({ act }) => act === 'setting.organisation');
    const { value } = await changes(bo, 'organisation', { contact: '030 123' });
    await bo.call(settingRoutes.changeSetting, changeOf('organisation', 1, value));
    expect(await entries()).toHaveLength(1);
    // With the rev from before the change: its answer, and perhaps its entry, was lost.
    const again = await bo.call(settingRoutes.changeSetting, changeOf('organisation', 0, value));
    expect(again).toMatchObject({ rev: 1, value });
    expect(await entries()).toHaveLength(2);
  });

  it('refuse at its field what cannot be', async () => {
    const { value } = await readsSetting(bo, 'organisation');
    const problems = async (given: ReturnType<typeof changeOf>) =>
      (await bo.ask(settingRoutes.changeSetting, given)).error?.fields?.map(
        ({ path, problem }) => `${path}: ${problem}`,
      );
    const oneLanguage = { ...value, name: 'x', welcome: { nl: 'Dag', en: ' ' } };
    expect(await problems(changeOf('organisation', 0, oneLanguage))).toEqual([
      'change.value.name: tooShort',
      'change.value.welcome.en: empty',
    ]);
    expect(await problems(changeOf('houseRules', 0, { rules: [] }))).toEqual([
      expect.stringMatching(/^change\.value\.rules: /),
    ]);
    expect(await problems(changeOf('houseRules', 0, { rules: [rule('Wees lief.', '')] }))).toEqual([
      'change.value.rules.0.en: empty',
    ]);
    const planned = { date: '2026-02-30', from: '25:00', to: '08:00', text: { nl: '', en: '' } };
    expect(await problems(changeOf('maintenance', 0, { planned }))).toHaveLength(2);
    for (const date of ['9999-12-31', '0001-01-01']) {
      const far = { date, from: '23:00', to: '01:00', text: { nl: '', en: '' } };
      expect(await problems(changeOf('maintenance', 0, { planned: far }))).toEqual([
        'change.value.planned.date: notAllowed',
      ]);
    }
    for (const name of ['De\u200fgurB', 'De\nBrug'])
      expect(await problems(changeOf('organisation', 0, { ...value, name }))).toEqual([
        'change.value.name: notAllowed',
      ]);
    expect(await problems(changeOf('timeZone', 0, { timeZone: '+01:00' }))).toEqual([
      'change.value.timeZone: notAllowed',
    ]);
    expect((await readsSetting(bo, 'organisation')).rev).toBe(0);
  });

  it('take no page down by a stored value that cannot be used', async () => {
    const { connection } = await naast.store.connect();
    const rows = openCollection(connection, settingCollection);
    const row = { rev: 4, by: null, at: naast.clock.now(), schemaVersion: 1 };
    const planned = { date: '9999-12-31', from: '23:00', to: '01:00', text: { nl: '', en: '' } };
    const stored = {
      timeZone: { timeZone: 'Mars/Olympus' },
      languages: { languages: ['nl', 'tlh'] },
      maintenance: { planned },
      organisation: { welcome: 'Welkom' },
    };
    for (const [subject, value] of Object.entries(stored))
      await rows.create({ ...row, _id: subject, value: JSON.stringify(value) });
    await rows.create({ ...row, _id: 'promise', value: 'null' });
    await rows.create({ ...row, _id: 'hours', value: '{' });
    expect(await organisationOf(naast.visitor('iemand'))).toMatchObject({
      timeZone: 'Europe/Amsterdam',
      languages: ['nl', 'en'],
      welcome: { nl: '', en: '' },
    });
    const { settings } = await bo.call(settingRoutes.listSettings, {});
    expect(settings).toHaveLength(settingSubjects.length);
    await changes(bo, 'timeZone', { timeZone: 'Europe/Brussels' });
    expect(await organisationOf(bo)).toMatchObject({ timeZone: 'Europe/Brussels' });
  });

  it('leave the names of people free that have a short name of the organisation in them', async () => {
    const noor = await naast.team('Noor');
    const sessionId = (await noor.opens(await naast.room())).session.id;
    const enter = (name: string) => ({ params: { sessionId }, body: { name, houseRulesVersion: 1 } });
    await changes(bo, 'organisation', { name: 'An' });
    await naast.visitor('Hanna').call(roomRoutes.enterRoom, enter('Hanna'));
    expect(await naast.visitor('An').refusal(roomRoutes.enterRoom, enter('An'))).toBe('badInput');
    await changes(bo, 'organisation', { name: 'De Brug' });
    expect(await naast.visitor('x').refusal(roomRoutes.enterRoom, enter('Jan van de Brug'))).toBe('badInput');
  });

  it('ask everybody for a yes to other house rules at the next entry, and leave who is inside', async () => {
    const noor = await naast.team('Noor');
    const sessionId = (await noor.opens(await naast.room())).session.id;
    await noor.follows(sessionId);
    const mila = naast.visitor('Mila');
    await mila.joins(sessionId);
    const { version } = (await organisationOf(mila)).houseRules;
    await changes(bo, 'houseRules', { rules: [rule('Wees lief.', 'Be kind.')] });

    const enter = (houseRulesVersion: number) => ({
      params: { sessionId },
      body: { name: 'Kim', houseRulesVersion },
    });
    const kim = naast.visitor('Kim');
    expect(await kim.refusal(roomRoutes.enterRoom, enter(version))).toBe('houseRulesChanged');
    await kim.call(roomRoutes.enterRoom, enter((await organisationOf(kim)).houseRules.version));
    expect((await mila.says(sessionId, 'Ik zit er nog.')).text).toBe('Ik zit er nog.');
  });

  it('plan maintenance by the clock of the organisation, also on the night that lacks an hour', async () => {
    const text = { nl: 'We verhuizen.', en: 'We are moving.' };
    const plan = (date: string, from: string, to: string) =>
      changes(bo, 'maintenance', { planned: { date, from, to, text } });
    await plan('2026-11-22', '23:00', '01:30');
    expect((await organisationOf(bo)).maintenance).toEqual({
      from: '2026-11-22T22:00:00.000Z',
      until: '2026-11-23T00:30:00.000Z',
      text,
    });
    await plan('2027-03-28', '02:30', '04:00');
    // The hour that it names is skipped: it begins with summer time.
    expect((await organisationOf(bo)).maintenance).toMatchObject({
      from: '2027-03-28T01:00:00.000Z',
      until: '2027-03-28T02:00:00.000Z',
    });
    // Nobody would see what is over.
    const over = { planned: { date: '2026-11-21', from: '06:00', to: '08:00', text } };
    const { error } = await bo.ask(settingRoutes.changeSetting, changeOf('maintenance', 2, over));
    expect(error?.fields).toEqual([{ path: 'change.value.planned.date', problem: 'notAllowed' }]);
    await plan('2026-11-22', '06:00', '08:00');
    naast.clock.set('2026-11-22T07:00:00.000Z');
    expect((await organisationOf(naast.visitor('iemand'))).maintenance).toBeNull();
  });

  it('read a value of an older release, which lacks a field, with its first value', async () => {
    const { connection } = await naast.store.connect();
    const row = { _id: 'organisation', rev: 4, by: null, at: naast.clock.now(), schemaVersion: 1 };
    await openCollection(connection, settingCollection).create({ ...row, value: '{"name":"Oud","later":1}' });
    expect(await organisationOf(bo)).toMatchObject({ name: 'Oud', contact: '', welcome: { nl: '', en: '' } });
    expect(await readsSetting(bo, 'organisation')).toMatchObject({ rev: 4, changed: { by: { name: null } } });
  });

  it('no longer name a coordinator whose account was erased', async () => {
    const { person: anna } = await joins(naast, bo, 'Anna');
    const id = await accountIdOf(naast, 'Anna');
    await naast.app.stores.people.change(id, { roles: ['coordinator'] });
    await changes(anna, 'organisation', { contact: '030 123' });
    await changes(anna, 'organisation', { contact: '030 456' });
    await anna.call(accountRoutes.endAccount, { body: { passphrase: passphraseFor('Anna') } });
    await naast.settled();
    const { changed, former } = await readsSetting(bo, 'organisation');
    expect([changed, former[0]?.changed].map((one) => one?.by)).toEqual([{ name: null }, { name: null }]);
  });

  it('are offered to coordinators only', async () => {
    const may = async (person: Person) => {
      const self = await person.call(peopleRoutes.readSelf, {});
      return self.kind === 'team' && self.may.readSettings;
    };
    expect([await may(bo), await may(await naast.team('Noor'))]).toEqual([true, false]);
  });
});

describe('settings on two nodes', () => {
  let naast: Naast;
  let bo: Person;
  let there: Person;

  beforeEach(async () => {
    const receivers: ((text: string) => void)[] = [];
    naast = await Naast.start({ limits: unlimited, bus: newBus(receivers) });
    const other = await naast.addNode({ limits: unlimited, bus: newBus(receivers) });
    bo = await naast.team('Bo');
    await becomesCoordinator(naast, 'Sam');
    there = await naast.team('Sam', other.url);
  });
  afterEach(() => naast.close());

  it('count at the next read on the other node, and every open page hears that there is something to read', async () => {
    const noor = await naast.team('Noor');
    const sessionId = (await noor.opens(await naast.room())).session.id;
    await noor.follows(sessionId);
    const kim = naast.visitor('Kim', there.url);
    await kim.joins(sessionId);
    await changes(bo, 'organisation', { name: 'De Brug' });
    expect(await organisationOf(there)).toMatchObject({ name: 'De Brug' });
    for (const person of [kim, noor])
      await eventually(() =>
        expect(person.heard.filter(({ type }) => type === 'organisation:changed')).toEqual([
          { type: 'organisation:changed', payload: {} },
        ]),
      );
  });

  it('refuse the second of two changes at once, which loses nothing and can be sent anew', async () => {
    const { rev, value } = await readsSetting(bo, 'organisation');
    const send = (person: Person, contact: string) =>
      person.ask(settingRoutes.changeSetting, changeOf('organisation', rev, { ...value, contact }));
    const answers = await Promise.all([send(bo, 'Bo, 030 1'), send(there, 'Sam, 030 2')]);
    expect(answers.map(({ status, error }) => String(error?.code ?? status)).toSorted()).toEqual([
      '200',
      'changedMeanwhile',
    ]);

    const isFirst = answers[0]?.error === null;
    const [[lost, who, name], first] = isFirst
      ? ([['Sam, 030 2', there, 'Sam'], 'Bo'] as const)
      : ([['Bo, 030 1', bo, 'Bo'], 'Sam'] as const);
    const now = await readsSetting(who, 'organisation');
    expect(now).toMatchObject({ rev: 1, changed: { by: { name: first } } });
    expect(now.value.contact).not.toBe(lost);
    await who.call(
      settingRoutes.changeSetting,
      changeOf('organisation', now.rev, { ...now.value, contact: lost }),
    );
    const { value: last, former, changed } = await readsSetting(bo, 'organisation');
    expect([last.contact, changed?.by.name]).toEqual([lost, name]);
    expect(former.map((one) => [one.rev, one.value.contact])).toEqual([
      [1, now.value.contact],
      [0, ''],
    ]);
  });
});
