import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { alarmRoutes } from '@naast/shared/contract/alarms';
import { type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { spreekuurRoutes } from '@naast/shared/contract/spreekuur';
import { teamRoutes } from '@naast/shared/contract/team';
import { limits } from '@naast/shared/limits';
import { rateLimits } from '@naast/shared/rate-limits';
import {
  closesAlarm,
  hasDuty,
  inSession,
  inThread,
  isNotSafe,
  openAlarms,
  ownAlarm,
  takesAlarm,
  theAlarm,
} from '../support/alarms.js';
import { minutes } from '../support/clock.js';
import { eventually } from '../support/eventually.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { asksAndConfirms, newestQuestion } from '../support/spreekuur.js';
import { idOf } from '../support/team.js';

describe('an alarm on a hard night', () => {
  let naast: Naast;
  let calls: number;
  let noor: Person;
  let bo: Person;
  let mila: Person;
  let sessionId: RoomSessionId;

  beforeEach(async () => {
    calls = 0;
    const onCallWebhook = {
      async call() {
        calls++;
      },
    };
    naast = await Naast.start({ onCallWebhook });
    [noor, bo] = [await naast.team('Noor'), await naast.team('Bo')];
    sessionId = (await noor.opens(await naast.room())).session.id;
    mila = naast.visitor('Mila');
    await mila.joins(sessionId);
  });
  afterEach(() => naast.close());

  const place = () => inSession(sessionId);
  async function passes(ms: number): Promise<void> {
    naast.clock.forward(ms);
    await naast.app.rounds.ofDomains();
    await naast.app.jobs.run('alarms.escalate');
    await naast.settled();
  }

  it('can be taken and closed while its author goes on tapping, which is counted and disturbs nobody', async () => {
    await noor.follows(sessionId);
    await isNotSafe(mila, place());
    const { id: alarmId, rev } = await theAlarm(noor);
    const heard = () => noor.heardOf('alarms:changed').length;
    await eventually(() => expect(heard()).toBeGreaterThan(0));
    await naast.settled();
    const before = heard();
    for (let at = 0; at < 20; at++) await isNotSafe(mila, place());
    await naast.settled();
    expect(heard()).toBe(before);
    expect(await theAlarm(noor)).toMatchObject({ times: 21, rev });
    await noor.call(alarmRoutes.takeAlarm, { params: { alarmId }, body: { rev } });
    await isNotSafe(mila, place());
    await closesAlarm(noor);
  });

  it('is given back when its taker is no longer one of the team, and goes further as if it were new', async () => {
    const sam = await naast.team('Sam');
    await isNotSafe(mila, place());
    await takesAlarm(sam);
    expect(await ownAlarm(mila, place())).toMatchObject({ state: 'seen', by: 'Sam' });
    const params = { accountId: await idOf(bo, 'Sam') };
    await bo.call(teamRoutes.giveRoles, { params, body: { isHost: false, verifiedProfession: null } });
    await eventually(async () => expect(await ownAlarm(mila, place())).toMatchObject({ state: 'unseen' }));
    await eventually(() => expect(calls).toBe(1));
    expect(await theAlarm(bo)).toMatchObject({ taken: null, may: { take: true } });
  });

  it('is read by no more of the team once it was taken in time', async () => {
    await hasDuty(bo);
    const ruben = await naast.team('Ruben');
    await isNotSafe(mila, place());
    // A page of the taker is open.
    await noor.connect();
    await takesAlarm(noor);
    await passes(limits.alarm.teamAfter);
    expect(await openAlarms(ruben)).toEqual([]);
    await closesAlarm(noor);
    expect((await ruben.call(alarmRoutes.listAlarms, { query: {} })).closed).toEqual([]);
    expect((await noor.call(alarmRoutes.listAlarms, { query: {} })).closed).toHaveLength(1);
  });

  it('calls again when somebody raises it again long after a call that brought nobody', async () => {
    await isNotSafe(mila, place());
    await passes(limits.alarm.onCallAfter);
    expect(calls).toBe(1);
    naast.clock.forward(limits.alarm.onCallAfter);
    await isNotSafe(mila, place());
    expect(await ownAlarm(mila, place())).toMatchObject({ onCall: 'waits' });
    await passes(limits.alarm.onCallAfter);
    expect(calls).toBe(2);
  });

  it('tells its author when nobody reads along any more', async () => {
    await noor.follows(sessionId);
    await isNotSafe(mila, place());
    expect(await ownAlarm(mila, place())).toMatchObject({ isWatched: true, watchedFrom: null });
    await noor.call(roomRoutes.closeRoom, { params: { sessionId } });
    naast.clock.forward(minutes(1));
    // Saturday evening: on Monday at nine.
    expect(await ownAlarm(mila, place())).toMatchObject({ state: 'unseen' });
  });

  it('is in no backup, nor is its key', async () => {
    await isNotSafe(mila, place());
    const { backupRulesOf } = await import('@naast/server/compose-stored');
    const { domains } = await import('@naast/server/domains');
    const rules = backupRulesOf(domains);
    const kept = (await naast.app.vault.keyIds()).filter((id) => rules.isKept(id));
    expect(kept.filter((id) => id.startsWith('alarm:'))).toEqual([]);
    expect(kept.some((id) => id.startsWith('account:'))).toBe(true);
  });

  it('of an erased question keeps neither words nor place, once it is closed', async () => {
    const asker = naast.visitor('vraagsteller');
    await asksAndConfirms(asker);
    const threadId = await newestQuestion(noor);
    await isNotSafe(asker, inThread(threadId));
    await takesAlarm(noor);
    await closesAlarm(noor, 'Gebeld met de huisarts.');
    await asker.call(spreekuurRoutes.eraseMyQuestion, {});
    await naast.settled();
    const [stored] = await naast.nodes[0]!.connection.collection('safetyAlarms').find().toArray();
    expect(stored).toMatchObject({ about: null, done: null, copied: null, placeId: '' });
    expect(await openAlarms(bo)).toEqual([]);
  });
});

describe('an alarm at a crowded door', () => {
  let naast: Naast;
  let noor: Person;
  let sessionId: RoomSessionId;

  beforeEach(async () => {
    naast = await Naast.start({ limits: rateLimits });
    noor = await naast.team('Noor');
    sessionId = (await noor.opens(await naast.room())).session.id;
    for (let at = 0; at < rateLimits.chair.burst; at++) await naast.visitor(`gast ${at}`).enters(sessionId);
  });
  afterEach(() => naast.close());

  it('is raised also by who has no place in the full queue', async () => {
    let last = naast.visitor('Mila');
    for (let at = 0; at <= limits.door.waitingMost; at++) {
      last = naast.visitor(`wacht ${at}`);
      expect((await last.requestsEntry(sessionId)).reply?.outcome).toBe('wait');
    }
    expect(await isNotSafe(last, inSession(sessionId))).toMatchObject({ state: 'unseen' });
  });

  it('knows its author by their seat once they are inside: the taker can reach them', async () => {
    await noor.follows(sessionId);
    const mila = naast.visitor('Mila');
    expect((await mila.requestsEntry(sessionId)).reply?.outcome).toBe('wait');
    await isNotSafe(mila, inSession(sessionId));
    const alarm = await takesAlarm(noor);
    expect(alarm).toMatchObject({ seatId: null, may: { talk: false } });
    await noor.call(roomRoutes.letIn, { params: { sessionId } });
    const { mySeatId } = await mila.joins(sessionId);
    await mila.says(sessionId, 'ik weet het niet meer');
    const told = noor.heardOf('alarms:changed').length;
    expect(await ownAlarm(mila, inSession(sessionId))).toMatchObject({ state: 'seen', by: 'Noor' });
    await eventually(() => expect(noor.heardOf('alarms:changed').length).toBeGreaterThan(told));
    expect(await theAlarm(noor)).toMatchObject({ id: alarm.id, seatId: mySeatId, reach: 'here' });
    const view = await noor.call(alarmRoutes.readAlarm, { params: { alarmId: alarm.id } });
    expect(view).toMatchObject({ name: 'Mila', words: [{ text: 'ik weet het niet meer' }] });
    // It stays one, also by the seat.
    expect(await isNotSafe(mila, inSession(sessionId))).toMatchObject({ state: 'seen' });
    expect(await theAlarm(noor)).toMatchObject({ times: 2, seatId: mySeatId });
  });

  it('follows its author inside, and stays one', async () => {
    const mila = naast.visitor('Mila');
    expect((await mila.requestsEntry(sessionId)).reply?.outcome).toBe('wait');
    await isNotSafe(mila, inSession(sessionId));
    await noor.call(roomRoutes.letIn, { params: { sessionId } });
    await mila.enters(sessionId);
    await takesAlarm(noor);
    expect(await ownAlarm(mila, inSession(sessionId))).toMatchObject({ state: 'seen', by: 'Noor' });
    await isNotSafe(mila, inSession(sessionId));
    expect(await theAlarm(noor)).toMatchObject({ times: 2 });
  });
});
