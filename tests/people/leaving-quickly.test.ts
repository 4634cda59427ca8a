import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { dutyRoutes } from '@naast/shared/contract/duty';
import { peopleRoutes } from '@naast/shared/contract/people';
import { type RoomId, type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { limits } from '@naast/shared/limits';
import { quickExit } from '@naast/shared/quick-exit';
import { hasDuty, inSession, isNotSafe, openAlarms, ownAlarm } from '../support/alarms.js';
import { hours } from '../support/clock.js';
import { rowOf } from '../support/desk.js';
import { eventually } from '../support/eventually.js';
import { Naast, pairedBuses, passphraseOf } from '../support/naast.js';
import type { Person } from '../support/person.js';

/** By the quick exit, which is a form without JavaScript. */
const leavesQuickly = (person: Person) =>
  person.request('POST', quickExit.path, '', { 'content-type': 'application/x-www-form-urlencoded' });
const locks = (person: Person) => person.call(peopleRoutes.lock, {});
const self = (person: Person) => person.call(peopleRoutes.readSelf, {});

describe('a host who holds an open room', () => {
  let naast: Naast;
  let noor: Person;
  let sam: Person;
  let bo: Person;
  let mila: Person;
  let roomId: RoomId;
  let sessionId: RoomSessionId;

  beforeEach(async () => {
    const [bus, other] = pairedBuses();
    // A grace that no test outlasts: who seems away is so without it.
    const presenceGraceMs = hours(1);
    naast = await Naast.start({ bus, presenceGraceMs });
    const node = await naast.addNode({ bus: other, presenceGraceMs });
    [noor, sam, bo] = [await naast.team('Noor', node.url), await naast.team('Sam'), await naast.team('Bo')];
    roomId = await naast.room();
    sessionId = (await noor.opens(roomId)).session.id;
    await noor.follows(sessionId);
    mila = naast.visitor('Mila');
    await mila.joins(sessionId);
  });
  afterEach(() => naast.close());

  const seats = async () =>
    new Map(
      (await mila.call(roomRoutes.readSession, { params: { sessionId } })).seats.map((seat) => [
        seat.name,
        seat,
      ]),
    );
  const noorIs = async () => (await seats()).get('Noor')?.presence;
  const isAway = () => eventually(async () => expect(await noorIs()).toBe('away'));
  const watched = async (person: Person) => (await person.call(dutyRoutes.readDuty, {})).rooms;

  it('leaves quickly: the screen locks and names nobody, the seat stays, and it shows away at once', async () => {
    const { headers } = await leavesQuickly(noor);
    expect(headers.get('refresh')).toBe(`0; url=${quickExit.elsewhere}`);
    expect(headers.get('clear-site-data')).toBe('"storage"');
    const { may, ...known } = await self(noor);
    expect(known).toEqual({ kind: 'locked', name: '', sharesDevice: false });
    expect(Object.values(may)).not.toContain(true);
    await eventually(() => expect(noor.socket?.connected).toBe(false));
    await isAway();
    await expect(noor.connect()).rejects.toThrow('locked');
    // What follows when a host is gone has begun.
    await eventually(() =>
      expect(mila.heardSessions().at(-1)).toMatchObject({ hostAway: expect.anything() }),
    );
    // In the middle of the visit: the passphrase opens it, and the seat is the same.
    const before = (await seats()).get('Noor')?.id;
    await noor.call(peopleRoutes.unlock, { body: { passphrase: passphraseOf('Noor') } });
    expect(await self(noor)).toMatchObject({ kind: 'team', name: 'Noor' });
    await noor.follows(sessionId);
    await eventually(async () => expect(await noorIs()).toBe('here'));
    expect((await seats()).get('Noor')?.id).toBe(before);
  });

  it('is told to the duty lead at once, by room and without a name; not to the others, and to nobody inside', async () => {
    await hasDuty(bo);
    await sam.call(roomRoutes.joinAsHost, { params: { sessionId } });
    await sam.follows(sessionId);
    const heard = () => bo.heardOf('duty:changed').length;
    const before = heard();
    mila.wire.length = 0;
    await leavesQuickly(noor);
    await isAway();
    await eventually(() => expect(heard()).toBeGreaterThan(before));
    await eventually(async () =>
      expect(await rowOf(bo, 'roomHostLeftQuickly')).toMatchObject({
        isPressing: true,
        to: `/rooms/${roomId}`,
        title: { nl: 'De huiskamer' },
      }),
    );
    expect(await watched(bo)).toEqual([
      expect.objectContaining({ id: roomId, isHosted: true, hasLeftQuickly: true }),
    ]);
    expect(await rowOf(sam, 'roomHostLeftQuickly')).toBeNull();
    await naast.settled();
    expect(mila.wire.join()).not.toMatch(/quick|duty/i);
    // The lead's own screen is locked: then it is everybody's.
    await locks(bo);
    await naast.settled();
    await eventually(async () => expect(await rowOf(sam, 'roomHostLeftQuickly')).not.toBeNull());

    await noor.call(peopleRoutes.unlock, { body: { passphrase: passphraseOf('Noor') } });
    await noor.follows(sessionId);
    await eventually(async () => expect(await rowOf(sam, 'roomHostLeftQuickly')).toBeNull());
    expect(await watched(sam)).toEqual([]);
  });

  it('is one row of the first page where the room has no host left, which says both', async () => {
    await hasDuty(bo);
    await leavesQuickly(noor);
    await isAway();
    await eventually(async () =>
      expect(await rowOf(bo, 'roomLeftWithoutHost')).toMatchObject({
        isPressing: true,
        to: `/rooms/${roomId}`,
        may: { do: false },
      }),
    );
    for (const kind of ['roomHostLeftQuickly', 'roomHostAway'] as const)
      expect(await rowOf(bo, kind)).toBeNull();
    // The duty lead is called first, and that it was the quick exit is theirs to know.
    expect(await rowOf(sam, 'roomLeftWithoutHost')).toBeNull();
  });

  it('does not lose the seat of another device, on which the page stays open', async () => {
    const phone = await naast.team('Noor');
    await phone.follows(sessionId);
    await leavesQuickly(noor);
    await eventually(() => expect(noor.socket?.connected).toBe(false));
    await naast.settled();
    expect(await noorIs()).toBe('here');
    expect(await self(phone)).toMatchObject({ kind: 'team' });
    // They are back as soon as they follow it again on the first: the seat was here all the time.
    await eventually(async () => expect(await watched(sam)).toMatchObject([{ hasLeftQuickly: true }]));
    const passphrase = passphraseOf('Noor');
    await noor.call(peopleRoutes.unlock, { body: { passphrase } });
    await noor.follows(sessionId);
    await eventually(async () => expect(await watched(sam)).toEqual([]));
  });

  it('reads along with nobody behind a locked screen: not in the room, not as who has the duty', async () => {
    await isNotSafe(mila, inSession(sessionId));
    expect(await ownAlarm(mila, inSession(sessionId))).toMatchObject({ isWatched: true });
    await locks(noor);
    await isAway();
    // Saturday evening: nobody but the host read along.
    await eventually(async () =>
      expect(await ownAlarm(mila, inSession(sessionId))).toMatchObject({ state: 'unseen', isWatched: false }),
    );
    expect(await watched(sam)).toEqual([
      expect.objectContaining({ id: roomId, isHosted: false, hasLeftQuickly: false }),
    ]);
  });

  it('is locked by time as well, and then nobody reads along either', async () => {
    await isNotSafe(mila, inSession(sessionId));
    for (let passed = 0; passed <= limits.signInSession.teamLock; passed += limits.room.readOnlyWithoutHost) {
      naast.clock.forward(limits.room.readOnlyWithoutHost);
      for (const { app } of naast.nodes) await app.rounds.renewLease();
      for (const { app } of naast.nodes) await app.rounds.touchVisits();
      await naast.settled();
    }
    await eventually(() => expect(noor.socket?.connected).toBe(false));
    await isAway();
    await eventually(async () =>
      expect(await ownAlarm(mila, inSession(sessionId))).toMatchObject({ isWatched: false }),
    );
  });

  it('is no lead who is here: an alarm goes to the whole team at once', async () => {
    await hasDuty(bo);
    expect((await sam.call(dutyRoutes.readDuty, {})).lead?.isHere).toBe(true);
    await leavesQuickly(bo);
    await naast.settled();
    await eventually(async () => expect((await sam.call(dutyRoutes.readDuty, {})).lead?.isHere).toBe(false));
    await isNotSafe(mila, inSession(sessionId));
    expect(await openAlarms(sam)).toHaveLength(1);
  });

  it('ends the sign-in of who holds no room', async () => {
    await leavesQuickly(bo);
    expect(await self(bo)).toMatchObject({ kind: 'anonymous' });
    await noor.call(roomRoutes.closeRoom, { params: { sessionId } });
    await leavesQuickly(noor);
    expect(await self(noor)).toMatchObject({ kind: 'anonymous' });
  });
});
