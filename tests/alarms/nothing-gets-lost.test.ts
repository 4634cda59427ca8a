import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { alarmRoutes } from '@naast/shared/contract/alarms';
import type { WorryKind } from '@naast/shared/contract/answering';
import { peopleRoutes } from '@naast/shared/contract/people';
import type { RoomSessionId } from '@naast/shared/contract/rooms';
import type { SeatId } from '@naast/shared/contract/seats';
import { limits } from '@naast/shared/limits';
import {
  closesAlarm,
  inSession,
  inThread,
  isNotSafe,
  openAlarms,
  ownAlarm,
  takesAlarm,
  theAlarm,
} from '../support/alarms.js';
import { hours, minutes } from '../support/clock.js';
import { deskOf, kindsOf, rowOf } from '../support/desk.js';
import { eventually } from '../support/eventually.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { asksAndConfirms, newestQuestion, readsIn } from '../support/spreekuur.js';
import { unlimited } from '../support/unlimited.js';

let calls: number;
const onCallWebhook = {
  async call() {
    calls++;
  },
};

describe('an alarm whose taker is gone', () => {
  let naast: Naast;
  let noor: Person;
  let sam: Person;
  let bo: Person;
  let mila: Person;
  let sessionId: RoomSessionId;

  beforeEach(async () => {
    calls = 0;
    naast = await Naast.start({ onCallWebhook });
    [noor, sam, bo] = [await naast.team('Noor'), await naast.team('Sam'), await naast.team('Bo')];
    sessionId = (await noor.opens(await naast.room())).session.id;
    await noor.follows(sessionId);
    mila = naast.visitor('Mila');
    await mila.joins(sessionId);
    await sam.connect();
    await isNotSafe(mila, inSession(sessionId));
    await takesAlarm(sam);
  });
  afterEach(() => naast.close());

  const place = () => inSession(sessionId);
  /** Time goes by in the steps in which nodes note who is here. */
  async function passes(ms: number): Promise<void> {
    for (let at = 0; at < ms; at += limits.duty.notedEvery) {
      naast.clock.forward(limits.duty.notedEvery);
      await naast.app.rounds.ofDomains();
      await naast.app.jobs.run('alarms.escalate');
    }
    await naast.settled();
  }

  it('stays with its taker while a page of theirs is open', async () => {
    await passes(minutes(10));
    expect(await theAlarm(bo)).toMatchObject({ taken: { name: 'Sam', isHere: true } });
    expect(await ownAlarm(mila, place())).toMatchObject({ state: 'seen', by: 'Sam', isByHere: true });
    expect(await kindsOf(bo)).not.toContain('alarmTakerGone');
    expect(calls).toBe(0);
  });

  it('is shown so at once to its author, and goes to the whole team and who is on call; another takes it over', async () => {
    await sam.call(peopleRoutes.lock, {});
    await eventually(() => expect(sam.socket?.connected).toBe(false));
    await naast.settled();
    await eventually(async () =>
      expect(await ownAlarm(mila, place())).toMatchObject({ state: 'seen', by: 'Sam', isByHere: false }),
    );
    expect(await theAlarm(noor)).toMatchObject({
      taken: { name: 'Sam', isHere: false },
      may: { take: true },
    });
    expect(await kindsOf(bo)).not.toContain('alarmTakerGone');
    await passes(limits.alarm.takerGoneAfter);
    expect(await rowOf(bo, 'alarmTakerGone')).toMatchObject({ isPressing: true });
    expect(calls).toBe(0);
    await passes(limits.alarm.onCallAfter);
    expect(calls).toBe(1);
    expect(await ownAlarm(mila, place())).toMatchObject({ onCall: 'called' });
    await takesAlarm(noor);
    expect(await ownAlarm(mila, place())).toMatchObject({ state: 'seen', by: 'Noor', isByHere: true });
    await passes(minutes(10));
    expect(calls).toBe(1);
  });

  it('is theirs again when they are back, and calls nobody', async () => {
    sam.disconnect();
    await passes(limits.alarm.takerGoneAfter + minutes(1));
    expect(await rowOf(bo, 'alarmTakerGone')).not.toBeNull();
    await sam.connect();
    await passes(limits.duty.notedEvery);
    expect(await rowOf(bo, 'alarmTakerGone')).toBeNull();
    expect(await ownAlarm(mila, place())).toMatchObject({ isByHere: true });
    await passes(limits.alarm.onCallAfter);
    expect(calls).toBe(0);
  });
});

describe('an alarm by a reading', () => {
  let naast: Naast;
  let noor: Person;
  beforeEach(async () => {
    calls = 0;
    naast = await Naast.start({ onCallWebhook });
    noor = await naast.team('Noor');
    await asksAndConfirms(naast.visitor('vraagsteller'));
  });
  afterEach(() => naast.close());

  const threads = () => naast.nodes[0]!.connection.collection('threads');

  it('is raised by the job where the node stopped right after the reading', async () => {
    const threadId = await newestQuestion(noor);
    // As a node leaves it that wrote the reading and died: with all that the one write has, and no event.
    const { store } = { store: naast.app.stores.spreekuur };
    await store.change(threadId, naast.clock.now(), () => ({
      urgency: 4,
      worries: ['suicide'],
      isAlarmDue: true,
    }));
    expect(await openAlarms(noor)).toEqual([]);
    await naast.app.jobs.run('alarms.escalate');
    expect(await theAlarm(noor)).toMatchObject({
      sources: ['readIn'],
      level: 4,
      kinds: ['suicide'],
      times: 1,
    });
    await naast.app.jobs.run('alarms.escalate');
    expect(await theAlarm(noor)).toMatchObject({ times: 1 });
  });

  it('is due by the very write that stores the reading, and no more once it was raised', async () => {
    const threadId = await newestQuestion(noor);
    const due: unknown[] = [];
    const watched = naast.app.stores.spreekuur;
    const { noteAlarmRaised } = watched;
    Object.assign(watched, {
      async noteAlarmRaised(...given: Parameters<typeof noteAlarmRaised>) {
        due.push((await threads().findOne({ urgency: 3 }))?.isAlarmDue);
        await noteAlarmRaised(...given);
      },
    });
    await readsIn(noor, threadId, 3);
    await naast.settled();
    await eventually(async () => expect((await threads().findOne())?.isAlarmDue).toBe(false));
    expect(due).toEqual([true]);
    await takesAlarm(noor);
    await closesAlarm(noor);
    await naast.app.jobs.run('alarms.escalate');
    expect(await openAlarms(noor)).toEqual([]);
  });

  it('is due again where it was read in anew at the same level meanwhile', async () => {
    const threadId = await newestQuestion(noor);
    const store = naast.app.stores.spreekuur;
    const { noteAlarmRaised } = store;
    const reads = (worries: readonly WorryKind[]) =>
      store.change(threadId, naast.clock.now(), () => ({ urgency: 3, worries, isAlarmDue: true }));
    await reads(['suicide']);
    let isFirst = true;
    Object.assign(store, {
      async noteAlarmRaised(...given: Parameters<typeof noteAlarmRaised>) {
        if (isFirst) await reads(['suicide', 'selfHarm']);
        isFirst = false;
        await noteAlarmRaised(...given);
      },
    });
    await naast.app.jobs.run('alarms.escalate');
    expect(await theAlarm(noor)).toMatchObject({ kinds: ['suicide'] });
    await naast.app.jobs.run('alarms.escalate');
    expect(await theAlarm(noor)).toMatchObject({ kinds: ['suicide', 'selfHarm'], times: 2 });
    await naast.app.jobs.run('alarms.escalate');
    expect(await theAlarm(noor)).toMatchObject({ times: 2 });
  });

  it('stands once on a desk: as the alarm, and as a question that waits once the alarm is closed', async () => {
    const threadId = await newestQuestion(noor);
    await readsIn(noor, threadId, 3);
    await eventually(async () => expect(await openAlarms(noor)).toHaveLength(1));
    expect((await kindsOf(noor)).filter((kind) => /^(alarm|questionsUrgent)/.test(kind))).toEqual([
      'alarmOpen',
    ]);
    // A colleague has the alarm: then the question waits for the others.
    const ruben = await naast.team('Ruben');
    await takesAlarm(ruben);
    expect(await kindsOf(noor)).toContain('questionsUrgent');
    await closesAlarm(ruben);
    expect((await kindsOf(noor)).filter((kind) => /^(alarm|questionsUrgent)/.test(kind))).toEqual([
      'questionsUrgent',
    ]);
  });

  it('of the night stands on top in the morning, with its age, and its author was told so', async () => {
    naast = await replaced(naast, {});
    noor = await naast.team('Noor');
    const asker = naast.visitor('vraagsteller');
    await asksAndConfirms(asker);
    const place = inThread(await newestQuestion(noor));
    // Before: what would become of it.
    expect(await ownAlarm(asker, place)).toMatchObject({
      state: 'none',
      isWatched: false,
      watchedFrom: '2026-11-23T08:00:00.000Z',
      onCall: 'none',
    });
    const raisedAt = naast.clock.now().toISOString();
    expect(await isNotSafe(asker, place)).toMatchObject({
      state: 'unseen',
      isWatched: false,
      watchedFrom: '2026-11-23T08:00:00.000Z',
      onCall: 'none',
    });
    // Sunday: more has come since.
    naast.clock.forward(hours(30));
    await asksAndConfirms(naast.visitor('een ander'));
    naast.clock.forward(hours(8));
    noor = await naast.team('Noor');
    const [first] = await deskOf(noor);
    expect(first).toMatchObject({ kind: 'alarmOpen', isPressing: true, since: raisedAt });
  });
});

describe('a worry about another', () => {
  let naast: Naast;
  let noor: Person;
  let daan: Person;
  let sessionId: RoomSessionId;
  let about: { place: ReturnType<typeof inSession>; seatId: SeatId };

  beforeEach(async () => {
    naast = await Naast.start();
    noor = await naast.team('Noor');
    sessionId = (await noor.opens(await naast.room())).session.id;
    const mila = naast.visitor('Mila');
    const { mySeatId } = await mila.joins(sessionId);
    if (mySeatId === null) throw new Error('Mila has no seat');
    about = { place: inSession(sessionId), seatId: mySeatId };
    daan = naast.visitor('Daan');
    await daan.joins(sessionId);
  });
  afterEach(() => naast.close());

  const worries = () => daan.call(alarmRoutes.raiseWorry, { body: about });
  const stored = () => naast.nodes[0]!.connection.collection('safetyWorries').find().toArray();

  it('is answered before anything is asked of alarms: its time does not tell whether somebody worried before', async () => {
    // Nothing can be raised, joined or looked for until the answers are there.
    const { alarms } = naast.app.stores;
    const { raise } = alarms;
    let letGo = () => {};
    const held = new Promise<void>((done) => {
      letGo = done;
    });
    Object.assign(alarms, {
      async raise(...given: Parameters<typeof raise>) {
        await held;
        return raise(...given);
      },
    });
    await worries();
    await worries();
    expect(await openAlarms(noor)).toEqual([]);
    letGo();
    await eventually(async () => expect(await theAlarm(noor)).toMatchObject({ sources: ['worry'] }));
    await naast.settled();
    expect(await stored()).toEqual([]);
  });

  it('is raised by the job where the node stopped before, and bears no time finer than the hour, nor who told it', async () => {
    const { place, seatId } = about;
    await naast.app.stores.worries.tell({ id: 'w'.repeat(22), place, seatId }, naast.clock.now());
    naast.clock.forward(minutes(1));
    const [row] = await stored();
    expect(row).toEqual({
      _id: 'w'.repeat(22),
      placeKind: 'roomSession',
      placeId: sessionId,
      messageId: null,
      seatId,
      toldIn: new Date('2026-11-21T19:00:00.000Z'),
      schemaVersion: 1,
    });
    await naast.app.jobs.run('alarms.escalate');
    expect(await theAlarm(noor)).toMatchObject({ sources: ['worry'], seatId, times: 1 });
    expect(await stored()).toEqual([]);
  });
});

async function replaced(before: Naast, edges: Parameters<typeof Naast.start>[0]): Promise<Naast> {
  await before.close();
  return Naast.start(edges);
}

describe('a night of hundreds of alarms', () => {
  it('comes a page at a time, with one’s own on the first, and misses none', async () => {
    const naast = await Naast.start({ limits: unlimited });
    try {
      const noor = await naast.team('Noor');
      const many = 2 * limits.alarm.page + 5;
      const { alarms } = naast.app.stores;
      const at = naast.clock.now();
      for (let index = 0; index < many; index++)
        await alarms.raise({
          ...{
            id: `alarm${index}`.padEnd(22, 'a'),
            place: { kind: 'roomSession', id: `session${index}`.padEnd(22, 'a') },
          },
          ...{ roomId: null, about: 'seat'.padEnd(22, 'a'), hasSeat: true, source: 'self', level: null },
          ...{ kinds: [], teamAt: at, onCall: 'none', onCallAt: null, copied: null },
          at: new Date(at.getTime() + index),
        });
      const list = (query: { after?: number }) => noor.call(alarmRoutes.listAlarms, { query });
      const found: string[] = [];
      let after: number | null = 0;
      while (after !== null) {
        const page: Awaited<ReturnType<typeof list>> = await list(after === 0 ? {} : { after });
        expect(page.openCount).toBe(many);
        expect(page.open.length).toBeLessThanOrEqual(limits.alarm.page);
        found.push(...page.open.map(({ id }) => id));
        after = page.next;
      }
      expect(new Set(found).size).toBe(many);
      expect(found).toHaveLength(many);

      // Those that somebody took come last, but one's own are on the first page.
      const { open } = await list({});
      const { id: alarmId, rev } = open[0]!;
      await noor.call(alarmRoutes.takeAlarm, { params: { alarmId }, body: { rev } });
      expect((await list({})).open.at(-1)).toMatchObject({ id: alarmId, taken: { isMe: true } });
      const rows = await deskOf(noor);
      expect(rows.filter(({ kind }) => /^alarm(Open|Mine)/.test(kind))).toHaveLength(limits.desk.rowsOfAKind);
      expect(rows.find(({ kind }) => kind === 'alarmsMore')?.count).toBe(many - limits.desk.rowsOfAKind);
    } finally {
      await naast.close();
    }
  });
});
