import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { howRoutes } from '@naast/shared/contract/room-how';
import { type RoomId, type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import type { SeatId } from '@naast/shared/contract/seats';
import { limits } from '@naast/shared/limits';
import { eventually } from '../support/eventually.js';
import { LiveRoom } from '../support/live-room.js';
import { Naast } from '../support/naast.js';
import { nineWords } from '../support/nine-words.js';
import type { Person } from '../support/person.js';

import { unlimited } from '../support/unlimited.js';

describe('how somebody says that they are', () => {
  let naast: Naast;
  let noor: Person;
  let mila: Person;
  let kim: Person;
  let roomId: RoomId;
  let sessionId: RoomSessionId;

  beforeEach(async () => {
    naast = await Naast.start({ limits: unlimited });
    [noor, mila, kim] = [await naast.team('Noor'), naast.visitor('Mila'), naast.visitor('Kim')];
    await opens();
  });
  afterEach(() => naast.close());

  async function opens(plan = {}): Promise<void> {
    roomId = await naast.room(undefined, plan);
    sessionId = (await noor.opens(roomId)).session.id;
    await noor.follows(sessionId);
  }
  const given = (how: string | null, name: string) => ({
    params: { sessionId },
    body: { name, how, houseRulesVersion: 1 },
  });
  /** As a browser: the first answer brings the cookie. */
  async function enters(person: Person, how: string | null) {
    const ask = () => person.ask(roomRoutes.enterRoom, given(how, person.name));
    const first = await ask();
    return first.reply?.outcome === 'again' ? ask() : first;
  }
  async function entersSo(person: Person, how: string | null): Promise<SeatId> {
    const { reply, error } = await enters(person, how);
    if (reply?.outcome !== 'inside') throw new Error(error?.code ?? reply?.outcome);
    await person.follows(sessionId);
    return reply.state.mySeatId as SeatId;
  }
  const says = (person: Person, how: string | null) =>
    person.ask(howRoutes.sayHow, { params: { sessionId }, body: { how } });
  const clears = (person: Person, seatId: SeatId, why: 'tooMuch' | 'other' = 'tooMuch') =>
    person.ask(howRoutes.clearHow, { params: { sessionId, seatId }, body: { why } });
  const state = (person: Person) => person.call(roomRoutes.readSession, { params: { sessionId } });
  const howOf = async (person: Person, seatId: SeatId) =>
    (await state(person)).seats.find(({ id }) => id === seatId)?.how;

  it('is read by everybody inside from when they come in, and changed or taken away by themselves', async () => {
    await entersSo(kim, null);
    const seat = await entersSo(mila, 'moe, ik luister vooral');
    for (const person of [noor, kim, mila]) expect(await howOf(person, seat)).toBe('moe, ik luister vooral');
    expect((await says(mila, 'rustiger nu')).reply).toMatchObject({ id: seat, how: 'rustiger nu' });
    expect(await howOf(kim, seat)).toBe('rustiger nu');
    expect((await says(mila, null)).reply?.how).toBeNull();
    expect(await howOf(kim, seat)).toBeNull();
  });

  it('is told to nobody outside, and goes with who leaves', async () => {
    const seat = await entersSo(mila, 'onrustig');
    expect(
      JSON.stringify(await naast.visitor('Wies').call(roomRoutes.readRoom, { params: { roomId } })),
    ).not.toContain('onrustig');
    expect((await state(naast.visitor('Wies'))).seats).toEqual([]);
    await mila.call(roomRoutes.leaveRoom, { params: { sessionId } });
    expect(await howOf(noor, seat)).toBeNull();
    // Who comes back says it anew, or not.
    await entersSo(mila, null);
    expect(await howOf(noor, seat)).toBeNull();
    // Another tab of who is inside takes nothing away.
    await says(mila, 'moe');
    await enters(mila, null);
    expect(await howOf(noor, seat)).toBe('moe');
  });

  it('is one short line', async () => {
    const most = limits.room.howMaxCharacters;
    await entersSo(mila, 'x'.repeat(most));
    expect((await says(mila, '🌱'.repeat(most))).error).toBeNull();
    for (const bad of ['x'.repeat(most + 1), 'een\ntwee', '', '   ', 'om\u202eneer'])
      expect([bad, (await says(mila, bad)).error?.fields?.[0]?.path]).toEqual([bad, 'how']);
  });

  it('holds no words of a question, and no contact details where the room forbids them', async () => {
    expect((await enters(mila, nineWords())).error?.code).toBe('holdsCodename');
    expect(mila.cookie).toBeNull();
    const seat = await entersSo(mila, 'bel me: 06 12345678');
    expect((await says(mila, nineWords())).error?.code).toBe('holdsCodename');
    expect(await howOf(noor, seat)).toBe('bel me: 06 12345678');
    await opens({ forbidsContact: true });
    expect((await enters(kim, 'bel me: 06 12345678')).error?.code).toBe('holdsContact');
    await entersSo(kim, 'bel 113, zei ik');
    expect((await says(kim, 'insta: kim_tekent')).error?.code).toBe('holdsContact');
  });

  it('is written under the rules of writing, and taken away under none', async () => {
    const seat = await entersSo(mila, 'moe');
    await noor.call(roomRoutes.restSeat, { params: { sessionId, seatId: seat }, body: { minutes: 10 } });
    expect((await says(mila, 'boos')).error?.code).toBe('resting');
    expect((await says(mila, null)).reply?.how).toBeNull();
    expect((await says(noor, 'rustig')).error?.code).toBe('notAllowed');
  });

  it('is taken away by a host, with a reason that only its author reads, until it is said anew', async () => {
    await entersSo(kim, null);
    const seat = await entersSo(mila, 'te veel');
    expect((await state(noor)).seats.find(({ id }) => id === seat)?.may.clearHow).toBe(true);
    expect((await state(kim)).seats.find(({ id }) => id === seat)?.may.clearHow).toBe(false);
    expect((await clears(kim, seat)).error?.code).toBe('signInNeeded');
    const noors = (await state(noor)).mySeatId;
    expect((await clears(noor, seat)).reply).toMatchObject({ how: null, may: { clearHow: false } });
    expect((await clears(noor, seat)).error?.code).toBe('notFound');
    expect((await state(mila)).howCleared).toEqual({ by: noors, why: 'tooMuch' });
    for (const person of [kim, noor]) expect((await state(person)).howCleared).toBeNull();
    await says(mila, 'rustiger');
    expect((await state(mila)).howCleared).toBeNull();
    expect(await howOf(kim, seat)).toBe('rustiger');
  });

  it('is the same on every screen, live and read anew; why it went is pushed to its author alone', async () => {
    await entersSo(kim, null);
    const screens = await Promise.all([noor, kim].map((person) => LiveRoom.of(person, sessionId)));
    const seat = await entersSo(mila, 'moe');
    screens.push(await LiveRoom.of(mila, sessionId));
    const equal = async () => {
      await naast.settled();
      for (const screen of screens) await eventually(() => screen.matchesFreshFetch());
    };
    await equal();
    await says(mila, 'rustig');
    await clears(noor, seat);
    await equal();
    await says(mila, 'weer moe');
    await equal();
    await says(mila, null);
    await equal();
    expect(mila.heardOf('room:how').map(({ cleared }) => cleared?.why ?? null)).toContain('tooMuch');
    for (const person of [kim, noor]) expect(person.heardOf('room:how')).toEqual([]);
  });

  it('is gone with the session, and sealed until then', async () => {
    const seat = await entersSo(mila, 'moe');
    const { connection } = await naast.store.connect();
    const stored = () => connection.collection('seats').findOne({ _id: seat });
    expect(JSON.stringify(await stored())).not.toContain('moe');
    expect((await stored())?.['how']).toBeDefined();
    await noor.call(roomRoutes.closeRoom, { params: { sessionId } });
    naast.clock.forward(limits.room.keptForDutyLead + 3_600_000);
    await naast.app.jobs.run('privacy.retention');
    expect(await stored()).toBeNull();
  });
});
