import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type RoomId, type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { limits } from '@naast/shared/limits';
import { rateLimits } from '@naast/shared/rate-limits';
import { eventually } from '../support/eventually.js';
import { LiveRoom } from '../support/live-room.js';
import { Naast, pairedBuses, type TestNode } from '../support/naast.js';
import type { Person } from '../support/person.js';

const second = 1000;
const college = '198.51.100.7';
const home = '203.0.113.9';

/** Two nodes behind a proxy that reports client addresses; the host is connected to one of them. */
describe('the door of a room', () => {
  let naast: Naast;
  let first: TestNode;
  let other: TestNode;
  let noor: Person;
  let roomId: RoomId;
  let sessionId: RoomSessionId;
  let guests = 0;

  beforeEach(async () => {
    const [here, there] = pairedBuses();
    naast = await Naast.start();
    first = await naast.addNode({ limits: rateLimits, bus: here }, { proxyHops: 1 });
    other = await naast.addNode({ limits: rateLimits, bus: there }, { proxyHops: 1 });
    noor = await naast.team('Noor', first.url);
    roomId = await naast.room();
    sessionId = (await noor.opens(roomId)).session.id;
    await noor.follows(sessionId);
  });
  afterEach(() => naast.close());

  const guest = (url = first.url) =>
    naast.visitor(`Gast ${'abcdefghijklmnopqrstuvwxyz'[guests++ % 26]}${guests}`, url);
  const from = (network: string) => ({ 'x-forwarded-for': network });

  /** The outcome of a request to enter: inside, the seconds to wait, or the error. */
  async function requestsEntry(person: Person, network: string): Promise<string | number> {
    const { reply, error } = await person.requestsEntry(sessionId, from(network));
    if (reply?.outcome === 'wait') return reply.waitMs / second;
    return reply === null ? (error?.code ?? 'nothing') : reply.outcome === 'inside' ? 'in' : reply.outcome;
  }

  async function four(network: string): Promise<void> {
    for (let n = 0; n < rateLimits.chair.burst; n++) expect(await requestsEntry(guest(), network)).toBe('in');
  }

  const seated = async () => (await noor.call(roomRoutes.readRoom, { params: { roomId } })).session?.people;

  it('lets four of one network in at once, and the next one every half minute; another network goes on as it was', async () => {
    await four(college);
    const [fifth, sixth] = [guest(), guest()];
    expect(await requestsEntry(fifth, college)).toBe(30);
    expect(await requestsEntry(sixth, college)).toBe(60);
    expect(await requestsEntry(guest(), home)).toBe('in');
    naast.clock.forward(15 * second);
    expect(await requestsEntry(sixth, college)).toBe(45);
    expect(await requestsEntry(fifth, college)).toBe(15);
    naast.clock.forward(15 * second);
    expect(await requestsEntry(sixth, college)).toBe(30);
    expect(await requestsEntry(fifth, college)).toBe('in');
    expect(await seated()).toBe(6);
  });

  it('keeps no place in the queue for a page that no longer asks', async () => {
    await four(college);
    const [gone, stays] = [guest(), guest()];
    expect(await requestsEntry(gone, college)).toBe(30);
    expect(await requestsEntry(stays, college)).toBe(60);
    naast.clock.forward(limits.door.awayAfter);
    expect(await requestsEntry(stays, college)).toBe(40);
    naast.clock.forward(limits.door.awayAfter);
    expect(await requestsEntry(stays, college)).toBe('in');
  });

  it('lets no more in when many ask at once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => requestsEntry(guest(), college)));
    expect(answers.filter((answer) => answer === 'in')).toHaveLength(4);
    expect(new Set(answers.filter((answer) => answer !== 'in'))).toEqual(new Set([30, 60, 90, 120]));
  });

  it('counts all of an IPv6 household as one, and nobody of an onion service', async () => {
    for (let n = 1; n <= 4; n++) expect(await requestsEntry(guest(), `2001:db8:1:2::${n}`)).toBe('in');
    expect(await requestsEntry(guest(), '2001:db8:1:2::5')).toBe(30);
    const onion = await naast.addNode({ limits: rateLimits }, { origin: 'http://naastexample.onion' });
    const session = await (await naast.team('Sam')).opens(await naast.room());
    for (let n = 0; n < 6; n++) {
      const { reply } = await guest(onion.url).requestsEntry(session.session.id, {
        origin: 'http://naastexample.onion',
      });
      expect(reply?.outcome).toBe('inside');
    }
  });

  it('lets a whole group of one network in by one tap of a host, on every node', async () => {
    await four(college);
    const waiting = [guest(), guest(), guest(other.url), guest(other.url), guest(other.url)];
    for (const person of waiting.slice(0, 2))
      expect(await requestsEntry(person, college)).toBe(30 * (1 + waiting.indexOf(person)));
    // Queues are counted per node.
    for (const person of waiting.slice(2, 4)) expect(await requestsEntry(person, college)).toBe('in');
    await eventually(() => expect(noor.heardOf('room:door').at(-1)).toMatchObject({ sessionId, waiting: 2 }));
    await noor.call(roomRoutes.letIn, { params: { sessionId } });
    await naast.settled();
    for (const person of waiting.slice(0, 2)) expect(await requestsEntry(person, college)).toBe('in');
    expect(await seated()).toBe(8);
    expect(await requestsEntry(guest(), '192.0.2.1')).toBe('row');
  });

  it('tells hosts how many wait, on whatever node; and nobody else', async () => {
    const mila = naast.visitor('Mila', first.url);
    await mila.enters(sessionId);
    await mila.follows(sessionId);
    const live = await LiveRoom.of(noor, sessionId);
    const sam = await naast.team('Sam', other.url);
    await sam.call(roomRoutes.joinAsHost, { params: { sessionId } });
    await four(college);
    const [fifth, sixth] = [guest(), guest()];
    const since = naast.clock.now();
    await requestsEntry(fifth, college);
    naast.clock.forward(1000);
    await requestsEntry(sixth, college);
    await eventually(() => expect(noor.heardOf('room:door').at(-1)?.waiting).toBe(2));
    await eventually(async () => {
      const { door } = await sam.call(roomRoutes.readSession, { params: { sessionId } });
      // The longest wait is the same on every node.
      expect(door).toEqual({ waiting: 2, since: since.toISOString() });
    });
    await live.matchesFreshFetch();
    expect(mila.heardOf('room:door')).toEqual([]);
    expect((await mila.call(roomRoutes.readSession, { params: { sessionId } })).door).toBeNull();
    expect((await fifth.call(roomRoutes.readSession, { params: { sessionId } })).door).toBeNull();
    // Pages that gave up send nothing; the next round publishes it.
    naast.clock.forward(limits.door.awayAfter + 1);
    await first.app.rounds.checkPlaces();
    await eventually(() => expect(noor.heardOf('room:door').at(-1)?.waiting).toBe(0));
  });

  it('says that room and row are full before anybody waits for nothing, and that costs no turn', async () => {
    for (const network of [college, home]) await four(network);
    const row: Person[] = [];
    for (let n = 0; n < limits.row.most; n++) {
      const person = guest();
      expect(await requestsEntry(person, `192.0.2.${Math.floor(n / 4)}`)).toBe('row');
      row.push(person);
    }
    for (let n = 0; n <= rateLimits.chair.burst; n++)
      expect(await requestsEntry(guest(), '192.0.2.9')).toBe('roomFull');
    await row[0]?.call(roomRoutes.leaveRoom, { params: { sessionId } });
    expect(await requestsEntry(guest(), '192.0.2.9')).toBe('row');
  });

  it('lets nobody new in while a host has paused entry; who has a chair keeps it, and everybody outside reads so', async () => {
    const mila = naast.visitor('Mila', first.url);
    await mila.enters(sessionId);
    await mila.follows(sessionId);
    const live = await LiveRoom.of(mila, sessionId);
    await noor.call(roomRoutes.setEntry, { params: { sessionId }, body: { paused: true } });
    expect(await requestsEntry(guest(), home)).toBe('entryPaused');
    const outside = await guest(other.url).call(roomRoutes.readRoom, { params: { roomId } });
    expect(outside.session?.shut).toBe('paused');
    await eventually(() => expect(mila.heardSessions().at(-1)?.entryPaused).toBe(true));
    await live.matchesFreshFetch();
    mila.disconnect();
    await mila.joins(sessionId);
    await noor.call(roomRoutes.setEntry, { params: { sessionId }, body: { paused: false } });
    expect(await requestsEntry(guest(other.url), home)).toBe('in');
  });

  describe('and a chair that a host gives away', () => {
    const freed = (person: Person) =>
      person.call(roomRoutes.readSession, { params: { sessionId } }).then((state) => state.freed);
    const frees = (seatId: unknown) =>
      noor.call(roomRoutes.freeSeat, { params: { sessionId, seatId: seatId as never } });

    it('is free at once; who sat there hears nothing more, is told by whom and why, and comes back by the door', async () => {
      const [mila, wies] = [naast.visitor('Mila', first.url), naast.visitor('Wies', other.url)];
      const { mySeatId } = await mila.enters(sessionId);
      await mila.follows(sessionId);
      await wies.joins(sessionId);
      const live = await LiveRoom.of(wies, sessionId);
      expect(await frees(mySeatId)).toMatchObject({ presence: 'left' });
      await eventually(() => expect(mila.heardOf('place:seats').at(-1)?.seats[0]?.presence).toBe('left'));
      await eventually(() => expect(wies.heardOf('place:seats').at(-1)?.seats[0]?.id).toBe(mySeatId));
      await live.matchesFreshFetch();
      expect(await freed(mila)).toEqual({ by: 'Noor', reason: 'manyChairs' });
      expect(await freed(wies)).toBeNull();
      const heard = mila.heard.length;
      await wies.says(sessionId, 'Hoort Mila dit?');
      await naast.settled();
      expect(mila.heard.slice(heard)).toEqual([]);
      expect(await mila.refusal(roomRoutes.listMessages, { params: { sessionId }, query: {} })).toBe(
        'seatNeeded',
      );
      // Refused on both nodes, so that somebody else can get the chair.
      expect(await requestsEntry(mila, college)).toBe(30);
      mila.url = other.url;
      await naast.settled();
      naast.clock.forward(29 * second);
      expect(await requestsEntry(mila, college)).toBe(1);
      expect(await seated()).toBe(1);
      naast.clock.forward(second);
      const again = await mila.enters(sessionId);
      expect(again.mySeatId).toBe(mySeatId);
      expect(again.freed).toBeNull();
    });

    it('says that somebody was away, of somebody who is', async () => {
      const mila = naast.visitor('Mila', first.url);
      const { mySeatId } = await mila.enters(sessionId);
      await frees(mySeatId);
      expect(await freed(mila)).toEqual({ by: 'Noor', reason: 'away' });
      expect(await seated()).toBe(0);
      // And enters again at once.
      expect((await mila.enters(sessionId)).mySeatId).toBe(mySeatId);
    });
  });
});
