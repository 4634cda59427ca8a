import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { hostingRoutes } from '@naast/shared/contract/room-hosting';
import { type RoomId, type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import type { SeatId } from '@naast/shared/contract/seats';
import { type ShiftBeginning, type ShiftPlace, shiftRoutes } from '@naast/shared/contract/shifts';
import { hasDuty, inSession, isNotSafe } from '../support/alarms.js';
import { hours, minutes } from '../support/clock.js';
import { rowOf } from '../support/desk.js';
import { hides, lifts, measures } from '../support/measures.js';
import { claims, decides, flags, theCase } from '../support/moderation.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { unlimited } from '../support/unlimited.js';

describe('what happened this shift', () => {
  let naast: Naast;
  let noor: Person;
  let bo: Person;
  let mila: Person;
  let kim: Person;
  let roomId: RoomId;
  let sessionId: RoomSessionId;
  let seatId: SeatId;

  beforeEach(async () => {
    naast = await Naast.start({ limits: unlimited });
    [noor, bo] = [await naast.team('Noor'), await naast.team('Bo')];
    [mila, kim] = [naast.visitor('Mila'), naast.visitor('Kim')];
    roomId = await naast.room();
    sessionId = (await noor.opens(roomId)).session.id;
    await noor.follows(sessionId);
    seatId = (await mila.joins(sessionId)).mySeatId as SeatId;
    await kim.joins(sessionId);
  });
  afterEach(() => naast.close());

  const shiftOf = (person: Person, from?: ShiftBeginning) =>
    person.call(shiftRoutes.readShift, { query: from === undefined ? {} : { from } });
  async function placeFor(person: Person, from?: ShiftBeginning): Promise<ShiftPlace | undefined> {
    return (await shiftOf(person, from)).places.find(({ room }) => room?.id === roomId);
  }
  const didIn = (place: ShiftPlace | undefined) =>
    place?.acts.map(({ act, by, count }) => `${by} ${act} ${count}`).sort();

  it('shows by room what colleagues did and decided, with reasons, and nobody’s words or names', async () => {
    const said = await mila.says(sessionId, 'Dit zijn woorden van Mila.');
    await hides(noor, sessionId, said.id, { hidden: true, why: 'unkind', words: 'Zeg het anders.' });
    for (const kind of ['note', 'note', 'slow'] as const)
      await measures(noor, sessionId, seatId, kind, {
        why: 'tooMuch',
        ...(kind === 'slow' ? { seconds: 60, minutes: 15 } : { words: 'Regel voor Mila.' }),
      });
    const out = await measures(noor, sessionId, seatId, 'outToday');
    await lifts(bo, out.measure as never);
    await noor.call(roomRoutes.setEntry, { params: { sessionId }, body: { paused: true } });
    await naast.settled();
    const place = await placeFor(bo);
    expect(place).toMatchObject({ kind: 'room', isOpen: true, hasHandover: false });
    expect(didIn(place)).toEqual(['Noor room.entryPaused 1', 'Noor room.opened 1']);
    expect(
      place?.measures.map(({ kind, why, by, count, isLifted }) => [kind, why, by, count, isLifted]).sort(),
    ).toEqual([
      ['hide', 'unkind', 'Noor', 1, false],
      ['note', 'tooMuch', 'Noor', 2, false],
      ['outToday', 'unkind', 'Noor', 1, true],
      ['slow', 'tooMuch', 'Noor', 1, false],
    ]);
    const all = JSON.stringify([await shiftOf(bo), await shiftOf(noor)]);
    for (const hidden of ['Mila', 'woorden', 'Regel', 'anders', seatId, said.id, sessionId])
      expect(all).not.toContain(hidden);
    // By the hour.
    expect(all).not.toMatch(/T\d\d:(?!00:00\.000Z)/);
  });

  it('names the room of a case and of an alarm, by who decided and who took it', async () => {
    const said = await mila.says(sessionId, 'Iets wat pijn doet.');
    await flags(kim, sessionId, said.id, 'hurts');
    const one = await theCase(bo);
    await claims(bo, one);
    expect(await rowOf(bo, 'casesMine')).toMatchObject({ part: 'mine', count: 1, to: '/team/flags' });
    expect(await rowOf(noor, 'casesMine')).toBeNull();
    await decides(bo, await theCase(bo), { outcome: 'leave' });
    expect(await rowOf(bo, 'casesMine')).toBeNull();
    await hasDuty(bo);
    await isNotSafe(kim, inSession(sessionId));
    expect(didIn(await placeFor(noor))).toEqual(['Bo case.decided 1', 'Noor room.opened 1']);
    const shift = await shiftOf(bo);
    expect(shift.alarms).toEqual({ raised: 1, closed: 0 });
    expect(shift.places.find(({ kind }) => kind === 'elsewhere')?.acts).toMatchObject([
      { act: 'duty.taken', by: 'Bo', about: null, count: 1 },
    ]);
  });

  it('begins with the room that its reader held, closed by now or not; with the duty; or twelve hours back', async () => {
    const opened = (await shiftOf(noor)).begins.room;
    expect(await shiftOf(noor)).toMatchObject({ from: 'room', begins: { duty: null } });
    expect(await shiftOf(bo)).toMatchObject({ from: 'hours', begins: { room: null, duty: null } });
    // What is not there is not chosen.
    expect((await shiftOf(bo, 'duty')).from).toBe('hours');
    naast.clock.forward(hours(2));
    [noor, bo] = [await naast.team('Noor'), await naast.team('Bo')];
    await noor.call(roomRoutes.closeRoom, { params: { sessionId } });
    await hasDuty(bo);
    expect((await shiftOf(bo)).from).toBe('duty');
    expect((await shiftOf(noor)).begins.room).toBe(opened);
    expect(didIn(await placeFor(noor))).toEqual(['Noor room.closed 1', 'Noor room.opened 1']);
    // Since she took the duty the room was only closed in that hour.
    expect(didIn(await placeFor(bo))).toEqual(['Noor room.closed 1']);
    expect(didIn(await placeFor(bo, 'hours'))).toEqual(['Noor room.closed 1', 'Noor room.opened 1']);
    naast.clock.forward(hours(11));
    expect(didIn(await placeFor(await naast.team('Bo'), 'hours'))).toEqual(['Noor room.closed 1']);
  });

  it('is for hosts and coordinators, and says that a note lies there', async () => {
    expect(await (await naast.team('Ruben')).refusal(shiftRoutes.readShift, { query: {} })).toBe(
      'notAllowed',
    );
    expect(await mila.refusal(shiftRoutes.readShift, { query: {} })).toBe('signInNeeded');
    await noor.call(hostingRoutes.leaveHandover, { params: { sessionId }, body: { text: 'Let op Mila.' } });
    await noor.call(roomRoutes.closeRoom, { params: { sessionId } });
    naast.clock.forward(minutes(1));
    expect(await placeFor(bo)).toMatchObject({ isOpen: false, hasHandover: true });
    expect(JSON.stringify(await shiftOf(bo))).not.toContain('Let op');
  });
});
