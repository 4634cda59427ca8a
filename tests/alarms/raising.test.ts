import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { alarmRoutes } from '@naast/shared/contract/alarms';
import { type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import type { SeatId } from '@naast/shared/contract/seats';
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
import { eventually } from '../support/eventually.js';
import { logRows } from '../support/logbook.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { asksAndConfirms, newestQuestion, readsIn } from '../support/spreekuur.js';

describe('an alarm in a room', () => {
  let naast: Naast;
  let noor: Person;
  let bo: Person;
  let mila: Person;
  let daan: Person;
  let sessionId: RoomSessionId;
  let milasSeat: SeatId;

  beforeEach(async () => {
    naast = await Naast.start();
    [noor, bo] = [await naast.team('Noor'), await naast.team('Bo')];
    sessionId = (await noor.opens(await naast.room())).session.id;
    await noor.follows(sessionId);
    [mila, daan] = [naast.visitor('Mila'), naast.visitor('Daan')];
    const { mySeatId } = await mila.joins(sessionId);
    if (mySeatId === null) throw new Error('Mila has no seat');
    milasSeat = mySeatId;
    await daan.joins(sessionId);
  });
  afterEach(() => naast.close());

  const rests = () =>
    noor.call(roomRoutes.restSeat, {
      params: { sessionId, seatId: milasSeat },
      body: { minutes: 10 },
    });

  it('is heard by the host and the duty lead at once; its author reads that nobody saw it, then who looks along', async () => {
    await hasDuty(bo);
    expect(await ownAlarm(mila, inSession(sessionId))).toMatchObject({ state: 'none' });
    expect(await isNotSafe(mila, inSession(sessionId))).toMatchObject({ state: 'unseen', by: null });
    await eventually(() => {
      for (const person of [noor, bo]) expect(person.heardOf('alarms:changed').length).toBeGreaterThan(0);
    });
    expect(await theAlarm(noor)).toMatchObject({
      sources: ['self'],
      seatId: milasSeat,
      level: null,
      reach: 'here',
      times: 1,
      may: { take: true, close: false },
    });
    await takesAlarm(noor);
    await eventually(() => expect(mila.heardOf('alarm:mine').length).toBeGreaterThan(1));
    expect(await ownAlarm(mila, inSession(sessionId))).toMatchObject({ state: 'seen', by: 'Noor' });
    await closesAlarm(noor, 'Samen gebeld met haar zus.');
    expect(await ownAlarm(mila, inSession(sessionId))).toMatchObject({ state: 'closed', by: 'Noor' });
    expect(await openAlarms(bo)).toEqual([]);
  });

  it('tells nobody else: not the others in the room, nor colleagues who have nothing to do with it yet', async () => {
    await hasDuty(bo);
    const sam = await naast.team('Sam');
    await sam.connect();
    await isNotSafe(mila, inSession(sessionId));
    await daan.call(alarmRoutes.raiseWorry, { body: { place: inSession(sessionId), seatId: milasSeat } });
    await naast.settled();
    await eventually(() => expect(noor.heardOf('alarms:changed').length).toBeGreaterThan(1));
    await naast.settled();
    expect(sam.heardOf('alarms:changed')).toEqual([]);
    expect(await openAlarms(sam)).toEqual([]);
    const { id: alarmId, rev } = await theAlarm(noor);
    expect(await sam.refusal(alarmRoutes.readAlarm, { params: { alarmId } })).toBe('notFound');
    expect(await sam.refusal(alarmRoutes.takeAlarm, { params: { alarmId }, body: { rev } })).toBe('notFound');
    expect(daan.heard.filter(({ type }) => type.startsWith('alarm'))).toEqual([]);
    expect(await ownAlarm(daan, inSession(sessionId))).toMatchObject({ state: 'none' });
    for (const visitor of [mila, daan])
      expect(await visitor.refusal(alarmRoutes.listAlarms, { query: {} })).toBe('signInNeeded');
  });

  it('is one per person: whoever raises it again joins it, from all sides and at once', async () => {
    const message = await mila.says(sessionId, 'Ik kan niet meer.');
    await Promise.all([
      ...Array.from({ length: 5 }, () => isNotSafe(mila, inSession(sessionId))),
      daan.call(alarmRoutes.raiseWorry, { body: { place: inSession(sessionId), messageId: message.id } }),
      noor.call(alarmRoutes.raiseAlarm, {
        body: { place: inSession(sessionId), messageId: message.id, level: 4, kinds: ['suicide'] },
      }),
    ]);
    await naast.settled();
    const alarm = await theAlarm(noor);
    expect(alarm).toMatchObject({ times: 7, level: 4, kinds: ['suicide'], seatId: milasSeat });
    expect([...alarm.sources].sort()).toEqual(['self', 'team', 'worry']);
    // What others raised is no news for its author before they raised it themselves.
    await closesAfterTaking(noor);
    await daan.call(alarmRoutes.raiseWorry, { body: { place: inSession(sessionId), seatId: milasSeat } });
    await naast.settled();
    expect(await ownAlarm(mila, inSession(sessionId))).toMatchObject({ state: 'closed' });
    expect((await theAlarm(noor)).sources).toEqual(['worry']);
  });
  const closesAfterTaking = async (person: Person) => {
    await takesAlarm(person);
    await closesAlarm(person);
  };

  it('can be raised by who rests and by who has left the chair; not by who was never there, nor once the room is closed', async () => {
    await rests();
    expect(await isNotSafe(mila, inSession(sessionId))).toMatchObject({ state: 'unseen' });
    await daan.call(roomRoutes.leaveRoom, { params: { sessionId } });
    await isNotSafe(daan, inSession(sessionId));
    expect((await openAlarms(noor)).map(({ reach }) => reach).sort()).toEqual(['here', 'outside']);

    const stranger = naast.visitor('Iemand');
    const body = { place: inSession(sessionId) };
    expect(await stranger.refusal(alarmRoutes.raiseMyAlarm, { body })).toBe('seatNeeded');
    const nowhere = { place: inSession('a'.repeat(22) as RoomSessionId) };
    expect(await mila.refusal(alarmRoutes.raiseMyAlarm, { body: nowhere })).toBe('notFound');
    await noor.call(roomRoutes.closeRoom, { params: { sessionId } });
    expect(await mila.refusal(alarmRoutes.raiseMyAlarm, { body })).toBe('roomClosed');
    expect(await ownAlarm(mila, inSession(sessionId))).toMatchObject({ state: 'unseen' });
  });

  it('is not for oneself or a host by worry; only who holds the room raises it for the team', async () => {
    const place = inSession(sessionId);
    const hosts = (await noor.call(roomRoutes.readSession, { params: { sessionId } })).mySeatId;
    if (hosts === null) throw new Error('Noor has no seat');
    const worry = (person: Person, seatId: SeatId) =>
      person.refusal(alarmRoutes.raiseWorry, { body: { place, seatId } });
    expect(await worry(mila, milasSeat)).toBe('notAllowed');
    expect(await worry(mila, hosts)).toBe('notAllowed');
    expect(await worry(mila, 'a'.repeat(22) as SeatId)).toBe('notFound');
    const body = { place, seatId: milasSeat, level: 3 as const, kinds: [] };
    expect(await bo.refusal(alarmRoutes.raiseAlarm, { body })).toBe('notAllowed');
    expect(await mila.refusal(alarmRoutes.raiseAlarm, { body })).toBe('signInNeeded');
    expect(await openAlarms(noor)).toEqual([]);
  });

  it('copies its message and five on each side, which outlive the room; each read of them is logged', async () => {
    // In turn, since one person may not say so much at once.
    const says = (at: number) => (at % 2 ? daan : noor).says(sessionId, `zin ${at}`);
    for (let at = 0; at < 8; at++) await says(at);
    const item = await mila.says(sessionId, 'Ik heb een plan.');
    for (let at = 8; at < 16; at++) await says(at);
    await noor.call(alarmRoutes.raiseAlarm, {
      body: { place: inSession(sessionId), messageId: item.id, level: 3, kinds: [] },
    });
    await noor.call(roomRoutes.closeRoom, { params: { sessionId } });
    const { id: alarmId } = await theAlarm(bo);
    const { name, words } = await bo.call(alarmRoutes.readAlarm, { params: { alarmId } });
    expect(name).toBe('Mila');
    expect(words.map(({ text }) => text)).toEqual([
      ...[3, 4, 5, 6, 7].map((at) => `zin ${at}`),
      'Ik heb een plan.',
      ...[8, 9, 10, 11, 12].map((at) => `zin ${at}`),
    ]);
    expect(words.filter(({ isItem }) => isItem).map(({ text }) => text)).toEqual(['Ik heb een plan.']);
    const acts = (await logRows(naast)).map(({ act }) => act).filter((act) => act.startsWith('safety'));
    expect(acts).toEqual(['safety.raised', 'safety.read']);
  });

  it('is taken by one of two at once; another takes it over, and only its taker closes it', async () => {
    await isNotSafe(mila, inSession(sessionId));
    const { id: alarmId, rev } = await theAlarm(noor);
    const taking = { params: { alarmId }, body: { rev } };
    const taken = await Promise.all([noor, bo].map((person) => person.ask(alarmRoutes.takeAlarm, taking)));
    expect(taken.map(({ error }) => error?.code ?? 'ok').sort()).toEqual(['changedMeanwhile', 'ok']);
    await takesAlarm(bo);
    expect(await theAlarm(noor)).toMatchObject({
      taken: { name: 'Bo', isMe: false },
      may: { take: true, close: false },
    });
    const { rev: now } = await theAlarm(noor);
    const closing = { params: { alarmId }, body: { rev: now, ending: 'spoke' } } as const;
    expect(await noor.refusal(alarmRoutes.closeAlarm, closing)).toBe('notAllowed');
    await closesAlarm(bo);
    expect(await bo.refusal(alarmRoutes.takeAlarm, { params: { alarmId }, body: { rev: now + 1 } })).toBe(
      'changedMeanwhile',
    );
  });
});

describe('who reads along with the author of an alarm', () => {
  it('is said only while the taker can read the place', async () => {
    const naast = await Naast.start();
    try {
      const [noor, bo] = [await naast.team('Noor'), await naast.team('Bo')];
      const sessionId = (await noor.opens(await naast.room())).session.id;
      await noor.follows(sessionId);
      await hasDuty(bo);
      const mila = naast.visitor('Mila');
      await mila.joins(sessionId);
      const reads = () => ownAlarm(mila, inSession(sessionId));
      expect(await isNotSafe(mila, inSession(sessionId))).toMatchObject({ isByAlong: false });
      // Bo has the duty, and no chair in the room.
      await takesAlarm(bo);
      expect(await reads()).toMatchObject({ state: 'seen', by: 'Bo', isByHere: true, isByAlong: false });
      const { id: alarmId, rev } = await theAlarm(noor);
      await noor.call(alarmRoutes.takeAlarm, { params: { alarmId }, body: { rev } });
      expect(await reads()).toMatchObject({ by: 'Noor', isByAlong: true });
      await noor.call(roomRoutes.closeRoom, { params: { sessionId } });
      expect(await reads()).toMatchObject({ state: 'seen', by: 'Noor', isByAlong: false });
    } finally {
      await naast.close();
    }
  });

  it('is so of a question for who may read it', async () => {
    const naast = await Naast.start();
    try {
      const [noor, bo] = [await naast.team('Noor'), await naast.team('Bo')];
      const asker = naast.visitor('vraagsteller');
      await asksAndConfirms(asker);
      const place = inThread(await newestQuestion(noor));
      await isNotSafe(asker, place);
      await takesAlarm(bo);
      expect(await ownAlarm(asker, place)).toMatchObject({ by: 'Bo', isByAlong: false });
      const { id: alarmId, rev } = await theAlarm(noor);
      await noor.call(alarmRoutes.takeAlarm, { params: { alarmId }, body: { rev } });
      expect(await ownAlarm(asker, place)).toMatchObject({ by: 'Noor', isByAlong: true });
    } finally {
      await naast.close();
    }
  });
});

describe('an alarm at the door of a room', () => {
  it('is raised by who waits there, without a seat', async () => {
    const naast = await Naast.start({ limits: rateLimits });
    try {
      const noor = await naast.team('Noor');
      const { session } = await noor.opens(await naast.room());
      for (let at = 0; at < 4; at++) await naast.visitor(`gast ${at}`).enters(session.id);
      const last = naast.visitor('Mila');
      expect((await last.requestsEntry(session.id)).reply?.outcome).toBe('wait');
      expect(await isNotSafe(last, inSession(session.id))).toMatchObject({ state: 'unseen' });
      expect(await theAlarm(noor)).toMatchObject({ seatId: null, reach: 'outside' });
      await takesAlarm(noor);
      expect(await ownAlarm(last, inSession(session.id))).toMatchObject({ state: 'seen', by: 'Noor' });
    } finally {
      await naast.close();
    }
  });
});

describe('an alarm about a question', () => {
  let naast: Naast;
  let noor: Person;
  let asker: Person;

  beforeEach(async () => {
    naast = await Naast.start();
    noor = await naast.team('Noor');
    asker = naast.visitor('vraagsteller');
    await asksAndConfirms(asker);
  });
  afterEach(() => naast.close());

  it('is raised by its asker, and copies nothing that the asker could not erase', async () => {
    const threadId = await newestQuestion(noor);
    expect(await isNotSafe(asker, inThread(threadId))).toMatchObject({ state: 'unseen', isWatched: false });
    const alarm = await takesAlarm(noor);
    expect(alarm.place).toEqual({ kind: 'thread', id: threadId, isOpen: true });
    const { words } = await noor.call(alarmRoutes.readAlarm, { params: { alarmId: alarm.id } });
    expect(words).toEqual([]);
    expect(await ownAlarm(asker, inThread(threadId))).toMatchObject({ state: 'seen', by: 'Noor' });
    const other = naast.visitor('een ander');
    await asksAndConfirms(other);
    const body = { place: inThread(threadId) };
    expect(await other.refusal(alarmRoutes.raiseMyAlarm, { body })).toBe('notFound');
  });

  it('is raised by reading it in at level 3 or 4, of which its asker learns nothing', async () => {
    const threadId = await newestQuestion(noor);
    await readsIn(noor, threadId, 2);
    await naast.settled();
    expect(await openAlarms(noor)).toEqual([]);
    await readsIn(noor, threadId, 3);
    await eventually(async () => expect(await openAlarms(noor)).toHaveLength(1));
    expect(await theAlarm(noor)).toMatchObject({ sources: ['readIn'], level: 3 });
    await readsIn(noor, threadId, 4);
    await eventually(async () => expect(await theAlarm(noor)).toMatchObject({ level: 4, times: 2 }));
    expect(await ownAlarm(asker, inThread(threadId))).toMatchObject({ state: 'none' });
  });

  it('is raised by who may read it, not by a coordinator, who reads nobody’s words', async () => {
    const place = inThread(await newestQuestion(noor));
    const ruben = await naast.team('Ruben');
    await ruben.call(alarmRoutes.raiseAlarm, { body: { place, level: 3, kinds: ['selfHarm'] } });
    expect(await theAlarm(noor)).toMatchObject({ sources: ['team'], kinds: ['selfHarm'] });
    const bo = await naast.team('Bo');
    expect(await bo.refusal(alarmRoutes.raiseAlarm, { body: { place, level: 3, kinds: [] } })).toBe(
      'notAllowed',
    );
  });
});
