import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { settingCollection } from '@naast/server/domains/organisation/index';
import { openCollection } from '@naast/server/platform/storage/collection';
import { ownPageRoutes } from '@naast/shared/contract/own-pages';
import { settingRoutes } from '@naast/shared/contract/settings';
import { limits } from '@naast/shared/limits';
import { type OwnPage, ownPages } from '@naast/shared/own-pages';
import { blocksOf, type Facts } from '@naast/shared/page-text';
import { eventually } from '../support/eventually.js';
import { Naast, newBus } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { changeOf, changes, readsSetting } from '../support/settings.js';
import { unlimited } from '../support/unlimited.js';

const reads = (person: Person, page: OwnPage) => person.call(ownPageRoutes.readOwnPage, { params: { page } });
const nothing: Facts = {
  name: 'Naast',
  contact: '',
  complaints: '',
  responsible: '',
  emergency: '112',
  date: '',
};
const everything: Facts = {
  ...nothing,
  contact: 'info',
  complaints: 'Anna',
  responsible: 'Naast',
  date: 'nu',
};
const shown = (text: string, known: Facts) => JSON.stringify(blocksOf(text, known));

describe('pages of the organisation', () => {
  let naast: Naast;
  let bo: Person;
  let kim: Person;

  beforeEach(async () => {
    naast = await Naast.start({ limits: unlimited });
    bo = await naast.team('Bo');
    kim = naast.visitor('Kim');
  });
  afterEach(() => naast.close());

  const rows = async () => {
    const { connection } = await naast.store.connect();
    return openCollection(connection, settingCollection);
  };

  it.each(ownPages)(
    'begin with a text in both languages, that is whole with and without facts: %s',
    async (page) => {
      const { text, changedOn } = await reads(kim, page);
      expect(changedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
      for (const written of Object.values(text)) {
        for (const known of [nothing, everything]) {
          const blocks = blocksOf(written, known);
          expect(blocks.length).toBeGreaterThan(3);
          // Each name between brackets is one that is filled in, or leads to a page.
          expect(shown(written, known)).not.toMatch(/\[[\p{L} ]+\]/u);
        }
        expect(shown(written, everything).length).toBeGreaterThanOrEqual(shown(written, nothing).length);
      }
      expect(blocksOf(text.nl, everything).map(({ kind }) => kind)).toEqual(
        blocksOf(text.en, everything).map(({ kind }) => kind),
      );
      const view = await readsSetting(bo, page);
      expect(view).toMatchObject({ rev: 0, value: text, first: text, former: [], changed: null });
      expect(kim.cookie).toBeNull();
    },
  );

  it('are read by everybody from the next read on, with the day, and can be put back', async () => {
    naast.clock.set('2026-12-03T23:30:00.000Z'); // the 4th, in Amsterdam
    bo = await naast.team('Bo');
    const before = (await reads(kim, 'complaints')).text;
    const own = { nl: '# Klagen\nBij [klachtencontact].', en: '# Complaining\nWith [complaints contact].' };
    const view = await changes(bo, 'complaints', own);
    expect(view).toMatchObject({ rev: 1, value: own, first: before, former: [{ rev: 0, value: before }] });
    expect(await reads(kim, 'complaints')).toEqual({
      page: 'complaints',
      text: own,
      changedOn: '2026-12-04',
    });
    expect((await reads(kim, 'terms')).changedOn).toBe('2026-11-29');

    await changes(bo, 'complaints', before);
    expect((await reads(kim, 'complaints')).text).toEqual(before);
    // What Naast wrote is not stored, so that it follows a later release.
    const stored = await (await rows()).findById('complaints').lean();
    expect([stored?.rev, stored?.value]).toEqual([2, '{}']);
    await changes(bo, 'complaints', { ...before, nl: own.nl });
    expect((await (await rows()).findById('complaints').lean())?.value).toBe(JSON.stringify({ nl: own.nl }));
    expect((await reads(kim, 'complaints')).text).toEqual({ nl: own.nl, en: before.en });
  });

  it('say the day on which what is filled in changed', async () => {
    naast.clock.set('2026-12-10T10:00:00.000Z');
    bo = await naast.team('Bo');
    await changes(bo, 'organisation', { complaints: 'Anna, 030 123' });
    expect((await reads(kim, 'terms')).changedOn).toBe('2026-12-10');
  });

  it('keep every sign as it was typed, and refuse at its field what cannot be', async () => {
    const odd = { nl: '<script>alert(1)</script> *x* [x](y)', en: '<b>&amp;</b>' };
    await changes(bo, 'terms', odd);
    expect((await reads(kim, 'terms')).text).toEqual(odd);

    const problems = async (value: { nl: string; en: string }) =>
      (await bo.ask(settingRoutes.changeSetting, changeOf('terms', 1, value))).error?.fields;
    expect(await problems({ nl: ' ', en: 'x' })).toEqual([{ path: 'change.value.nl', problem: 'empty' }]);
    const long = 'a'.repeat(limits.settings.ownPageMaxCharacters + 1);
    expect(await problems({ nl: 'x', en: long })).toEqual([{ path: 'change.value.en', problem: 'tooLong' }]);
    expect((await reads(kim, 'terms')).text).toEqual(odd);
  });

  it('have what the law says of care providers only where the organisation is one', async () => {
    expect((await reads(kim, 'complaints')).text.nl).not.toContain('Wkkgz');
    await naast.nodes[0]?.connection
      .collection('organisations')
      .updateOne({}, { $set: { isCareProvider: true } });
    for (const written of Object.values((await reads(kim, 'complaints')).text))
      expect(written).toContain('Wkkgz');
  });

  it('are as Naast wrote them when what is stored cannot be read', async () => {
    const { text } = await reads(kim, 'terms');
    const row = { _id: 'terms', rev: 3, by: null, at: naast.clock.now(), schemaVersion: 1 };
    await (await rows()).create({ ...row, value: '{"nl":7}' });
    expect((await reads(kim, 'terms')).text).toEqual(text);
  });
});

describe('pages of the organisation on two nodes', () => {
  it('are the same at the next read, open pages hear of it, and of two changes at once the second is refused', async () => {
    const receivers: ((text: string) => void)[] = [];
    const naast = await Naast.start({ limits: unlimited, bus: newBus(receivers) });
    const other = await naast.addNode({ limits: unlimited, bus: newBus(receivers) });
    const [bo, there] = [await naast.team('Bo'), await naast.team('Bo', other.url)];
    const noor = await naast.team('Noor');
    const sessionId = (await noor.opens(await naast.room())).session.id;
    const kim = naast.visitor('Kim', other.url);
    await kim.joins(sessionId);

    const send = (person: Person, nl: string) =>
      person.ask(settingRoutes.changeSetting, changeOf('terms', 0, { nl, en: 'Be kind.' }));
    const answers = await Promise.all([send(bo, 'Wees lief.'), send(there, 'Luister.')]);
    expect(answers.map(({ status, error }) => String(error?.code ?? status)).toSorted()).toEqual([
      '200',
      'changedMeanwhile',
    ]);
    const [here, further] = [await reads(kim, 'terms'), await reads(noor, 'terms')];
    expect(here).toEqual(further);
    expect(here.text.nl).toBe(answers[0]?.error ? 'Luister.' : 'Wees lief.');
    await eventually(() =>
      expect(kim.heard.filter(({ type }) => type === 'organisation:changed').length).toBeGreaterThan(0),
    );
    await naast.close();
  });
});
