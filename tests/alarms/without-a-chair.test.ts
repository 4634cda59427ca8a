import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { alarmRoutes } from '@naast/shared/contract/alarms';
import { type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { talkRoutes } from '@naast/shared/contract/talks';
import {
  closesAlarm,
  inSession,
  isNotSafe,
  openAlarms,
  ownAlarm,
  takesAlarm,
  theAlarm,
} from '../support/alarms.js';
import { eventually } from '../support/eventually.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { answersTalk, endsTalk, entersTalk, holdsTalk, offersTalk, saysInTalk } from '../support/talks.js';
import { unlimited } from '../support/unlimited.js';

/** A full room that Noor hosts; Wies sits in it, Stil reads along unseen, and Rij waits in the row. */
describe('an alarm or a talk apart, and those in a room without a chair', () => {
  let naast: Naast;
  let noor: Person;
  let wies: Person;
  let silent: Person;
  let waiting: Person;
  let sessionId: RoomSessionId;

  beforeEach(async () => {
    naast = await Naast.start({ limits: unlimited });
    noor = await naast.team('Noor');
    const roomId = await naast.room(undefined, { capacity: { oneHost: 2, moreHosts: 2 } });
    sessionId = (await noor.opens(roomId)).session.id;
    await noor.follows(sessionId);
    wies = naast.visitor('Wies');
    await wies.joins(sessionId);
    silent = naast.visitor('Stil');
    await silent.readsAlong(sessionId);
    await naast.visitor('Kim').joins(sessionId);
    waiting = naast.visitor('Rij');
    expect((await waiting.requestsEntry(sessionId)).reply?.outcome).toBe('row');
    await waiting.follows(sessionId);
  });
  afterEach(() => naast.close());

  const room = () => inSession(sessionId);
  const params = () => ({ params: { sessionId } });
  const leaves = (person: Person) => person.call(roomRoutes.leaveRoom, params());
  /** Everything that came over the wire since `from`, and what one may ask. */
  async function hearNothing(people: readonly Person[], from: ReadonlyMap<Person, number>, alarmId: string) {
    await naast.settled();
    for (const person of people) {
      const heard = person.wire.slice(from.get(person)).join();
      expect(heard).not.toMatch(/alarm/i);
      expect(heard).not.toContain(alarmId);
      expect(await ownAlarm(person, room())).toMatchObject({ state: 'none', by: null });
      expect(await person.refusal(alarmRoutes.listAlarms, { query: {} })).toBe('signInNeeded');
    }
  }
  const heardSoFar = () => new Map([wies, silent, waiting].map((person) => [person, person.wire.length]));

  it('is not heard by who reads along unseen or waits, raised by who sits there, by a worry or by the host', async () => {
    await naast.settled();
    const before = heardSoFar();
    const { mySeatId: seatId } = await wies.call(roomRoutes.readSession, params());
    if (seatId === null) throw new Error('Wies has no seat');
    await isNotSafe(wies, room());
    await silent.call(alarmRoutes.raiseWorry, { body: { place: room(), seatId } });
    await noor.call(alarmRoutes.raiseAlarm, { body: { place: room(), seatId, level: 4, kinds: [] } });
    await naast.settled();
    const { id } = await takesAlarm(noor);
    await closesAlarm(noor);
    await hearNothing([silent, waiting], before, id);
  });

  it.each([
    ['reads along unseen', () => silent, () => [wies, waiting]],
    ['waits in the row', () => waiting, () => [wies, silent]],
  ] as const)(
    'of who %s is heard by the host and by nobody else, without a name, a seat or words',
    async (_how, by, others) => {
      await naast.settled();
      const before = heardSoFar();
      const told = noor.heardOf('alarms:changed').length;
      expect(await isNotSafe(by(), room())).toMatchObject({ state: 'unseen', isOutside: true });
      await eventually(() => expect(noor.heardOf('alarms:changed').length).toBeGreaterThan(told));
      const { id: alarmId } = await takesAlarm(noor);
      expect(await theAlarm(noor)).toMatchObject({ seatId: null, reach: 'outside', may: { talk: false } });
      const view = await noor.call(alarmRoutes.readAlarm, { params: { alarmId } });
      expect(view).toMatchObject({ name: null, words: [] });
      expect(JSON.stringify(view)).not.toContain(by().name);
      expect(await ownAlarm(by(), room())).toMatchObject({ state: 'seen', by: 'Noor', isByAlong: false });
      await hearNothing(others(), before, alarmId);
    },
  );

  it('of who read along unseen or waited, and went, is without a name as well', async () => {
    for (const person of [silent, waiting]) {
      await leaves(person);
      await isNotSafe(person, room());
    }
    const alarms = await openAlarms(noor);
    expect(alarms.map(({ seatId }) => seatId)).toEqual([null, null]);
    for (const { id: alarmId } of alarms)
      expect(await noor.call(alarmRoutes.readAlarm, { params: { alarmId } })).toMatchObject({
        name: null,
        words: [],
      });
  });

  it('of who sat there stays theirs, and one, once they read along unseen; the team reads only that they left', async () => {
    await wies.says(sessionId, 'Ik weet het niet meer.');
    await isNotSafe(wies, room());
    const alarm = await takesAlarm(noor);
    expect(alarm).toMatchObject({ reach: 'here' });
    await leaves(wies);
    await wies.readsAlong(sessionId);
    expect(await ownAlarm(wies, room())).toMatchObject({ state: 'seen', by: 'Noor', isOutside: true });
    expect(await theAlarm(noor)).toMatchObject({ id: alarm.id, reach: 'outside' });
    await isNotSafe(wies, room());
    expect(await theAlarm(noor)).toMatchObject({ id: alarm.id, times: 2, seatId: alarm.seatId });
  });

  it('that only others raised about who sat there is not joined by who reads along unseen: they are not named by it', async () => {
    const { mySeatId: seatId } = await wies.call(roomRoutes.readSession, params());
    await noor.call(alarmRoutes.raiseAlarm, {
      body: { place: room(), seatId: seatId as never, level: 3, kinds: [] },
    });
    await leaves(wies);
    await wies.readsAlong(sessionId);
    expect(await ownAlarm(wies, room())).toMatchObject({ state: 'none' });
    await isNotSafe(wies, room());
    expect((await openAlarms(noor)).map(({ seatId: of, sources }) => [of, sources])).toEqual(
      expect.arrayContaining([
        [seatId, ['team']],
        [null, ['self']],
      ]),
    );
  });

  it('is known by its author’s seat once a chair is theirs', async () => {
    await isNotSafe(waiting, room());
    const { id: alarmId } = await takesAlarm(noor);
    await leaves(wies);
    await eventually(async () =>
      expect((await waiting.call(roomRoutes.readSession, params())).standing).toBe('seated'),
    );
    await waiting.follows(sessionId);
    expect(await ownAlarm(waiting, room())).toMatchObject({ state: 'seen', isByAlong: true });
    expect(await theAlarm(noor)).toMatchObject({ id: alarmId, reach: 'here', may: { talk: true } });
    expect(await noor.call(alarmRoutes.readAlarm, { params: { alarmId } })).toMatchObject({ name: 'Rij' });
  });

  it('nor a talk apart: not its offer, its words or its end', async () => {
    const sam = await naast.team('Sam');
    await sam.call(roomRoutes.joinAsHost, params());
    await sam.follows(sessionId);
    const { mySeatId: seatId } = await wies.call(roomRoutes.readSession, params());
    if (seatId === null) throw new Error('Wies has no seat');
    await naast.settled();
    const before = heardSoFar();
    const { id } = await offersTalk(noor, sessionId, seatId);
    await answersTalk(wies, id);
    await holdsTalk(noor, id);
    await entersTalk(wies, id);
    await saysInTalk(wies, id, 'Alleen tussen ons.');
    await endsTalk(noor, id);
    await naast.settled();
    for (const person of [silent, waiting]) {
      const heard = person.wire.slice(before.get(person)).join();
      expect(heard).not.toContain(id);
      expect(heard).not.toContain('Alleen tussen ons.');
      expect(await person.refusal(talkRoutes.readTalk, { params: { talkId: id } })).toBe('notFound');
    }
    // What was listened for is there: its person heard it.
    expect(wies.wire.slice(before.get(wies)).join()).toContain(id);
  });
});
