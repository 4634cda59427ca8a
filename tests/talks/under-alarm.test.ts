import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type AlarmId, alarmRoutes } from '@naast/shared/contract/alarms';
import { foundRoutes } from '@naast/shared/contract/found';
import { type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import type { SeatId } from '@naast/shared/contract/seats';
import { type TalkId, talkRoutes } from '@naast/shared/contract/talks';
import { limits } from '@naast/shared/limits';
import {
  closesAlarm,
  hasDuty,
  inSession,
  isNotSafe,
  openAlarms,
  takesAlarm,
  theAlarm,
} from '../support/alarms.js';
import { hours } from '../support/clock.js';
import { eventually } from '../support/eventually.js';
import { logRows } from '../support/logbook.js';
import { Naast, pairedBuses } from '../support/naast.js';
import type { Person } from '../support/person.js';
import {
  answersTalk,
  endsTalk,
  entersTalk,
  heardTalks,
  holdsTalk,
  leavesFound,
  offersTalk,
  ownFound,
  ownTalk,
  saysInTalk,
} from '../support/talks.js';
import { inTalk } from '../support/wire.js';

const address = 'Kerkstraat 12, derde verdieping';

describe('a talk apart under alarm', () => {
  let naast: Naast;
  let noor: Person;
  let sam: Person;
  let bo: Person;
  let mila: Person;
  let daan: Person;
  let sessionId: RoomSessionId;
  let milasSeat: SeatId;

  beforeEach(async () => {
    const [bus, other] = pairedBuses();
    naast = await Naast.start({ bus });
    const node = await naast.addNode({ bus: other });
    [noor, sam, bo] = [await naast.team('Noor'), await naast.team('Sam', node.url), await naast.team('Bo')];
    sessionId = (await noor.opens(await naast.room())).session.id;
    await noor.follows(sessionId);
    [mila, daan] = [naast.visitor('Mila', node.url), naast.visitor('Daan')];
    const { mySeatId } = await mila.joins(sessionId);
    if (mySeatId === null) throw new Error('Mila has no seat');
    milasSeat = mySeatId;
    await daan.joins(sessionId);
  });
  afterEach(() => naast.close());

  /** Bo has the duty, took Mila's alarm, and talks apart with her. */
  async function boTalksWithMila(): Promise<TalkId> {
    await hasDuty(bo);
    await isNotSafe(mila, inSession(sessionId));
    const { id: alarmId } = await takesAlarm(bo);
    const { id } = await bo.call(alarmRoutes.offerTalkFromAlarm, { params: { alarmId } });
    await answersTalk(mila, id);
    await holdsTalk(bo, id);
    await entersTalk(mila, id);
    return id;
  }
  const opens = (person: Person, alarmId: AlarmId) =>
    person.ask(alarmRoutes.openFound, { params: { alarmId } });

  it('is offered by who took the alarm, also from outside the room, and by nobody else', async () => {
    await hasDuty(bo);
    await isNotSafe(mila, inSession(sessionId));
    const { id: alarmId } = await theAlarm(bo);
    const offer = { params: { alarmId } };
    expect(await bo.refusal(alarmRoutes.offerTalkFromAlarm, offer)).toBe('notAllowed');
    expect((await theAlarm(bo)).may.talk).toBe(false);
    await takesAlarm(bo);
    expect((await theAlarm(bo)).may.talk).toBe(true);
    expect((await theAlarm(noor)).may.talk).toBe(false);
    expect(await noor.refusal(alarmRoutes.offerTalkFromAlarm, offer)).toBe('notAllowed');
    expect(await sam.refusal(alarmRoutes.offerTalkFromAlarm, offer)).toBe('notFound');
    const { id, waitsFor } = await bo.call(alarmRoutes.offerTalkFromAlarm, offer);
    expect(waitsFor).toBeNull();
    expect(await ownTalk(mila, sessionId)).toMatchObject({ id, state: 'offered', by: 'Bo' });
    // The host of the room hears of it once it goes on, not before.
    expect(await heardTalks(noor)).toEqual([]);
    await answersTalk(mila, id);
    await holdsTalk(bo, id);
    expect(await heardTalks(noor)).toMatchObject([{ state: 'open', by: { name: 'Bo' } }]);
  });

  it('cannot be offered by the only host who took it where nobody has the duty, nor once the person or the room is gone', async () => {
    await isNotSafe(mila, inSession(sessionId));
    const { id: alarmId } = await takesAlarm(noor);
    const offer = { params: { alarmId } };
    // The screen offers it: the refusal says what can be done.
    expect((await theAlarm(noor)).may.talk).toBe(true);
    expect(await noor.refusal(alarmRoutes.offerTalkFromAlarm, offer)).toBe('roomNeedsHost');
    await mila.call(roomRoutes.leaveRoom, { params: { sessionId } });
    expect(await noor.refusal(alarmRoutes.offerTalkFromAlarm, offer)).toBe('notAllowed');
    await noor.call(roomRoutes.closeRoom, { params: { sessionId } });
    expect(await noor.refusal(alarmRoutes.offerTalkFromAlarm, offer)).toBe('roomClosed');
  });

  it('is offered again at once by who heard a no, once the person says that they are not safe and they took that alarm', async () => {
    await sam.call(roomRoutes.joinAsHost, { params: { sessionId } });
    await sam.follows(sessionId);
    const { id } = await offersTalk(noor, sessionId, milasSeat);
    await answersTalk(mila, id, false);
    naast.clock.forward(1);
    // A worry of others, or of the host, outdates no answer of hers.
    const about = { place: inSession(sessionId), seatId: milasSeat };
    await noor.call(alarmRoutes.raiseAlarm, { body: { ...about, level: 4, kinds: [] } });
    const { id: alarmId } = await takesAlarm(noor);
    const offer = { params: { alarmId } };
    expect(await noor.refusal(alarmRoutes.offerTalkFromAlarm, offer)).toBe('tooFast');
    await isNotSafe(mila, inSession(sessionId));
    const again = await noor.call(alarmRoutes.offerTalkFromAlarm, offer);
    expect(await ownTalk(mila, sessionId)).toMatchObject({ id: again.id, state: 'offered', by: 'Noor' });
    // A yes taken back is a no to what she said before it, and counts again.
    await answersTalk(mila, again.id);
    naast.clock.forward(1);
    await answersTalk(mila, again.id, false);
    expect(await noor.refusal(alarmRoutes.offerTalkFromAlarm, offer)).toBe('tooFast');
    naast.clock.forward(1);
    await isNotSafe(mila, inSession(sessionId));
    await noor.call(alarmRoutes.offerTalkFromAlarm, offer);
  });

  it('raises alarms of its own as a room does, which the room does not hear', async () => {
    await hasDuty(bo);
    await sam.call(roomRoutes.joinAsHost, { params: { sessionId } });
    await sam.follows(sessionId);
    const { id } = await offersTalk(noor, sessionId, milasSeat);
    await answersTalk(mila, id);
    await holdsTalk(noor, id);
    await entersTalk(mila, id);
    await saysInTalk(mila, id, 'Ik heb een plan.');
    const told = sam.heardOf('alarms:changed').length;
    await mila.call(alarmRoutes.raiseMyAlarm, { body: { place: inTalk(id) } });
    await eventually(() => {
      for (const person of [noor, bo]) expect(person.heardOf('alarms:changed').length).toBeGreaterThan(0);
    });
    await naast.settled();
    // The lead has a page open: the team does not hear it yet, and neither do the others in the room.
    expect(sam.heardOf('alarms:changed')).toHaveLength(told);
    expect(await openAlarms(sam)).toEqual([]);
    expect(daan.heard.filter(({ type }) => type.startsWith('alarm'))).toEqual([]);
    const { id: alarmId, place } = await theAlarm(noor);
    expect(place).toMatchObject({ kind: 'talk', id, isOpen: true });
    const view = await noor.call(alarmRoutes.readAlarm, { params: { alarmId } });
    expect([view.name, view.words.map(({ text }) => text)]).toEqual(['Mila', ['Ik heb een plan.']]);
    await takesAlarm(noor);
    expect(await mila.call(alarmRoutes.readMyAlarm, { params: inTalk(id) })).toMatchObject({
      state: 'seen',
      by: 'Noor',
    });
    // Its host raises one too: it joins.
    const { seats } = await noor.call(talkRoutes.readTalk, { params: { talkId: id } });
    const seatId = seats.find(({ name }) => name === 'Mila')?.id as SeatId;
    await noor.call(alarmRoutes.raiseAlarm, { body: { place: inTalk(id), seatId, level: 4, kinds: [] } });
    expect(await theAlarm(noor)).toMatchObject({ level: 4, times: 2 });
  });

  it('says plainly whether who left the room can still be reached: while a page of their visit asks, and no longer', async () => {
    await hasDuty(bo);
    await isNotSafe(mila, inSession(sessionId));
    await mila.call(roomRoutes.leaveRoom, { params: { sessionId } });
    const asks = () => mila.call(alarmRoutes.readMyAlarm, { params: inSession(sessionId) });
    const stored = async () => (await naast.app.stores.alarms.find((await theAlarm(bo)).id))?.authorAt;
    naast.clock.forward(17_321);
    await asks();
    expect((await theAlarm(bo)).reach).toBe('outside');
    naast.clock.forward(limits.alarm.authorNotedEvery);
    await asks();
    // Kept is the end of the minute: the second at which a page asks is the same for all places of a browser.
    const endOfMinute = await stored();
    expect(endOfMinute).toEqual(new Date('2026-11-21T19:02:00.000Z'));
    naast.clock.set('2026-11-21T19:02:00.000Z');
    naast.clock.forward(limits.alarm.authorSeemsThereFor - 1);
    expect((await theAlarm(bo)).reach).toBe('outside');
    naast.clock.forward(1);
    expect((await theAlarm(bo)).reach).toBe('gone');
    // When their page ceased to ask is not kept: that of another place may have ceased at the same moment.
    expect(await stored()).not.toBeNull();
    await naast.app.jobs.run('alarms.escalate');
    expect(await stored()).toBeNull();
    // They come back within their visit.
    await mila.joins(sessionId);
    expect((await theAlarm(bo)).reach).toBe('here');
  });

  describe('in which somebody wants to be found', () => {
    it('keeps the words for the taker alone, enters each opening without words, and tells their author', async () => {
      const id = await boTalksWithMila();
      const { id: alarmId } = await theAlarm(bo);
      expect((await opens(bo, alarmId)).error?.code).toBe('notFound');
      expect(await ownFound(mila, id)).toEqual({ found: null, may: { leave: true } });
      const until = new Date(naast.clock.now().getTime() + limits.found.kept).toISOString();
      expect(await leavesFound(mila, id, address)).toMatchObject({ found: { until, isOpened: false } });
      expect((await theAlarm(bo)).found).toEqual({ until });
      // Noor hears of the alarm as the host of the room; not of this.
      expect((await theAlarm(noor)).found).toBeNull();
      expect((await opens(noor, alarmId)).error?.code).toBe('notAllowed');
      expect((await opens(sam, alarmId)).error?.code).toBe('notFound');
      for (const visitor of [mila, daan])
        expect((await opens(visitor, alarmId)).error?.code).toBe('signInNeeded');
      for (let n = 0; n < 2; n++) expect((await opens(bo, alarmId)).reply).toEqual({ words: address, until });
      expect(await ownFound(mila, id)).toMatchObject({ found: { isOpened: true } });
      const openings = (await logRows(naast)).filter(({ act }) => act === 'safety.foundOpened');
      expect(openings).toHaveLength(2);
      expect(JSON.stringify(openings)).not.toContain('Kerkstraat');
      // Nobody but the taker got them over the wire, their author neither.
      for (const person of [noor, sam, mila, daan]) expect(person.wire.join()).not.toContain('Kerkstraat');
    });

    it('is opened by who takes the alarm over, and no longer by who had it', async () => {
      const id = await boTalksWithMila();
      await leavesFound(mila, id, address);
      const { id: alarmId } = await theAlarm(noor);
      await takesAlarm(noor);
      expect((await opens(noor, alarmId)).reply).toMatchObject({ words: address });
      expect((await opens(bo, alarmId)).error?.code).toBe('notAllowed');
    });

    it('is left only in a talk apart under an open alarm, by its person', async () => {
      const id = await boTalksWithMila();
      const body = { words: address };
      for (const person of [bo, noor, daan])
        expect(await person.refusal(foundRoutes.leaveFound, { params: { talkId: id }, body })).toBe(
          'notFound',
        );
      await closesAlarm(bo);
      expect(await mila.refusal(foundRoutes.leaveFound, { params: { talkId: id }, body })).toBe(
        'changedMeanwhile',
      );
      await isNotSafe(mila, inSession(sessionId));
      await leavesFound(mila, id, address);
      await endsTalk(mila, id);
      expect(await mila.refusal(foundRoutes.leaveFound, { params: { talkId: id }, body })).toBe('talkEnded');
    });

    it('is offered the same, whether or not others raised an alarm about its person, who does not learn of it', async () => {
      await sam.call(roomRoutes.joinAsHost, { params: { sessionId } });
      await sam.follows(sessionId);
      const { id } = await offersTalk(noor, sessionId, milasSeat);
      await answersTalk(mila, id);
      await holdsTalk(noor, id);
      const { mySeatId } = await entersTalk(mila, id);
      const seen = async () => [
        await ownFound(mila, id),
        await mila.call(alarmRoutes.readMyAlarm, { params: inTalk(id) }),
      ];
      const before = await seen();
      for (const item of [
        { place: inSession(sessionId), seatId: milasSeat },
        { place: inTalk(id), seatId: mySeatId as SeatId },
      ])
        await noor.call(alarmRoutes.raiseAlarm, { body: { ...item, level: 4, kinds: [] } });
      for (const { id: alarmId, rev } of await openAlarms(noor))
        await noor.call(alarmRoutes.takeAlarm, { params: { alarmId }, body: { rev } });
      await naast.settled();
      expect(await seen()).toEqual(before);
      const leave = { params: { talkId: id }, body: { words: address } };
      expect(await mila.refusal(foundRoutes.leaveFound, leave)).toBe('changedMeanwhile');
      expect(mila.heardOf('alarm:mine')).toEqual([]);
      // Once she says so herself.
      await mila.call(alarmRoutes.raiseMyAlarm, { body: { place: inTalk(id) } });
      expect(await ownFound(mila, id)).toEqual({ found: null, may: { leave: true } });
      await leavesFound(mila, id, address);
      const inTalks = (await openAlarms(noor)).find(({ place }) => place.kind === 'talk');
      expect((await opens(noor, inTalks?.id as AlarmId)).reply).toMatchObject({ words: address });
      // She hears that it was opened, without asking.
      await eventually(() => expect(mila.heardOf('alarm:mine').length).toBeGreaterThan(1));
    });

    it('is gone at once when its author takes it back, also after the talk; when the alarm is closed; and after a day', async () => {
      const id = await boTalksWithMila();
      const { id: alarmId } = await theAlarm(bo);
      const [first] = naast.nodes;
      const stored = async () => ({
        words: await first?.connection.collection('foundWords').countDocuments(),
        keys: await first?.connection.collection('dataKeys').countDocuments({ _id: /^found:/ as never }),
      });
      await leavesFound(mila, id, address);
      await leavesFound(mila, id, `${address}, achterdeur`);
      expect((await opens(bo, alarmId)).reply).toMatchObject({ words: `${address}, achterdeur` });
      expect(await stored()).toEqual({ words: 1, keys: 1 });
      await mila.call(foundRoutes.takeBackFound, { params: { talkId: id } });
      expect(await stored()).toEqual({ words: 0, keys: 0 });
      expect((await opens(bo, alarmId)).error?.code).toBe('notFound');

      await leavesFound(mila, id, address);
      await endsTalk(bo, id);
      expect(await ownFound(mila, id)).toMatchObject({ found: { isOpened: false }, may: { leave: false } });
      await mila.call(foundRoutes.takeBackFound, { params: { talkId: id } });
      expect(await stored()).toEqual({ words: 0, keys: 0 });
    });

    it('goes with its alarm, and after a day without the job having run', async () => {
      const id = await boTalksWithMila();
      const { id: alarmId } = await theAlarm(bo);
      await leavesFound(mila, id, address);
      naast.clock.forward(limits.found.kept);
      expect(await naast.app.stores.found.of(alarmId, naast.clock.now())).toBeNull();
      expect(await naast.app.stores.found.open(alarmId, naast.clock.now())).toBeNull();
      naast.clock.forward(-limits.found.kept);
      await closesAlarm(bo);
      naast.clock.forward(hours(1));
      expect(await naast.app.stores.found.alarmIds()).toEqual([]);
    });

    it('stays where its author left other words before, or took them back, also when a node starts', async () => {
      const id = await boTalksWithMila();
      const { id: alarmId } = await theAlarm(bo);
      await leavesFound(mila, id, 'Kerkstraat 21');
      await mila.call(foundRoutes.takeBackFound, { params: { talkId: id } });
      await leavesFound(mila, id, 'Kerkstraat 22');
      await leavesFound(mila, id, address);
      // Destroys again what had been destroyed, as after a restore.
      await naast.addNode();
      expect(await ownFound(mila, id)).toMatchObject({ found: { isOpened: false } });
      expect((await opens(bo, alarmId)).reply).toMatchObject({ words: address });
    });

    it('is kept once where two alarms are open, and its author takes back what lies under either', async () => {
      const id = await boTalksWithMila();
      await naast.app.stores.alarms.release(
        (await naast.app.stores.alarms.listTaken())[0]?.taken?.by ?? '',
        naast.clock.now(),
      );
      const { found } = naast.app.stores;
      await leavesFound(mila, id, 'Kerkstraat 21');
      const [first] = await found.alarmIds();
      // The alarm of the talk comes first from now on.
      await mila.call(alarmRoutes.raiseMyAlarm, { body: { place: inTalk(id) } });
      expect(await ownFound(mila, id)).toMatchObject({ found: { isOpened: false } });
      await leavesFound(mila, id, address);
      const [second, ...more] = await found.alarmIds();
      expect([second === first, more]).toEqual([false, []]);
      // Left under the other one by a page that lost the race.
      const until = new Date(naast.clock.now().getTime() + limits.found.kept);
      const left = { id: 'another leaving', alarmId: first ?? '', words: address, until };
      await found.leave(left, naast.clock.now());
      await mila.call(foundRoutes.takeBackFound, { params: { talkId: id } });
      expect(await found.alarmIds()).toEqual([]);
    });

    it('is swept with an alarm that a node closed before it stopped', async () => {
      const id = await boTalksWithMila();
      const { id: alarmId } = await theAlarm(bo);
      await closesAlarm(bo);
      const until = new Date(naast.clock.now().getTime() + limits.found.kept);
      const { found } = naast.app.stores;
      await found.leave({ id: 'a leaving', alarmId, words: address, until }, naast.clock.now());
      expect(await found.alarmIds()).toEqual([alarmId]);
      await naast.app.jobs.run('privacy.retention');
      expect(await found.alarmIds()).toEqual([]);
      expect(await ownFound(mila, id)).toMatchObject({ found: null });
    });
  });
});
