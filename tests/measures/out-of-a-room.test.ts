import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { accountRoutes } from '@naast/shared/contract/account';
import { measureRoutes } from '@naast/shared/contract/measures';
import { peopleRoutes } from '@naast/shared/contract/people';
import { silentRoutes } from '@naast/shared/contract/room-silent';
import { type RoomId, type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { type SeatId } from '@naast/shared/contract/seats';
import { spreekuurRoutes } from '@naast/shared/contract/spreekuur';
import { limits } from '@naast/shared/limits';
import { isNotSafe } from '../support/alarms.js';
import { days, hours, minutes } from '../support/clock.js';
import { kindsOf, rowOf } from '../support/desk.js';
import { eventually } from '../support/eventually.js';
import { posts } from '../support/held.js';
import { confirms, entryOf, lifts, measures, myMeasure, myOut } from '../support/measures.js';
import { Naast, pairedBuses, type TestNode } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { asksAndConfirms } from '../support/spreekuur.js';
import { passphraseFor } from '../support/team.js';
import { unlimited } from '../support/unlimited.js';

/** Two nodes on one store; the host is on the first, the person on the second. */
describe('out of a room', () => {
  let naast: Naast;
  let other: TestNode;
  let noor: Person;
  let bo: Person;
  let mila: Person;
  let roomId: RoomId;
  let sessionId: RoomSessionId;
  let seatId: SeatId;

  beforeEach(async () => {
    const [here, there] = pairedBuses();
    naast = await Naast.start({ bus: here, limits: unlimited });
    other = await naast.addNode({ bus: there, limits: unlimited });
    [noor, bo] = [await naast.team('Noor'), await naast.team('Bo')];
    roomId = await naast.room();
    sessionId = await opensIt(roomId);
    mila = naast.visitor('Mila', other.url);
    seatId = (await mila.joins(sessionId)).mySeatId as SeatId;
  });
  afterEach(() => naast.close());

  async function opensIt(room: RoomId): Promise<RoomSessionId> {
    const { session } = await noor.opens(room);
    await noor.follows(session.id);
    return session.id;
  }
  async function opensAgain(): Promise<RoomSessionId> {
    await noor.call(roomRoutes.closeRoom, { params: { sessionId } });
    await naast.settled();
    return opensIt(roomId);
  }
  const stateOf = (person: Person, id = sessionId) =>
    person.call(roomRoutes.readSession, { params: { sessionId: id } });
  const silently = (person: Person, id = sessionId) =>
    person.refusal(silentRoutes.readSilently, { params: { sessionId: id }, body: { houseRulesVersion: 1 } });

  it('for today: off the chair in each tab, and not back in by no name, node, row or silent chair, until the day is over there', async () => {
    const tab = await mila.anotherPage();
    await tab.follows(sessionId);
    const { measure } = await measures(noor, sessionId, seatId, 'outToday', {
      words: 'Voor vandaag is het genoeg.',
    });
    // The end of the day in Amsterdam.
    expect(measure).toMatchObject({ kind: 'outToday', until: '2026-11-21T23:00:00.000Z' });
    await naast.settled();
    for (const page of [mila, tab]) {
      const ack = await page.emit('place:post', {
        ...{ kind: 'roomSession', id: sessionId, clientKey: crypto.randomUUID() },
        body: { text: 'Ik ga niet weg.' },
      });
      expect(ack).toMatchObject({ ok: false, error: { code: 'seatNeeded' } });
    }
    expect(await stateOf(mila)).toMatchObject({ standing: 'left', freed: { reason: 'out' } });
    for (const url of [naast.url, other.url]) {
      mila.url = url;
      expect(await entryOf(mila, sessionId)).toBe('outOfRoom');
      expect(await entryOf(mila, sessionId, 'Een Ander')).toBe('outOfRoom');
      expect(await silently(mila)).toBe('outOfRoom');
    }
    expect(await myOut(mila, roomId)).toMatchObject({ by: 'Noor', words: 'Voor vandaag is het genoeg.' });
    // Nor in the next session of the room that day; another room, and another person, go on.
    const again = await opensAgain();
    expect(await entryOf(mila, again)).toBe('outOfRoom');
    expect(await entryOf(naast.visitor('Kim'), again)).toBe('inside');
    expect(await myOut(naast.visitor('Kim'), roomId)).toBeNull();
    naast.clock.forward(hours(4) + minutes(1));
    expect(await myOut(mila, roomId)).toBeNull();
    expect(await entryOf(mila, again)).toBe('inside');
  });

  it('holds in this room alone: not in another, not for the spreekuur, and “I am not safe” is heard', async () => {
    await measures(noor, sessionId, seatId, 'outToday');
    const elsewhere = await naast.room();
    await noor.call(roomRoutes.leaveRoom, { params: { sessionId } });
    const otherSession = await opensIt(elsewhere);
    expect(await entryOf(mila, otherSession)).toBe('inside');
    expect((await mila.call(spreekuurRoutes.readSpreekuur, {})).may.ask).toBe(true);
    expect((await asksAndConfirms(mila, { text: 'Mag ik hier wel iets vragen?' })).words).not.toBe('');
    expect((await isNotSafe(mila, { kind: 'roomSession', id: sessionId })).state).toBe('unseen');
  });

  it('lifted by a colleague, she comes in at once, on the other node too', async () => {
    const { measure } = await measures(noor, sessionId, seatId, 'outToday');
    await naast.settled();
    expect((await lifts(mila, measure as never)).error?.code).toBe('signInNeeded');
    expect((await lifts(await naast.team('Ruben'), measure as never)).error?.code).toBe('notAllowed');
    expect((await lifts(bo, measure as never)).status).toBe(200);
    expect(await entryOf(mila, sessionId)).toBe('inside');
    expect((await lifts(bo, measure as never)).error?.code).toBe('notAllowed');
  });

  it('for longer takes two people: the days count from when the second agreed, and newcomers are looked at for that long', async () => {
    const { measure } = await measures(noor, sessionId, seatId, 'outLonger', { days: 14 });
    expect(measure).toMatchObject({ isProposed: true, days: 14, until: '2026-11-22T19:00:00.000Z' });
    expect(await entryOf(mila, sessionId)).toBe('outOfRoom');
    expect((await confirms(noor, measure as never)).error?.code).toBe('needsSecondPerson');
    expect((await confirms(mila, measure as never)).error?.code).toBe('signInNeeded');
    const list = (person: Person) => person.call(measureRoutes.listMeasures, {});
    expect((await list(noor)).measures).toMatchObject([
      { isProposed: true, may: { confirm: false, lift: true } },
    ]);
    expect((await list(bo)).measures).toMatchObject([
      { isProposed: true, may: { confirm: true, lift: true } },
    ]);
    expect(JSON.stringify(await list(bo))).not.toContain('Mila');
    // The first page says so to who can be the second, and to nobody else.
    expect(await rowOf(bo, 'outsToConfirm')).toMatchObject({ to: '/team/measures', count: 1 });
    for (const person of [noor, await naast.team('Ruben')])
      expect(await kindsOf(person)).not.toContain('outsToConfirm');
    expect((await confirms(bo, measure as never)).status).toBe(200);
    expect(await kindsOf(bo)).not.toContain('outsToConfirm');
    await naast.settled();
    const until = '2026-12-04T23:00:00.000Z';
    expect(await myOut(mila, roomId)).toMatchObject({ isProposed: false, until });
    expect((await kimSees()).newcomersLookedAtUntil).toBe(until);
    expect((await stateOf(noor)).session.newcomersLookedAtUntil).toBe(until);
    expect((await stateOf(mila)).session.newcomersLookedAtUntil).toBeNull();
    // Who comes in now is new, and may be the same person.
    const rik = naast.visitor('Rik');
    const joined = await rik.joins(sessionId);
    expect([joined.session.doorAjar, await posts(rik, sessionId, 'Hoi')]).toEqual(['first', 'held']);
    expect((await confirms(await naast.team('Sam'), measure as never)).error?.code).toBe('notAllowed');
    await lifts(bo, measure as never);
    await eventually(async () => expect((await kimSees()).newcomersLookedAtUntil).toBeNull());
    expect(await posts(rik, sessionId, 'Ben ik er nu?')).toBe('placed');
  });
  const kimSees = () => naast.visitor('Kim', other.url).call(roomRoutes.readRoom, { params: { roomId } });

  it('a proposal that nobody agreed to is over after a day', async () => {
    const { measure } = await measures(noor, sessionId, seatId, 'outLonger', { days: 90 });
    naast.clock.forward(limits.measure.proposalHolds + 1000);
    expect((await confirms(await again('Bo'), measure as never)).error?.code).toBe('notAllowed');
    expect(await myOut(mila, roomId)).toBeNull();
    expect((await kimSees()).newcomersLookedAtUntil).toBeNull();
  });
  const again = (name: 'Bo' | 'Noor') => naast.team(name);

  it('binds a member on whatever device, without a look at newcomers', async () => {
    const daan = naast.visitor('Daan', other.url);
    const passphrase = passphraseFor('Daan');
    await daan.call(accountRoutes.signUp, { body: { name: 'Daan', passphrase, language: 'nl' } });
    const seat = (await daan.joins(sessionId)).mySeatId as SeatId;
    const { measure } = await measures(noor, sessionId, seat, 'outLonger', { days: 7 });
    await confirms(bo, measure as never);
    expect((await kimSees()).newcomersLookedAtUntil).toBeNull();
    naast.clock.forward(days(3));
    const phone = naast.visitor('Daan');
    await phone.call(peopleRoutes.signIn, { body: { name: 'Daan', passphrase } });
    expect(await myOut(phone, roomId)).toMatchObject({ kind: 'outLonger' });
    expect(await entryOf(phone, sessionId, 'Iemand Anders')).toBe('outOfRoom');
  });

  it('where nobody can be second, one decides for seven days at most, and the person is told who reads outside', async () => {
    for (const name of ['Sam', 'Bo'] as const) {
      const account = await naast.app.stores.people.findByName(name);
      await naast.app.stores.people.change(account?.id ?? '', { roles: [] });
    }
    expect((await measures(noor, sessionId, seatId, 'outLonger', { days: 14 })).error).toBe(
      'needsSecondPerson',
    );
    const { measure } = await measures(noor, sessionId, seatId, 'outLonger', { days: 7 });
    expect(measure).toMatchObject({ isProposed: false, until: '2026-11-27T23:00:00.000Z' });
    expect(await myOut(mila, roomId)).toMatchObject({ isNobodyElse: true });
  });

  it('of two hosts at the same moment one puts her out, and the other hears that she is', async () => {
    const sam = await naast.team('Sam', other.url);
    await sam.call(roomRoutes.joinAsHost, { params: { sessionId } });
    const both = await Promise.all([
      measures(noor, sessionId, seatId, 'outToday'),
      measures(sam, sessionId, seatId, 'outToday'),
    ]);
    expect(both.map(({ error }) => error)).toEqual([null, null]);
    expect(both.filter(({ measure }) => measure !== null).length).toBe(1);
    expect((await bo.call(measureRoutes.listMeasures, {})).measures.length).toBe(1);
  });

  it('while she comes in at the same moment, she is out', async () => {
    await mila.call(roomRoutes.leaveRoom, { params: { sessionId } });
    const [, entry] = await Promise.all([
      measures(noor, sessionId, seatId, 'outToday'),
      entryOf(mila, sessionId),
    ]);
    expect(['inside', 'outOfRoom']).toContain(entry);
    await naast.settled();
    expect((await stateOf(mila)).standing).toBe('left');
    expect(await entryOf(mila, sessionId)).toBe('outOfRoom');
  });

  it('survives a restart, and what a node left undone is done by the next', async () => {
    const { measure } = await measures(noor, sessionId, seatId, 'outToday');
    const { imposeMeasure } = await import('@naast/server/domains/measures/index');
    const kim = naast.visitor('Kim', other.url);
    const kims = (await kim.joins(sessionId)).mySeatId as SeatId;
    // A node that dies once the measure is stored.
    const host = await naast.app.stores.people.findByName('Noor');
    const ctx = naast.app.ctxFor({ kind: 'team', who: '', accountId: host?.id ?? '', roles: ['host'] });
    const place = { kind: 'roomSession' as const, id: sessionId };
    await imposeMeasure(ctx, {
      kind: 'rest',
      place,
      roomId,
      seatId: kims,
      bySeat: null,
      why: 'tooMuch',
      minutes: 30,
    });
    expect((await kim.emit('place:type', { kind: 'roomSession', id: sessionId })).ok).toBe(true);
    await naast.app.jobs.run('rooms.tend');
    await naast.settled();
    expect((await kim.emit('place:type', { kind: 'roomSession', id: sessionId })).ok).toBe(false);
    const node = await naast.addNode({ limits: unlimited });
    mila.url = node.url;
    expect(await entryOf(mila, sessionId)).toBe('outOfRoom');
    expect((await myMeasure(mila, sessionId, 'outToday')).id).toBe(measure?.id);
  });
});
