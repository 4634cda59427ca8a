import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import '../support/built-client.js';
import { organisationRoutes } from '@naast/shared/contract/organisation';
import { type SettingValues, settingRoutes } from '@naast/shared/contract/settings';
import { spreekuurRoutes } from '@naast/shared/contract/spreekuur';
import { limits } from '@naast/shared/limits';
import { logRows } from '../support/logbook.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { changeOf, changes, readsSetting } from '../support/settings.js';
import { aQuestion, asksAndConfirms, readsAnswers } from '../support/spreekuur.js';
import { unlimited } from '../support/unlimited.js';

describe('how long something is kept, changed from the screen', () => {
  let naast: Naast;
  let bo: Person;

  beforeEach(async () => {
    naast = await Naast.start({ limits: unlimited });
    bo = await naast.team('Bo');
  });
  afterEach(() => naast.close());

  const told = () => naast.visitor('iemand').call(organisationRoutes.readOrganisation, {});
  const sweep = () => naast.app.jobs.run('privacy.retention');
  const months = async () => [...new Set((await logRows(naast)).map(({ _id }) => _id.slice(0, 7)))];
  /** A day later; who was signed in comes back. */
  async function on(day: string): Promise<void> {
    naast.clock.set(`${day}T12:00:00.000Z`);
    bo = await naast.team('Bo');
  }

  it('offers an asker the terms that were chosen, and refuses another at its field', async () => {
    expect((await told()).questionKept).toEqual({ days: [90, 365], first: 90 });
    await changes(bo, 'retention', { questionDays: [365], firstDays: 365 });
    expect((await told()).questionKept).toEqual({ days: [365], first: 365 });
    const asker = naast.visitor('vraagt');
    const asked = await asker.ask(spreekuurRoutes.askQuestion, { body: aQuestion({ keepDays: 90 }) });
    expect(asked.error?.fields).toEqual([{ path: 'keepDays', problem: 'unknown' }]);
    await asker.call(spreekuurRoutes.askQuestion, { body: aQuestion({ keepDays: 365 }) });
  });

  it('leaves who asked before the term that they chose, and lets them go over to one that is offered', async () => {
    const asker = naast.visitor('vraagt');
    await asksAndConfirms(asker, { keepDays: 365 });
    await changes(bo, 'retention', { questionDays: [90], firstDays: 90 });
    expect((await readsAnswers(asker)).keepDays).toBe(365);
    const keep = (keepDays: 90 | 365) => asker.ask(spreekuurRoutes.keepMyQuestion, { body: { keepDays } });
    expect((await keep(365)).error).toBeNull();
    expect((await keep(90)).error).toBeNull();
    expect((await keep(365)).error?.fields).toEqual([{ path: 'keepDays', problem: 'unknown' }]);
    expect((await readsAnswers(asker)).keepDays).toBe(90);
  });

  it('is told on the page about privacy, and offered on the page to ask, also without JavaScript', async () => {
    const read = async (path: string) => (await fetch(`${naast.url}${path}`)).text();
    const before = await read('/privacy');
    expect(before).toContain('90 dagen of een jaar na je laatste bezoek, jij kiest');
    expect(before).not.toContain('5 jaar');
    await changes(bo, 'retention', { questionDays: [365], firstDays: 365, isCareProvider: true });
    const after = await read('/privacy');
    expect(after).toContain('Een jaar na je laatste bezoek');
    expect(after).not.toContain('90 dagen of een jaar');
    expect(after).toContain('5 jaar');
    expect(await read('/en/privacy')).toContain('A year after your last visit');
    const offered = (await read('/ask')).match(/<input[^>]*name="keepDays"[^>]*>/g) ?? [];
    expect(offered.map((input) => /value="(\d+)"/.exec(input)?.[1])).toEqual(['365']);
    expect(offered[0]).toContain('checked');
  });

  it('refuses at its field what is no choice', async () => {
    const fields = async (value: object) =>
      (
        await bo.ask(
          settingRoutes.changeSetting,
          changeOf('retention', 0, value as SettingValues['retention']),
        )
      ).error?.fields;
    const now = { isCareProvider: false, questionDays: [90, 365], firstDays: 90 };
    const at = (path: string, problem: string) => [{ path: `change.value.${path}`, problem }];
    expect(await fields({ ...now, questionDays: [] })).toEqual(at('questionDays', 'tooShort'));
    expect(await fields({ ...now, questionDays: [90, 90] })).toEqual(at('questionDays', 'notAllowed'));
    expect(await fields({ ...now, questionDays: [90, 3650] })).toEqual(at('questionDays.1', 'notAllowed'));
    expect(await fields({ ...now, questionDays: [365] })).toEqual(at('firstDays', 'notAllowed'));
    expect(await fields({ ...now, firstDays: 30 })).toEqual(at('firstDays', 'notAllowed'));
    expect(await fields({ ...now, isCareProvider: 'ja' })).toEqual(at('isCareProvider', 'wrongKind'));
    // What is fixed has no field.
    expect(await fields({ ...now, roomHours: 1000 })).toEqual(
      at('', 'unknown').map((one) => ({ ...one, path: 'change.value' })),
    );
    expect((await readsSetting(bo, 'retention')).rev).toBe(0);
  });

  it('keeps the log of a care provider for five years, and never brings back what has gone', async () => {
    await on('2027-12-01');
    await sweep();
    expect(await months()).toEqual([]);
    await changes(bo, 'retention', { isCareProvider: true });
    expect((await told()).logKeptYears).toBe(5);
    await on('2029-12-01');
    await sweep();
    expect(await months()).toEqual(['2027-12']);
  });

  it('shortens the log a month after it was said, so that a mistake can be taken back', async () => {
    await changes(bo, 'retention', { isCareProvider: true });
    await on('2029-01-10');
    await changes(bo, 'retention', { isCareProvider: false });
    await on('2029-02-08');
    await sweep();
    expect((await told()).logKeptYears).toBe(5);
    expect(await months()).toContain('2026-11');

    // Taken back: nothing was lost, however long it takes now.
    await changes(bo, 'retention', { isCareProvider: true });
    await on('2029-06-01');
    await sweep();
    expect(await months()).toContain('2026-11');

    await changes(bo, 'retention', { isCareProvider: false });
    await on('2029-07-02');
    await sweep();
    expect((await told()).logKeptYears).toBe(1);
    expect(await months()).toEqual(['2029-01', '2029-02', '2029-06']);
  });

  it('cannot be made to forget the longer term by many changes', async () => {
    await changes(bo, 'retention', { isCareProvider: true });
    await changes(bo, 'retention', { isCareProvider: false });
    for (let n = 0; n <= limits.settings.formerKept + 1; n++)
      await changes(bo, 'retention', { firstDays: n % 2 === 0 ? 365 : 90 });
    expect((await told()).logKeptYears).toBe(5);
    expect((await readsSetting(bo, 'retention')).former).toHaveLength(limits.settings.formerKept);
  });

  it('keeps the log for longer where what is stored cannot be read', async () => {
    await changes(bo, 'retention', { isCareProvider: true });
    const { connection } = await naast.store.connect();
    await connection
      .collection('settings')
      .updateOne({ _id: 'retention' as never }, { $set: { value: '{' } });
    expect((await told()).logKeptYears).toBe(5);
  });
});
