import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { organisationRoutes } from '@naast/shared/contract/organisation';
import { roomRoutes } from '@naast/shared/contract/rooms';
import { type SettingValues, settingRoutes } from '@naast/shared/contract/settings';
import { spreekuurRoutes } from '@naast/shared/contract/spreekuur';
import { teamRoutes } from '@naast/shared/contract/team';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { changeOf, changes, readsSetting } from '../support/settings.js';
import { asksAndConfirms, readsAnswers } from '../support/spreekuur.js';
import { unlimited } from '../support/unlimited.js';

const everyDay = [1, 2, 3, 4, 5, 6, 7];

describe('hours, promise, on-call, languages and time zone, changed from the screen', () => {
  let naast: Naast;
  let bo: Person;

  beforeEach(async () => {
    naast = await Naast.start({ limits: unlimited });
    bo = await naast.team('Bo');
  });
  afterEach(() => naast.close());

  it('count for the next question; one that was asked keeps what it was promised', async () => {
    const [before, after] = [naast.visitor('eerst'), naast.visitor('daarna')];
    await asksAndConfirms(before);
    const { helloBy } = await readsAnswers(before);
    const weekly = everyDay.map((weekday) => ({ weekday, from: '08:00', to: '20:00' }));
    await changes(bo, 'hours', { weekly });
    await changes(bo, 'promise', { helloWorkingDays: 2, answerWorkingDays: 3 });
    await asksAndConfirms(after);
    expect(await readsAnswers(before)).toMatchObject({ helloBy });
    // Asked on Saturday evening, and read every day now.
    expect(helloBy).toBe('2026-11-23T16:00:00.000Z');
    expect(await readsAnswers(after)).toMatchObject({ helloBy: '2026-11-23T19:00:00.000Z' });
  });

  it('leave Dutch public holidays out each year, until the organisation says otherwise', async () => {
    naast.clock.set('2027-05-05T10:00:00.000Z');
    bo = await naast.team('Bo');
    const opens = async () =>
      (await naast.visitor('iemand').call(spreekuurRoutes.readSpreekuur, {})).watchedFrom;
    // Wednesday; Thursday is Ascension.
    naast.clock.set('2027-05-05T16:00:00.000Z');
    bo = await naast.team('Bo');
    expect(await opens()).toBe('2027-05-07T07:00:00.000Z');
    await changes(bo, 'hours', { isOpenOnHolidays: true });
    expect(await opens()).toBe('2027-05-06T07:00:00.000Z');
    await changes(bo, 'hours', { closedOn: ['2027-05-06', '2027-05-07'] });
    expect(await opens()).toBe('2027-05-10T07:00:00.000Z');
  });

  it('never close a session that is open', async () => {
    const noor = await naast.team('Noor');
    const weekly = everyDay.map((weekday) => ({ weekday, from: '00:00', to: '24:00' }));
    const sessionId = (await noor.opens(await naast.room(weekly))).session.id;
    await noor.follows(sessionId);
    const mila = naast.visitor('Mila');
    await mila.joins(sessionId);
    const { session } = await mila.call(roomRoutes.readSession, { params: { sessionId } });
    await changes(bo, 'hours', { weekly: [{ weekday: 1, from: '09:00', to: '10:00' }] });
    await changes(bo, 'timeZone', { timeZone: 'Pacific/Kiritimati' });
    await naast.app.jobs.run('rooms.tend');
    const now = await mila.call(roomRoutes.readSession, { params: { sessionId } });
    expect(now.session.closesAt).toBe(session.closesAt);
    await mila.says(sessionId, 'Nog open.');
  });

  it('tell the team whom to call, sealed in the store and never told to a visitor', async () => {
    const onCall = 'Zilverreiger, 06 1234 5678';
    await changes(bo, 'onCall', { onCall });
    await changes(bo, 'onCall', { onCall: `${onCall} of Sam` });
    const noor = await naast.team('Noor');
    expect(await noor.call(teamRoutes.readOnCall, {})).toEqual({ onCall: `${onCall} of Sam` });
    expect((await readsSetting(bo, 'onCall')).former.map(({ value }) => value.onCall)).toEqual([onCall, '']);
    const { connection } = await naast.store.connect();
    for (const name of ['settings', 'formerSettings'])
      expect(JSON.stringify(await connection.collection(name).find().toArray())).not.toContain(
        'Zilverreiger',
      );
    const visitor = naast.visitor('iemand');
    await visitor.call(organisationRoutes.readOrganisation, {});
    expect(await visitor.refusal(settingRoutes.readSetting, { params: { subject: 'onCall' } })).toBe(
      'signInNeeded',
    );
    expect(visitor.wire.join()).not.toContain('Zilverreiger');
  });

  it('offer the languages that were chosen, and go by another clock', async () => {
    await changes(bo, 'languages', { languages: ['nl'] });
    await changes(bo, 'timeZone', { timeZone: 'Europe/Lisbon' });
    const told = await naast.visitor('iemand').call(organisationRoutes.readOrganisation, {});
    expect(told).toMatchObject({ languages: ['nl'], timeZone: 'Europe/Lisbon' });
  });

  it('refuse at its field what cannot be', async () => {
    const paths = async (given: ReturnType<typeof changeOf>) =>
      (await bo.ask(settingRoutes.changeSetting, given)).error?.fields?.map(({ path }) => path);
    const hours = (change: Partial<SettingValues['hours']>) =>
      changeOf('hours', 0, { weekly: [monday], closedOn: [], isOpenOnHolidays: false, ...change });
    const monday = { weekday: 1, from: '09:00', to: '17:00' };
    // Nobody could keep what is promised.
    expect(await paths(hours({ weekly: [] }))).toEqual(['change.value.weekly']);
    expect(await paths(hours({ weekly: [{ ...monday, to: '09:00' }] }))).toEqual([
      'change.value.weekly.0.to',
    ]);
    expect(await paths(hours({ weekly: [monday, monday] }))).toEqual(['change.value.weekly']);
    expect(await paths(hours({ closedOn: ['2027-02-30'] }))).toEqual(['change.value.closedOn.0']);
    const sooner = { helloWorkingDays: 3, answerWorkingDays: 2 };
    expect(await paths(changeOf('promise', 0, sooner))).toEqual(['change.value.answerWorkingDays']);
    expect(await paths(changeOf('languages', 0, { languages: [] }))).toEqual(['change.value.languages']);
    expect(await paths(changeOf('timeZone', 0, { timeZone: 'Europe/Nergens' }))).toEqual([
      'change.value.timeZone',
    ]);
  });
});
