import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { alarmRoutes } from '@naast/shared/contract/alarms';
import { heldRoutes } from '@naast/shared/contract/held';
import { type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { limits } from '@naast/shared/limits';
import { hasDuty, openAlarms, takesAlarm } from '../support/alarms.js';
import { rowOf } from '../support/desk.js';
import { eventually } from '../support/eventually.js';
import {
  decides,
  heldFor,
  heldText,
  marksUrgent,
  ownHeld,
  places,
  posts,
  setsAjar,
} from '../support/held.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { unlimited } from '../support/unlimited.js';

/** Noor and Sam host; Mila and Kim write where all waits. */
describe('hosts decide about what waits', () => {
  let naast: Naast;
  let noor: Person;
  let sam: Person;
  let mila: Person;
  let kim: Person;
  let sessionId: RoomSessionId;

  beforeEach(async () => {
    naast = await Naast.start({ limits: unlimited });
    [noor, sam] = [await naast.team('Noor'), await naast.team('Sam')];
    sessionId = (await noor.opens(await naast.room())).session.id;
    await sam.call(roomRoutes.joinAsHost, { params: { sessionId } });
    for (const host of [noor, sam]) await host.follows(sessionId);
    [mila, kim] = [naast.visitor('Mila'), naast.visitor('Kim')];
    for (const person of [mila, kim]) await person.joins(sessionId);
    await setsAjar(noor, sessionId, 'all');
  });
  afterEach(() => naast.close());

  const told = async () => (await kim.reads(sessionId)).map(({ text }) => text);
  const tends = () => naast.app.jobs.run('rooms.tend');
  const seatOf = async (person: Person) =>
    (await person.call(roomRoutes.readSession, { params: { sessionId } })).mySeatId;
  async function waiting(person: Person, text: string) {
    expect(await posts(person, sessionId, text)).toBe('held');
    return (await heldText(noor, sessionId, text)).id;
  }

  it('places one: all read it, with the time at which it was written', async () => {
    const id = await waiting(mila, 'Mag ik?');
    const { sentAt } = await heldText(noor, sessionId, 'Mag ik?');
    naast.clock.forward(30_000);
    expect(await places(noor, sessionId, id)).toEqual({ decided: [id], left: [] });
    const [message] = await kim.reads(sessionId);
    expect(message).toMatchObject({ id, text: 'Mag ik?', sentAt, seatId: await seatOf(mila) });
    expect([await ownHeld(mila, sessionId), await heldFor(sam, sessionId)]).toEqual([[], []]);
  });

  it('places many at once, in the order in which they were written', async () => {
    const ids = [];
    for (const text of ['een', 'twee', 'drie']) {
      ids.push(await waiting(text === 'twee' ? kim : mila, text));
      naast.clock.forward(1000);
    }
    expect((await places(noor, sessionId, ...ids.toReversed())).decided).toHaveLength(3);
    expect(await told()).toEqual(['een', 'twee', 'drie']);
  });

  it('leaves what another host decided before, or its author took back', async () => {
    const [first, second] = [await waiting(mila, 'een'), await waiting(mila, 'twee')];
    await Promise.all([
      places(noor, sessionId, first),
      decides(sam, sessionId, [first], { what: 'decline', why: 'unkind', line: null }),
    ]);
    // Whichever was first, it was decided once.
    const isPlaced = (await told()).length === 1;
    const isDeclined = (await heldFor(noor, sessionId)).some(({ state }) => state === 'declined');
    expect([isPlaced, isDeclined].filter(Boolean)).toHaveLength(1);
    await mila.call(heldRoutes.takeBackHeld, { params: { sessionId, heldId: second } });
    expect(await places(noor, sessionId, second)).toEqual({ decided: [], left: [second] });
  });

  it('asks to say it differently: its author reads who asks, and the line', async () => {
    const id = await waiting(mila, 'Jullie snappen niks');
    await decides(noor, sessionId, [id], {
      what: 'return',
      line: 'Fijn dat je schrijft. Wil je dit anders zeggen?',
    });
    expect(await ownHeld(mila, sessionId)).toMatchObject([
      {
        id,
        text: 'Jullie snappen niks',
        state: 'returned',
        decided: {
          by: await seatOf(noor),
          why: null,
          line: 'Fijn dat je schrijft. Wil je dit anders zeggen?',
        },
      },
    ]);
    // It cannot be placed behind its author's back.
    expect((await places(sam, sessionId, id)).left).toEqual([id]);
    expect(await told()).toEqual([]);
  });

  it('declines with a reason that its author reads, and undoes that while the room is open', async () => {
    const id = await waiting(mila, 'Neem er tien');
    await decides(noor, sessionId, [id], { what: 'decline', why: 'advice', line: 'Dit kan iemand schaden.' });
    expect(await ownHeld(mila, sessionId)).toMatchObject([
      { state: 'declined', decided: { why: 'advice', line: 'Dit kan iemand schaden.' } },
    ]);
    await decides(sam, sessionId, [id], { what: 'undo' });
    expect(await ownHeld(mila, sessionId)).toMatchObject([{ state: 'waits', decided: null }]);
    await places(sam, sessionId, id);
    expect(await told()).toEqual(['Neem er tien']);
  });

  it('raises an alarm at once for a text that a host marks as urgent, and places nothing', async () => {
    const id = await waiting(mila, 'Ik heb de pillen al klaar');
    await marksUrgent(noor, sessionId, id);
    await eventually(async () => expect(await openAlarms(noor)).toHaveLength(1));
    expect(await openAlarms(noor)).toMatchObject([
      { sources: ['team'], times: 1, seatId: await seatOf(mila) },
    ]);
    await marksUrgent(sam, sessionId, id);
    await tends();
    expect(await openAlarms(noor)).toMatchObject([{ times: 1 }]);
    const { id: alarmId } = await takesAlarm(noor);
    const { words } = await noor.call(alarmRoutes.readAlarm, { params: { alarmId } });
    expect(words.filter(({ isItem }) => isItem)).toMatchObject([
      { text: 'Ik heb de pillen al klaar', name: 'Mila' },
    ]);
    expect(await told()).toEqual([]);
    // Its author is not told that it was marked.
    expect(await ownHeld(mila, sessionId)).toMatchObject([{ state: 'waits', decided: null }]);
    expect(JSON.stringify(await ownHeld(mila, sessionId))).not.toMatch(/urgent|presses/);
    expect(await heldText(sam, sessionId, 'Ik heb de pillen al klaar')).toMatchObject({
      presses: true,
      urgentBy: await seatOf(noor),
    });
  });

  it('raises the alarm of a marked text also when the room closed in between', async () => {
    const id = await waiting(mila, 'Het is genoeg geweest');
    const texts = naast.nodes[0]?.connection.collection('heldTexts');
    // As a node leaves it that stops before the alarm was raised.
    await texts?.updateOne({ _id: id }, { $set: { urgentBy: 'x', isAlarmDue: true, presses: true } });
    await noor.call(roomRoutes.closeRoom, { params: { sessionId } });
    await naast.settled();
    await naast.app.jobs.run('alarms.escalate');
    const { id: alarmId } = await takesAlarm(noor);
    const { words } = await noor.call(alarmRoutes.readAlarm, { params: { alarmId } });
    expect(words.map(({ text }) => text)).toContain('Het is genoeg geweest');
    await tends();
    expect(await texts?.countDocuments({})).toBe(0);
  });

  it('brings a text that nobody looked at for two minutes to the desks of all who can go in and decide, and of nobody else', async () => {
    const bo = await naast.team('Bo');
    await hasDuty(bo);
    const id = await waiting(mila, 'Is daar iemand?');
    naast.clock.forward(limits.held.pressesAfter - 1);
    await tends();
    expect(await rowOf(sam, 'roomHeldPresses')).toBeNull();
    const before = bo.heardOf('duty:changed').length;
    naast.clock.forward(1);
    await tends();
    const row = { count: 1, isPressing: true };
    expect(await rowOf(noor, 'roomHeldPresses')).toMatchObject({ ...row, part: 'mine', may: { do: true } });
    expect(await rowOf(await naast.team('Sam'), 'roomHeldPresses')).toMatchObject(row);
    // The duty lead who is no host could only look on.
    expect(await rowOf(bo, 'roomHeldPresses')).toBeNull();
    expect(await rowOf(await naast.team('Ruben'), 'roomHeldPresses')).toBeNull();
    await eventually(() => expect(bo.heardOf('duty:changed').length).toBeGreaterThan(before));
    expect((await heldText(noor, sessionId, 'Is daar iemand?')).presses).toBe(true);
    expect(JSON.stringify(await rowOf(noor, 'roomHeldPresses'))).not.toContain('iemand?');
    await places(noor, sessionId, id);
    expect(await rowOf(sam, 'roomHeldPresses')).toBeNull();
  });

  it('lists first what presses, then what waits for longest, then what was decided', async () => {
    const declined = await waiting(mila, 'een');
    naast.clock.forward(1000);
    await waiting(kim, 'twee');
    naast.clock.forward(1000);
    await marksUrgent(noor, sessionId, await waiting(mila, 'drie'));
    await decides(noor, sessionId, [declined], { what: 'decline', why: 'other', line: null });
    expect((await heldFor(sam, sessionId)).map(({ text }) => text)).toEqual(['drie', 'twee', 'een']);
  });

  it('removes what waits when the room closes, words and all', async () => {
    await waiting(mila, 'Te laat');
    const declined = await waiting(kim, 'Niet geplaatst');
    await decides(noor, sessionId, [declined], { what: 'decline', why: 'other', line: 'Sorry.' });
    await noor.call(roomRoutes.closeRoom, { params: { sessionId } });
    await naast.settled();
    const { connection } = naast.nodes[0] ?? {};
    expect(await connection?.collection('heldTexts').countDocuments({})).toBe(0);
    expect(await connection?.collection('heldMessages').countDocuments({})).toBe(0);
    expect(await rowOf(noor, 'roomHeldPresses')).toBeNull();
  });

  it('finishes what a node began to place before it stopped', async () => {
    const id = await waiting(mila, 'Half geplaatst');
    const texts = naast.nodes[0]?.connection.collection('heldTexts');
    await texts?.updateOne({ _id: id }, { $set: { state: 'placing' } });
    await tends();
    expect(await told()).toEqual(['Half geplaatst']);
    expect([await ownHeld(mila, sessionId), await texts?.countDocuments({})]).toEqual([[], 0]);
    await tends();
    expect(await told()).toEqual(['Half geplaatst']);
  });

  it('says nothing of them to who is no host there', async () => {
    const id = await waiting(mila, 'Van mij');
    const bo = await naast.team('Bo');
    const given = { params: { sessionId } };
    expect(await mila.refusal(heldRoutes.listHeld, given)).toBe('signInNeeded');
    expect(await bo.refusal(heldRoutes.listHeld, given)).toBe('notAllowed');
    const place = { ...given, body: { ids: [id], decision: { what: 'place' } as const } };
    expect(await mila.refusal(heldRoutes.decideHeld, place)).toBe('signInNeeded');
    expect(await kim.refusal(heldRoutes.setDoorAjar, { ...given, body: { ajar: 'off' } })).toBe(
      'signInNeeded',
    );
    expect(await told()).toEqual([]);
  });
});
