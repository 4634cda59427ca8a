import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readCrisisFile, settingCollection } from '@naast/server/domains/organisation/index';
import { openCollection } from '@naast/server/platform/storage/collection';
import { type CrisisSetView, crisisLineRoutes, givenCrisisLines } from '@naast/shared/contract/crisis-lines';
import { faultRoutes } from '@naast/shared/contract/faults';
import { type CrisisBlock, organisationRoutes } from '@naast/shared/contract/organisation';
import { settingRoutes } from '@naast/shared/contract/settings';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { changeOf, changes, readsSetting } from '../support/settings.js';
import { openTestStore } from '../support/store.js';
import { unlimited } from '../support/unlimited.js';

const assets = fileURLToPath(new URL('../../server/assets/', import.meta.url));
const today = '2026-11-21';
const crisisOf = async (person: Person) =>
  (await person.call(organisationRoutes.readOrganisation, {})).crisis;

describe('the crisis lines of another country', () => {
  let naast: Naast;
  let bo: Person;
  let sets: readonly CrisisSetView[];

  beforeEach(async () => {
    naast = await Naast.start({ limits: unlimited });
    bo = await naast.team('Bo');
    ({ sets } = await bo.call(crisisLineRoutes.listCrisisSets, {}));
  });
  afterEach(() => naast.close());

  const setOf = (id: string) => {
    const found = sets.find((set) => set.id === id);
    if (!found) throw new Error(`no set for ${id}`);
    return found;
  };

  it('are data: each file of the assets is a set, whole in both languages, that could be saved as it is', async () => {
    const files = (await readdir(assets)).filter((name) => name.startsWith('crisis.'));
    expect(sets.map(({ id }) => `crisis.${id}.json`)).toEqual(files.sort());
    expect(sets.map(({ id }) => id)).toEqual(expect.arrayContaining(['be', 'nl']));
    for (const { country, sources, value } of sets) {
      expect([country.nl, country.en].every((name) => name.length > 3)).toBe(true);
      expect(sources.length).toBeGreaterThan(2);
      expect(value.isChecked).toBe(false);
      expect(givenCrisisLines.safeParse(value).error?.issues ?? []).toEqual([]);
    }
  });

  it('change nothing by being read, and are on every page once they are saved', async () => {
    const before = await crisisOf(bo);
    expect(before.lines.map(({ id }) => id)).toContain('113');
    const { value } = setOf('be');
    await changes(bo, 'crisisLines', { ...value, checkedOn: today, isChecked: true });
    const now = await crisisOf(naast.visitor('Kim'));
    expect(now).toEqual({
      checkedOn: today,
      danger: value.danger,
      lines: value.lines,
      otherwise: value.otherwise,
      whatNaastIsNot: before.whatNaastIsNot,
    });
    expect(now.lines.map(({ phone }) => phone?.dial)).toEqual(['1813', '106', '102', '1712']);
    // The former ones can be put back.
    const { former } = await readsSetting(bo, 'crisisLines');
    await changes(bo, 'crisisLines', former[0]?.value ?? {});
    expect(await crisisOf(bo)).toEqual(before);
  });

  it('may have another emergency number, which counts everywhere once it was checked today', async () => {
    const { value } = setOf('be');
    const danger = {
      label: { nl: 'Direct gevaar? Bel 999.', en: 'In danger? Call 999.' },
      phone: { shown: '999', dial: '999' },
    };
    await changes(bo, 'crisisLines', { ...value, danger, checkedOn: today, isChecked: true });
    expect((await crisisOf(naast.visitor('Kim'))).danger).toEqual(danger);
    // Without another number, a text needs no check.
    const { value: later } = await changes(bo, 'crisisLines', { otherwise: { nl: 'Bel.', en: 'Call.' } });
    expect([later.checkedOn, later.isChecked, later.danger.phone.shown]).toEqual([today, true, '999']);
    const back = changeOf('crisisLines', 2, { ...later, danger: setOf('nl').value.danger, isChecked: false });
    expect((await bo.ask(settingRoutes.changeSetting, back)).error?.fields).toEqual([
      { path: 'change.value.checkedOn', problem: 'missing' },
    ]);
  });

  it('are the shipped ones where a stored emergency number is none', async () => {
    const { connection } = await naast.store.connect();
    const { value } = setOf('be');
    const danger = { ...value.danger, phone: { shown: '113', dial: '113' } };
    const row = { _id: 'crisisLines', rev: 1, by: null, at: naast.clock.now(), schemaVersion: 1 };
    const stored = JSON.stringify({ ...value, danger });
    await openCollection(connection, settingCollection).create({ ...row, value: stored });
    expect((await crisisOf(bo)).danger.phone.shown).toBe('112');
  });

  it('count as checked where an older release stored them, without saying so', async () => {
    const { connection } = await naast.store.connect();
    const { isChecked: _, ...value } = setOf('be').value;
    const row = { _id: 'crisisLines', rev: 1, by: null, at: naast.clock.now(), schemaVersion: 1 };
    await openCollection(connection, settingCollection).create({ ...row, value: JSON.stringify(value) });
    expect((await readsSetting(bo, 'crisisLines')).value).toEqual({ ...value, isChecked: true });
  });

  it('are saved as a file that is right in another data folder, where it wins', async () => {
    const { value } = setOf('be');
    await changes(bo, 'crisisLines', { ...value, checkedOn: today, isChecked: true });
    const answer = await fetch(naast.url + crisisLineRoutes.saveCrisisLines.path, {
      headers: { cookie: bo.cookie ?? '' },
    });
    expect(answer.headers.get('content-disposition')).toContain('crisis.json');
    const text = await answer.text();
    expect(JSON.parse(text)).toEqual(await crisisOf(bo));

    const store = await openTestStore();
    await writeFile(join(store.folder, 'crisis.json'), text);
    const elsewhere = await Naast.start({ limits: unlimited }, store);
    expect(await crisisOf(elsewhere.visitor('Kim'))).toEqual(await crisisOf(bo));
    await elsewhere.close();
  });

  it('are for coordinators to choose', async () => {
    for (const name of ['Noor', 'Ruben'] as const) {
      const person = await naast.team(name);
      expect(await person.refusal(crisisLineRoutes.listCrisisSets, {})).toBe('notAllowed');
      expect(await person.refusal(crisisLineRoutes.saveCrisisLines, {})).toBe('notAllowed');
    }
    expect(await naast.visitor('Kim').refusal(crisisLineRoutes.listCrisisSets, {})).toBe('signInNeeded');
  });
});

describe('a crisis file of the data folder', () => {
  const ofDataFolder = async (text: string) => {
    const { folder } = await openTestStore();
    await writeFile(join(folder, 'crisis.json'), text);
    return readCrisisFile(folder);
  };

  it('may be one of the sets, or say nothing of itself', async () => {
    const set = await readFile(`${assets}crisis.be.json`, 'utf8');
    expect((await ofDataFolder(set)).block.lines).toHaveLength(4);
    const { country: _, sources: __, note: ___, ...block } = JSON.parse(set) as Record<string, unknown>;
    expect((await ofDataFolder(JSON.stringify(block))).block).toEqual(block);
  });

  it('stops the start where it is not right, and says where', async () => {
    await expect(ofDataFolder('{}')).rejects.toThrow(
      /crisis\.json is not right at: checkedOn, danger, lines/,
    );
  });

  const phone = (shown: string, dial = shown) => ({ shown, dial });
  it.each<[string, (set: CrisisBlock) => object, string]>([
    [
      'an emergency number that dials another one',
      ({ danger }) => ({ danger: { ...danger, phone: phone('112', '09001234') } }),
      'danger.phone.shown (notAllowed)',
    ],
    [
      'an emergency number that is none',
      () => ({ danger: { label: { nl: 'Bel 900', en: 'Call 900' }, phone: phone('900') } }),
      'danger.phone.shown (notAllowed)',
    ],
    ['no line', () => ({ lines: [] }), 'lines (missing)'],
    [
      'no line at night',
      ({ lines }) => ({ lines: lines.map((line) => ({ ...line, hours: { from: '09:00', to: '17:00' } })) }),
      'lines (missing)',
    ],
    [
      'a line that dials another number than it shows',
      ({ lines }) => ({ lines: lines.map((line) => ({ ...line, phone: phone('113', '0909') })) }),
      'lines.0.phone.shown (notAllowed)',
    ],
    [
      'a chat that is not over HTTPS',
      ({ lines }) => ({ lines: lines.map((line) => ({ ...line, chat: 'http://chat.example/' })) }),
      'lines.0.chat (notAllowed)',
    ],
    [
      'hours that are none',
      ({ lines }) => ({ lines: [...lines, { ...lines[0], id: 'x', hours: { from: '99:99', to: '10:00' } }] }),
      'lines.4.hours.from',
    ],
    [
      'a text in one language',
      ({ otherwise }) => ({ otherwise: { ...otherwise, en: ' ' } }),
      'otherwise.en (empty)',
    ],
    ['the same line twice', ({ lines }) => ({ lines: [...lines, lines[0]] }), 'lines.4.id (notAllowed)'],
  ])('is held to what the screen is held to: %s', async (_what, changed, where) => {
    const set = JSON.parse(await readFile(`${assets}crisis.be.json`, 'utf8')) as CrisisBlock;
    await expect(ofDataFolder(JSON.stringify({ ...set, ...changed(set) }))).rejects.toThrow(
      `is not right at: ${where}`,
    );
  });

  it('may begin with the mark that Windows writes', async () => {
    const set = await readFile(`${assets}crisis.be.json`, 'utf8');
    expect((await ofDataFolder(`\ufeff${set}`)).block.lines).toHaveLength(4);
  });

  it.each<[string, (file: string) => Promise<unknown>]>([
    ['a folder', (file) => mkdir(file)],
    ['a link to nowhere', (file) => symlink('/nowhere/at/all', file)],
    ['a link to itself', (file) => symlink(file, file)],
    ['what never ends', (file) => symlink('/dev/zero', file)],
    ['far too long', (file) => writeFile(file, ' '.repeat(300 * 1024))],
  ])('stops the start rather than that the shipped lines stand in for it: %s', async (_what, make) => {
    const { folder } = await openTestStore();
    await make(join(folder, 'crisis.json'));
    await expect(readCrisisFile(folder)).rejects.toThrow(/crisis\.json cannot be read/);
  });

  it('with a check on a day that has yet to come counts as unchecked', async () => {
    const store = await openTestStore();
    const set = JSON.parse(await readFile(`${assets}crisis.be.json`, 'utf8')) as CrisisBlock;
    await writeFile(join(store.folder, 'crisis.json'), JSON.stringify({ ...set, checkedOn: '2999-01-01' }));
    const naast = await Naast.start({ limits: unlimited }, store);
    await naast.app.jobs.run('faults.crisisFile');
    const bo = await naast.team('Bo');
    const { faults } = await bo.call(faultRoutes.listFaults, {});
    expect(faults.map(({ kind }) => kind)).toEqual(['crisisFileOld']);
    await naast.close();
  });
});
