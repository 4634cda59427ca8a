import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { alarmCall } from '@naast/server/domains/alarms/index';
import { type Webhook, webhook } from '@naast/server/platform/webhook/webhook';
import { alarmRoutes } from '@naast/shared/contract/alarms';
import { dutyRoutes } from '@naast/shared/contract/duty';
import type { RoomSessionId } from '@naast/shared/contract/rooms';
import { limits } from '@naast/shared/limits';
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
import { hours, minutes } from '../support/clock.js';
import { rowOf } from '../support/desk.js';
import { eventually } from '../support/eventually.js';
import { FaultReceiver } from '../support/fault-receiver.js';
import { Naast, pairedBuses, type TestNode } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { asksAndConfirms, newestQuestion } from '../support/spreekuur.js';

describe('an alarm that nobody takes', () => {
  let naast: Naast;
  let receiver: FaultReceiver;
  let onCall: Webhook;
  let node: TestNode;
  let noor: Person;
  let bo: Person;
  let sam: Person;
  let mila: Person;
  let sessionId: RoomSessionId;

  beforeEach(async () => {
    const [bus, other] = pairedBuses();
    receiver = await FaultReceiver.start();
    onCall = webhook(receiver.address, () => alarmCall('https://naast.example'));
    naast = await Naast.start({ bus, onCallWebhook: onCall });
    node = await naast.addNode({ bus: other, onCallWebhook: onCall });
    const team = (name: 'Noor' | 'Bo' | 'Sam') => naast.team(name, node.url);
    [noor, bo, sam] = [await team('Noor'), await team('Bo'), await team('Sam')];
    sessionId = (await noor.opens(await naast.room())).session.id;
    mila = naast.visitor('Mila', node.url);
    await mila.joins(sessionId);
    await sam.connect();
  });
  afterEach(async () => {
    await naast.close();
    await receiver.close();
  });

  const heardBySam = () => sam.heardOf('alarms:changed').length;
  /** Time goes by; a lead with an open page stays noted. */
  async function passes(ms: number): Promise<void> {
    naast.clock.forward(ms);
    await node.app.rounds.ofDomains();
    await node.app.jobs.run('alarms.escalate');
    await naast.settled();
  }
  const calls = () => receiver.heard.length;

  it('goes to the whole team after five minutes, and to who is on call after ten', async () => {
    await hasDuty(bo);
    await isNotSafe(mila, inSession(sessionId));
    expect(await ownAlarm(mila, inSession(sessionId))).toMatchObject({ isWatched: true, onCall: 'waits' });
    await passes(limits.alarm.teamAfter - minutes(1));
    expect(await openAlarms(sam)).toEqual([]);
    expect(heardBySam()).toBe(0);
    await passes(minutes(1));
    expect(await theAlarm(sam)).toMatchObject({ may: { take: true } });
    await eventually(() => expect(heardBySam()).toBeGreaterThan(0));
    expect(await rowOf(sam, 'alarmOpen')).toMatchObject({ isPressing: true });
    await passes(limits.alarm.onCallAfter - minutes(1));
    expect(calls()).toBe(0);
    await passes(minutes(1));
    expect(calls()).toBe(1);
    expect(receiver.heard[0]?.body).toBe(
      '{"text":"Naast: er wacht een alarm. Open Naast. Naast: an alarm is waiting. Open Naast. https://naast.example/team/alarms","open":"https://naast.example/team/alarms"}',
    );
    expect(await ownAlarm(mila, inSession(sessionId))).toMatchObject({ state: 'unseen', onCall: 'called' });
    await passes(hours(1));
    expect(calls()).toBe(1);
  });

  it('goes to the whole team at once where nobody has the duty, and when the lead goes; then to who is on call after five', async () => {
    await isNotSafe(mila, inSession(sessionId));
    expect(await theAlarm(sam)).toMatchObject({ times: 1 });
    await passes(limits.alarm.onCallAfter);
    expect(calls()).toBe(1);
    await takesAlarm(sam);
    await closesAlarm(sam);

    await hasDuty(bo);
    await isNotSafe(mila, inSession(sessionId));
    await passes(minutes(1));
    expect(await openAlarms(sam)).toEqual([]);
    bo.disconnect();
    await passes(minutes(1));
    await passes(minutes(1));
    expect(await openAlarms(sam)).toHaveLength(1);
  });

  it('goes no further once it is taken; each new one calls once, and a repeat calls nobody again', async () => {
    await isNotSafe(mila, inSession(sessionId));
    await takesAlarm(sam);
    await passes(minutes(12));
    expect(calls()).toBe(0);
    sam = await naast.team('Sam', node.url);
    await closesAlarm(sam);
    for (let at = 1; at <= 3; at++) {
      await isNotSafe(mila, inSession(sessionId));
      await passes(limits.alarm.onCallAfter);
      await isNotSafe(mila, inSession(sessionId));
      await passes(minutes(1));
      expect(calls()).toBe(at);
      sam = await naast.team('Sam', node.url);
      await takesAlarm(sam);
      await closesAlarm(sam);
    }
  });

  it('says at once to the whole team that the call failed, and calls again until it is answered or taken', async () => {
    receiver.answer = (response) => response.writeHead(500).end();
    await isNotSafe(mila, inSession(sessionId));
    await passes(limits.alarm.onCallAfter);
    expect(await theAlarm(sam)).toMatchObject({ onCall: { state: 'failed' } });
    await eventually(() => expect(heardBySam()).toBeGreaterThan(1));
    receiver.answer = (response) => response.writeHead(204).end();
    await passes(limits.alarm.callsAgainAfter);
    expect(await theAlarm(sam)).toMatchObject({ onCall: { state: 'called', at: null } });
    expect(calls()).toBe(2);
  });

  it('says so at once to the whole team also within the minutes that a duty lead who is here has', async () => {
    receiver.answer = (response) => response.writeHead(500).end();
    const asker = naast.visitor('vraagsteller', node.url);
    await asksAndConfirms(asker);
    await hasDuty(bo);
    await isNotSafe(asker, inThread(await newestQuestion(noor)));
    await eventually(() => expect(calls()).toBe(1));
    await eventually(async () =>
      expect(await openAlarms(sam)).toMatchObject([{ onCall: { state: 'failed' }, may: { take: true } }]),
    );
    await eventually(() => expect(heardBySam()).toBeGreaterThan(0));
    expect(await rowOf(sam, 'alarmOpen')).toMatchObject({ isPressing: true });
  });

  it('calls at once outside the hours in which somebody reads along, and says when somebody does', async () => {
    const asker = naast.visitor('vraagsteller', node.url);
    await asksAndConfirms(asker);
    const place = inThread(await newestQuestion(noor));
    await isNotSafe(asker, place);
    await eventually(() => expect(calls()).toBe(1));
    expect(await ownAlarm(asker, place)).toMatchObject({
      state: 'unseen',
      isWatched: false,
      watchedFrom: '2026-11-23T08:00:00.000Z',
    });
  });

  it('survives a restart: what was due meanwhile happens once, on whatever node', async () => {
    await hasDuty(bo);
    await isNotSafe(mila, inSession(sessionId));
    await node.close();
    naast.clock.forward(minutes(30));
    const again = await naast.addNode({ onCallWebhook: onCall });
    await Promise.all([again, naast].map(({ app }) => app.jobs.run('alarms.escalate')));
    await eventually(() => expect(calls()).toBe(1));
    const later = await naast.team('Sam', again.url);
    expect(await theAlarm(later)).toMatchObject({ onCall: { state: 'called' }, reach: 'away' });
  });

  it('goes further also where another cannot be raised', async () => {
    await hasDuty(bo);
    await isNotSafe(mila, inSession(sessionId));
    const broken = () => Promise.reject(new Error('its place is gone'));
    Object.assign(node.app.stores.spreekuur, { alarmsDue: broken });
    Object.assign(node.app.stores.worries, { all: broken });
    // The job fails, for coordinators to see, once it has done the rest.
    await expect(passes(limits.alarm.teamAfter)).rejects.toThrow('its place is gone');
    await eventually(() => expect(heardBySam()).toBeGreaterThan(0));
    await expect(passes(limits.alarm.onCallAfter)).rejects.toThrow('its place is gone');
    expect(calls()).toBe(1);
  });

  it('is tried from the settings: by a coordinator, with what came of it', async () => {
    expect(await noor.refusal(alarmRoutes.tryOnCall, {})).toBe('notAllowed');
    expect(await bo.call(alarmRoutes.tryOnCall, {})).toEqual({ outcome: 'called' });
    receiver.answer = (response) => response.writeHead(404).end();
    expect(await bo.call(alarmRoutes.tryOnCall, {})).toEqual({ outcome: 'failed' });
    expect(calls()).toBe(2);
    const without = await naast.team('Bo', (await naast.addNode()).url);
    expect(await without.call(alarmRoutes.tryOnCall, {})).toEqual({ outcome: 'none' });
  });

  it('loses its words seven days after it was closed, thirty at most; and the facts after half a year', async () => {
    await mila.says(sessionId, 'Ik heb een plan, zei Mila.');
    await isNotSafe(mila, inSession(sessionId));
    const { id: alarmId } = await takesAlarm(sam);
    await closesAlarm(sam, 'Haar zus is bij haar.');
    const words = async () => {
      const reader = await naast.team('Bo', node.url);
      const { rev, ...duty } = await reader.call(dutyRoutes.readDuty, {});
      if (!duty.lead?.isMe) await reader.call(dutyRoutes.takeDuty, { body: { rev } });
      const { words: said, done, name } = await reader.call(alarmRoutes.readAlarm, { params: { alarmId } });
      return [said.length, done, name];
    };
    const retention = () => node.app.jobs.run('privacy.retention');
    naast.clock.forward(limits.alarm.wordsKept - hours(1));
    await retention();
    expect(await words()).toEqual([1, 'Haar zus is bij haar.', 'Mila']);
    naast.clock.forward(hours(2));
    await retention();
    const later = await naast.team('Bo', node.url);
    expect(await later.refusal(alarmRoutes.readAlarm, { params: { alarmId } })).toBe('notFound');
    const [facts] = await node.connection.collection('safetyAlarms').find().toArray();
    expect(facts).toMatchObject({ copied: null, done: null, about: null, placeId: '' });
    expect(await naast.app.vault.keyIds()).not.toContain(`alarm:${alarmId}`);
    naast.clock.forward(limits.alarm.factsKept);
    await retention();
    const stored = node.connection.collection('safetyAlarms');
    expect(await stored.countDocuments()).toBe(0);
  });
});
