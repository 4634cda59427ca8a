import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { settingCollection } from '@naast/server/domains/organisation/index';
import { openCollection } from '@naast/server/platform/storage/collection';
import { faultRoutes } from '@naast/shared/contract/faults';
import { type CrisisBlock, type CrisisLine, organisationRoutes } from '@naast/shared/contract/organisation';
import { type SettingValues, settingRoutes } from '@naast/shared/contract/settings';
import { limits } from '@naast/shared/limits';
import { dialOf } from '@naast/shared/phone-number';
import { eventually } from '../support/eventually.js';
import { Naast, newBus } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { changeOf, changes, readsSetting } from '../support/settings.js';
import { openTestStore } from '../support/store.js';
import { unlimited } from '../support/unlimited.js';

const shippedFile = fileURLToPath(new URL('../../server/assets/crisis.nl.json', import.meta.url));
/** Without what it says of itself. */
const shipped = async (): Promise<CrisisBlock> => {
  const set = JSON.parse(await readFile(shippedFile, 'utf8')) as CrisisBlock;
  const { checkedOn, danger, lines, otherwise, whatNaastIsNot } = set;
  return { checkedOn, danger, lines, otherwise, whatNaastIsNot };
};
const crisisOf = async (person: Person) =>
  (await person.call(organisationRoutes.readOrganisation, {})).crisis;
const both = (text: string) => ({ nl: text, en: text });
const line = (id: string, changed: Partial<CrisisLine> = {}): CrisisLine => ({
  id,
  label: both('De Brug'),
  about: both('Voor iedereen hier.'),
  phone: { shown: '030 123 45 67', dial: '0301234567' },
  chat: 'https://chat.debrug.example/',
  hours: null,
  discreetPhone: null,
  ...changed,
});

describe('crisis lines, changed from the screen', () => {
  let naast: Naast;
  let bo: Person;

  beforeEach(async () => {
    naast = await Naast.start({ limits: unlimited });
    bo = await naast.team('Bo');
  });
  afterEach(() => naast.close());

  const faultsNow = async () =>
    (await bo.call(faultRoutes.listFaults, {})).faults.map(({ kind, about, endedAt }) => [
      kind,
      about,
      endedAt === null,
    ]);

  it('begin with the shipped set, and count for everybody at the next read; a former set is put back', async () => {
    const { checkedOn, danger, lines, otherwise } = await shipped();
    const first = await readsSetting(bo, 'crisisLines');
    expect(first).toMatchObject({
      rev: 0,
      value: { checkedOn, isChecked: false, danger, lines, otherwise },
      setByFile: null,
    });

    const kim = naast.visitor('Kim');
    const added = [line('de-brug'), ...lines.toReversed()];
    await changes(bo, 'crisisLines', { lines: added, isChecked: true });
    expect(await crisisOf(kim)).toEqual({ ...(await shipped()), lines: added });

    const { former, changed } = await readsSetting(bo, 'crisisLines');
    expect([former.map(({ rev }) => rev), changed?.by]).toEqual([[0], { name: 'Bo' }]);
    await changes(bo, 'crisisLines', former[0]?.value ?? {});
    expect(await crisisOf(kim)).toEqual(await shipped());
  });

  it.each<[string, (value: SettingValues['crisisLines']) => object, string[]]>([
    [
      'a number that no phone can dial',
      ({ lines }) => ({ lines: [...lines, line('x', { phone: { shown: '0800-HELP', dial: '0800' } })] }),
      ['lines.4.phone.shown: notAllowed'],
    ],
    [
      'a number that dials another one than is shown',
      ({ lines }) => ({ lines: [...lines, line('x', { phone: { shown: '113', dial: '0900 1' } })] }),
      ['lines.4.phone.shown: notAllowed'],
    ],
    [
      'the same of the number that stands out less',
      ({ lines }) => ({ lines: [...lines, line('x', { discreetPhone: { shown: '112;1', dial: '1121' } })] }),
      ['lines.4.discreetPhone.shown: notAllowed'],
    ],
    ...[
      ...['http://113.nl/', 'javascript:alert(1)', 'https://naam:woord@113.nl/', 'https://'],
      ...['https://localhost/', 'https://127.0.0.1/', 'https://0x7f.1/', 'https://[::1]/'],
      ...['https://113.n\u04cf/', 'https://113.nl/\u0430', 'https://113.nl\uff0fx.nl/'],
    ].map((chat): [string, (value: SettingValues['crisisLines']) => object, string[]] => [
      `a chat at ${chat}`,
      ({ lines }) => ({ lines: [...lines, line('x', { chat })] }),
      ['lines.4.chat: notAllowed'],
    ]),
    [
      'a line without a number and a chat',
      ({ lines }) => ({ lines: [...lines, line('x', { phone: null, chat: null })] }),
      ['lines.4.phone: missing'],
    ],
    [
      'a line without a name in one language',
      ({ lines }) => ({ lines: [...lines, line('x', { label: { nl: 'De Brug', en: ' ' } })] }),
      ['lines.4.label.en: empty'],
    ],
    [
      'hours that are none',
      ({ lines }) => ({ lines: [...lines, line('x', { hours: { from: '9 uur', to: '10:00' } })] }),
      ['lines.4.hours.from: notAllowed'],
    ],
    [
      'hours on no day',
      ({ lines }) => ({ lines: [...lines, line('x', { hours: { from: '09:00', to: '10:00', days: [] } })] }),
      ['lines.4.hours.days: tooShort'],
    ],
    [
      'hours on a day that is none',
      ({ lines }) => ({ lines: [...lines, line('x', { hours: { from: '09:00', to: '10:00', days: [8] } })] }),
      ['lines.4.hours.days.0: tooLong'],
    ],
    ['no line', () => ({ lines: [] }), ['lines: missing']],
    [
      'no line that can be called at night',
      ({ lines }) => ({
        lines: [...lines.filter(({ hours }) => hours !== null), line('x', { phone: null })],
      }),
      ['lines: missing'],
    ],
    [
      'too many lines',
      () => ({
        lines: Array.from({ length: limits.settings.crisis.linesMost + 1 }, (_, at) => line(`x-${at}`)),
      }),
      ['lines: tooLong'],
    ],
    ['the same line twice', () => ({ lines: [line('x'), line('x')] }), ['lines.1.id: notAllowed']],
    [
      'another emergency number',
      () => ({ danger: { label: both('Bel 113'), phone: { shown: '113', dial: '113' } } }),
      ['danger.phone.shown: notAllowed'],
    ],
    [
      'a text that does not name it',
      ({ danger }) => ({ danger: { ...danger, label: { ...danger.label, en: 'Call us' } } }),
      ['danger.label.en: missing'],
    ],
    ...['Bel 0900 1234, niet 112.', 'Bel 06 12 34 56 78 of 112.', 'Bel 0611223344.', 'Bel 1123.'].map(
      (text): [string, (value: SettingValues['crisisLines']) => object, string[]] => [
        `a text that names another number first: ${text}`,
        ({ danger }) => ({ danger: { ...danger, label: { ...danger.label, nl: text } } }),
        ['danger.label.nl: missing'],
      ],
    ),
    [
      'no line but the emergency number itself',
      () => ({ lines: [line('x', { phone: { shown: '112', dial: '112' } })] }),
      ['lines: missing'],
    ],
    ...['0900 0113', '+31 900 0113', '0906-1234', '0903 12 345'].map(
      (shown): [string, (value: SettingValues['crisisLines']) => object, string[]] => [
        `a number at the caller's cost: ${shown}`,
        ({ lines }) => ({ lines: [...lines, line('x', { phone: { shown, dial: dialOf(shown) } })] }),
        ['lines.4.phone.shown: notAllowed'],
      ],
    ),
    ['a check tomorrow', () => ({ checkedOn: '2026-11-22' }), ['checkedOn: notAllowed']],
    [
      'the emergency number of another country, without a check',
      () => ({
        danger: { label: both('Bel 999'), phone: { shown: '999', dial: '999' } },
        checkedOn: '2026-11-20',
        isChecked: true,
      }),
      ['checkedOn: missing'],
    ],
    ...(
      [
        ['number', { phone: { shown: '114', dial: '114' } }],
        ['number that stands out less', { discreetPhone: { shown: '0800-0114', dial: '08000114' } }],
        ['chat', { chat: 'https://www.114.nl/' }],
        ['hour', { hours: { from: '00:00', to: '23:00' } }],
      ] as const
    ).map(([what, changed]): [string, (value: SettingValues['crisisLines']) => object, string[]] => [
      `another ${what}, by a check of another day`,
      ({ lines }) => ({
        lines: lines.map((one, at) => (at === 0 ? { ...one, ...changed } : one)),
        checkedOn: '2026-11-20',
        isChecked: true,
      }),
      ['checkedOn: missing'],
    ]),
  ])('are refused at the field: %s', async (_what, changed, problems) => {
    const { value } = await readsSetting(bo, 'crisisLines');
    const given = changeOf('crisisLines', 0, { ...value, ...changed(value) });
    const { error } = await bo.ask(settingRoutes.changeSetting, given);
    expect(error?.fields?.map(({ path, problem }) => `${path}: ${problem}`)).toEqual(
      problems.map((problem) => `change.value.${problem}`),
    );
    expect(await crisisOf(bo)).toEqual(await shipped());
  });

  it.each([
    'Direct gevaar? Bel 112.',
    'Bel 112 24 uur per dag, of 101 voor politie.',
    '24 uur per dag, 24/7: bel (112).',
    'Bel 1-1-2.',
  ])('may name the emergency number as people write it: %s', async (text) => {
    const { value } = await readsSetting(bo, 'crisisLines');
    const danger = { ...value.danger, label: both(text) };
    await changes(bo, 'crisisLines', { danger });
    expect((await crisisOf(bo)).danger).toEqual(danger);
  });

  it('need no check for another text or order, nor to go; nor on the way back to what was there', async () => {
    const { value } = await readsSetting(bo, 'crisisLines');
    const [first, ...others] = value.lines.toReversed();
    if (!first) throw new Error('no lines');
    // Every day is the same as none that is named.
    const named = others.map((one) =>
      one.hours ? { ...one, hours: { ...one.hours, days: [1, 2, 3, 4, 5, 6, 7] } } : one,
    );
    const lines = named.map((one) => ({ ...one, about: both('Voor wie belt.') }));
    await changes(bo, 'crisisLines', { lines });
    expect((await crisisOf(bo)).lines).toEqual(lines);
    expect(first.id).toBe('veilig-thuis');
    await changes(bo, 'crisisLines', { lines: value.lines });
    expect(await crisisOf(bo)).toEqual(await shipped());
  });

  it('are refused without the emergency number', async () => {
    const { value } = await readsSetting(bo, 'crisisLines');
    const { danger: _, ...rest } = value;
    const given = changeOf('crisisLines', 0, rest as SettingValues['crisisLines']);
    expect((await bo.ask(settingRoutes.changeSetting, given)).error?.fields).toEqual([
      { path: 'change.value.danger', problem: 'missing' },
    ]);
  });

  it('checked today: says who and when, and ends the fault that nobody checked them', async () => {
    naast.clock.forward(limits.crisisFileHolds + 24 * 60 * 60 * 1000);
    bo = await naast.team('Bo');
    await naast.app.jobs.run('faults.crisisFile');
    expect(await faultsNow()).toEqual([['crisisFileOld', null, true]]);

    const today = naast.clock.now().toISOString().slice(0, 10);
    await changes(bo, 'crisisLines', { checkedOn: today, isChecked: true });
    expect((await crisisOf(naast.visitor('Kim'))).checkedOn).toBe(today);
    await eventually(async () => expect(await faultsNow()).toEqual([['crisisFileOld', null, false]]));
    // A text that is changed later is no check.
    const { value } = await changes(bo, 'crisisLines', { otherwise: both('Bel een vriend.') });
    expect(value.checkedOn).toBe(today);
  });

  it.each([
    ['no JSON', '{"lines"'],
    ['nothing', 'null'],
    ['no lines', '{"lines":[]}'],
    ['no line that answers at night', JSON.stringify({ lines: [line('x', { phone: null })] })],
    ['a chat that runs a script', JSON.stringify({ lines: [line('x', { chat: 'javascript:alert(1)' })] })],
    ['numbers in another shape', JSON.stringify({ lines: [{ ...line('x'), phone: '113' }] })],
  ])(
    'are the shipped ones when what is stored is broken, with a fault until it is saved anew: %s',
    async (_what, value) => {
      const { connection } = await naast.store.connect();
      const row = { _id: 'crisisLines', rev: 3, by: null, at: naast.clock.now(), schemaVersion: 1 };
      await openCollection(connection, settingCollection).create({ ...row, value });
      expect(await crisisOf(naast.visitor('Kim'))).toEqual(await shipped());
      await naast.app.jobs.run('faults.crisisFile');
      expect(await faultsNow()).toEqual([['settingBroken', 'crisisLines', true]]);

      const seen = await readsSetting(bo, 'crisisLines');
      expect(seen.rev).toBe(3);
      await bo.call(settingRoutes.changeSetting, changeOf('crisisLines', 3, seen.value));
      expect(await readsSetting(bo, 'crisisLines')).toMatchObject({ rev: 4, value: seen.value });
      await eventually(async () =>
        expect(await faultsNow()).toEqual([['settingBroken', 'crisisLines', false]]),
      );
    },
  );

  it('stay on the page when another subject is broken', async () => {
    const { connection } = await naast.store.connect();
    const row = { rev: 1, by: null, at: naast.clock.now(), schemaVersion: 1 };
    const settings = openCollection(connection, settingCollection);
    await settings.create({ ...row, _id: 'houseRules', value: '{"rules":7}' });
    await settings.create({ ...row, _id: 'timeZone', value: 'Europe' });
    await changes(bo, 'crisisLines', { lines: [line('x')], isChecked: true });
    expect((await crisisOf(naast.visitor('Kim'))).lines).toEqual([line('x')]);
  });
});

describe('crisis lines of a file in the data folder', () => {
  it('win as they are, are read only, and only coordinators hear where the file lies', async () => {
    const store = await openTestStore();
    const own = {
      ...(await shipped()),
      checkedOn: '2026-10-01',
      lines: [line('eigen', { hours: { from: '09:00', to: '17:00' } }), line('nacht')],
    };
    const naast = await Naast.start({ limits: unlimited }, store);
    const bo = await naast.team('Bo');
    await changes(bo, 'crisisLines', { lines: [line('x')], isChecked: true });

    const file = join(store.folder, 'crisis.json');
    await writeFile(file, JSON.stringify(own));
    const node = await naast.addNode({ limits: unlimited });
    const there = await naast.team('Bo', node.url);
    const kim = naast.visitor('Kim', node.url);
    expect(await crisisOf(kim)).toEqual(own);
    const { whatNaastIsNot: _, ...value } = own;
    const seen = await readsSetting(there, 'crisisLines');
    expect(seen).toMatchObject({ setByFile: file, value, changed: null, former: [], may: { change: false } });
    const given = changeOf('crisisLines', seen.rev, { ...seen.value, lines: [line('x')] });
    expect(await there.refusal(settingRoutes.changeSetting, given)).toBe('notAllowed');
    expect((await readsSetting(there, 'houseRules')).setByFile).toBeNull();

    const noor = await naast.team('Noor', node.url);
    expect(await noor.refusal(settingRoutes.readSetting, { params: { subject: 'crisisLines' } })).toBe(
      'notAllowed',
    );
    await noor.call(organisationRoutes.readOrganisation, {});
    expect([...kim.wire, ...noor.wire].join()).not.toContain('crisis.json');
    await naast.close();
  });
});

describe('crisis lines on two nodes', () => {
  it('are the same at the next read, after a change on the other', async () => {
    const receivers: ((text: string) => void)[] = [];
    const naast = await Naast.start({ limits: unlimited, bus: newBus(receivers) });
    const other = await naast.addNode({ limits: unlimited, bus: newBus(receivers) });
    const [bo, kim] = [await naast.team('Bo'), naast.visitor('Kim', other.url)];
    expect(await crisisOf(kim)).toEqual(await shipped());
    await changes(bo, 'crisisLines', { lines: [line('x')], isChecked: true });
    expect((await crisisOf(kim)).lines).toEqual([line('x')]);
    await naast.close();
  });
});
