import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { limits } from '@naast/shared/limits';
import { minutes } from '../support/clock.js';
import { eventually } from '../support/eventually.js';
import { LiveRoom } from '../support/live-room.js';
import { Naast, newBus, type TestNode } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { unlimited } from '../support/unlimited.js';
import { inRoom } from '../support/wire.js';

const { renewedEvery, lasts } = limits.nodeLease;
const { keptAfterLostConnection, awayStep } = limits.seat;

/** Three nodes on one store. The third crashes: it does not mark lost connections. */
describe('presence on several nodes', () => {
  let naast: Naast;
  let first: TestNode;
  let second: TestNode;
  let third: TestNode;
  let noor: Person;
  let kim: Person;
  let sessionId: RoomSessionId;
  let kimSeat: string;
  let isBusCut: boolean;

  beforeEach(async () => {
    isBusCut = false;
    const receivers: ((text: string) => void)[] = [];
    const bus = () => {
      const whole = newBus(receivers);
      return { ...whole, send: (event: never) => void (isBusCut || whole.send(event)) };
    };
    naast = await Naast.start({ limits: unlimited, bus: bus() });
    [first] = naast.nodes as [TestNode];
    second = await naast.addNode({ limits: unlimited, bus: bus() });
    third = await naast.addNode({ limits: unlimited, bus: bus(), presenceGraceMs: minutes(60) });
    noor = await naast.team('Noor');
    sessionId = (await noor.opens(await naast.room())).session.id;
    await noor.follows(sessionId);
    kim = naast.visitor('Kim', third.url);
    kimSeat = String((await kim.joins(sessionId)).mySeatId);
    await naast.settled();
    await eventually(() => expect(told()).toEqual(['away', 'here']));
  });
  afterEach(() => naast.close());

  /** Events that Noor received about Kim's seat, or another. */
  const told = (seatId: unknown = kimSeat) =>
    noor
      .heardOf('place:seats')
      .flatMap(({ seats: changed }) => changed.filter(({ id }) => id === seatId))
      .map(({ presence }) => presence);
  const seenBy = async (person: Person) =>
    (await person.call(roomRoutes.readSession, { params: { sessionId } })).seats.find(
      ({ id }) => id === kimSeat,
    )?.presence;
  const seats = () => first.connection.collection<{ _id: string; nodes?: string[] }>('seats');

  /** Runs the periodic rounds of these nodes in parallel, for this time. */
  async function rounds(nodes: readonly TestNode[], ms: number): Promise<void> {
    for (let passed = 0; passed < ms; passed += renewedEvery) {
      naast.clock.forward(renewedEvery);
      await Promise.all(nodes.map(({ app }) => app.rounds.renewLease()));
      await naast.settled();
    }
  }

  it('shows the people of a dead node away within 15 s, told once by two that survive, and keeps their chair', async () => {
    const live = await LiveRoom.of(noor, sessionId);
    await third.app.rounds.renewLease();
    kim.disconnect();
    await rounds([first, second], renewedEvery);
    expect(told()).toEqual(['away', 'here']);
    await rounds([first, second], 15_000 - renewedEvery);
    await eventually(() => expect(told()).toEqual(['away', 'here', 'away']));
    await rounds([first, second], 3 * renewedEvery);
    expect(told()).toEqual(['away', 'here', 'away']);
    await live.matchesFreshFetch();
    // Connecting to another node in time keeps the seat.
    kim.url = second.url;
    naast.clock.forward(keptAfterLostConnection - lasts);
    await first.app.jobs.run('rooms.tend');
    expect((await kim.joins(sessionId)).mySeatId).toBe(kimSeat);
    await eventually(() => expect(told().at(-1)).toBe('here'));
    await kim.says(sessionId, 'Daar ben ik weer.');
  });

  it('gives the chair back to the room when its time is over', async () => {
    kim.disconnect();
    await rounds([first, second], 15_000);
    await eventually(() => expect(told().at(-1)).toBe('away'));
    naast.clock.forward(keptAfterLostConnection + awayStep);
    await second.app.jobs.run('rooms.tend');
    await eventually(() => expect(told().at(-1)).toBe('left'));
    expect(await seats().countDocuments({ chair: { $exists: true } })).toBe(0);
  });

  it('takes the seats of a node back that was paused for so long that it was taken for dead', async () => {
    await rounds([first, second], 15_000);
    await eventually(() => expect(told().at(-1)).toBe('away'));
    // The other nodes renew their leases, so none is taken for dead.
    await rounds([first, second, third], renewedEvery);
    await eventually(() => expect(told().slice(2)).toEqual(['away', 'here']));
    expect(await seenBy(kim)).toBe('here');
    await rounds([first, second, third], 15_000);
    expect(told().slice(2)).toEqual(['away', 'here']);
  });

  it('lets pages go whose chair was given back while their node was paused', async () => {
    const mila = naast.visitor('Mila');
    await mila.joins(sessionId);
    await rounds([first, second], 15_000);
    naast.clock.forward(keptAfterLostConnection + awayStep);
    isBusCut = true;
    await second.app.jobs.run('rooms.tend');
    await naast.settled();
    isBusCut = false;
    await rounds([first, second, third], renewedEvery);
    const heard = kim.heard.length;
    await mila.says(sessionId, 'Hoort Kim dit nog?');
    await naast.settled();
    expect(kim.heard.slice(heard)).toEqual([]);
  });

  it('takes no other node for dead when the store was away for all of them', async () => {
    naast.clock.forward(lasts);
    await first.app.rounds.renewLease();
    await third.app.rounds.renewLease();
    await rounds([first, third], 15_000);
    expect(told()).toEqual(['away', 'here']);
  });

  it('writes no seat and opens no name while nothing happens, whatever repeats', async () => {
    const before = await seats().find().toArray();
    const commands: { collection: string; method: string; names: boolean }[] = [];
    const nodes = [first, second, third];
    const keepTime = async () => {
      await rounds(nodes, 30_000);
      for (const { app } of nodes) {
        await app.rounds.checkPresence();
        await app.rounds.checkPlaces();
      }
      await first.app.jobs.run('rooms.tend');
      await naast.settled();
    };
    await keepTime();
    for (const { connection } of nodes)
      connection.set('debug', (collection: string, method: string, ...about: unknown[]) => {
        const shown =
          method === 'distinct'
            ? [about[0]]
            : Object.keys(Object(Reflect.get(Object(about.at(-1)), 'projection')));
        commands.push({ collection, method, names: shown.length === 0 || shown.includes('name') });
      });
    await keepTime();
    const ofSeats = commands.filter(({ collection }) => collection === 'seats');
    const isRead = (method: string) => method === 'find' || method === 'distinct';
    expect(ofSeats.filter(({ method, names }) => !isRead(method) || names)).toEqual([]);
    // Per node: the ids of its seats, and in which of its places somebody reads along. Once: expired seats, whether a host is present,
    // and where somebody waits for a chair.
    expect(ofSeats.length).toBeLessThanOrEqual(2 * nodes.length + 3);
    expect(commands.filter(({ method }) => method === 'updateOne').map((one) => one.collection)).toEqual([
      ...Array.from({ length: (nodes.length * 30_000) / renewedEvery }, () => 'nodeLeases'),
      'leases',
    ]);
    expect(await seats().find().toArray()).toEqual(before);
  });

  it('reads nobody’s seat anew but of the one that changed', async () => {
    const mila = naast.visitor('Mila');
    await mila.joins(sessionId);
    await mila.says(sessionId, 'Eén keer gelezen.');
    const reads: unknown[] = [];
    first.connection.set('debug', (collection: string, method: string, filter: object) => {
      if (collection === 'seats' && method.startsWith('find') && 'holder' in filter) reads.push(filter);
    });
    kim.url = first.url;
    await kim.call(roomRoutes.leaveRoom, { params: { sessionId } });
    await naast.settled();
    reads.length = 0;
    await mila.says(sessionId, 'Kim ging, en ik ben er nog.');
    expect(reads).toEqual([]);
    const seatId = String((await seats().findOne({ chair: { $exists: true } }))?._id) as never;
    await noor.call(roomRoutes.restSeat, { params: { sessionId, seatId }, body: { minutes: 10 } });
    await naast.settled();
    const said = await mila.emit('place:post', {
      ...inRoom(sessionId),
      clientKey: crypto.randomUUID(),
      body: { text: 'Rust.' },
    });
    expect(said).toMatchObject({ error: { code: 'resting' } });
  });

  it('keeps somebody here whose page on one node goes while another is connected elsewhere', async () => {
    kim.url = first.url;
    const other = await kim.anotherPage();
    await other.follows(sessionId);
    kim.url = second.url;
    const last = await kim.anotherPage();
    await last.follows(sessionId);
    other.disconnect();
    await eventually(async () =>
      expect((await seats().findOne({ _id: kimSeat }))?.nodes).not.toContain(first.app.stores.presence.node),
    );
    expect(told()).toEqual(['away', 'here']);
    last.disconnect();
  });

  it('lets pages find another node when one stops, before it shows anybody away', async () => {
    const wies = naast.visitor('Wies', second.url);
    const wiesSeat = (await wies.joins(sessionId)).mySeatId;
    const leaving = await naast.addNode({ limits: unlimited, presenceGraceMs: 3000 });
    for (const person of [kim, wies]) {
      person.disconnect();
      person.url = leaving.url;
      await person.follows(sessionId);
    }
    await eventually(() => expect(told(wiesSeat)).toContain('away'));
    await naast.settled();
    const before = told().length;
    await leaving.close();
    kim.disconnect();
    kim.url = first.url;
    await kim.follows(sessionId);
    await third.close();
    await rounds([first, second], 15_000);
    await naast.settled();
    expect(told().slice(before)).toEqual([]);
    expect(await seenBy(kim)).toBe('here');
  });

  it('mends a drop that was never written, and lets go who left without its node hearing of it', async () => {
    const { node } = second.app.stores.presence;
    await seats().updateOne({ _id: kimSeat }, { $push: { nodes: node } });
    await second.app.rounds.checkPresence();
    expect((await seats().findOne({ _id: kimSeat }))?.nodes).toEqual([third.app.stores.presence.node]);
    isBusCut = true;
    kim.url = first.url;
    await kim.call(roomRoutes.leaveRoom, { params: { sessionId } });
    await naast.settled();
    isBusCut = false;
    await third.app.rounds.checkPresence();
    const heard = kim.heard.length;
    await noor.says(sessionId, 'Kim is weg.');
    await naast.settled();
    expect(kim.heard.slice(heard)).toEqual([]);
    expect(told().at(-1)).toBe('left');
  });

  it('reads what a node of version 1 wrote: here until it no longer renews, and here again by a page on this one', async () => {
    const presentUntil = new Date(naast.clock.now().getTime() + 45_000);
    const releaseAt = new Date(naast.clock.now().getTime() + keptAfterLostConnection);
    const here = { presence: 'here', presentUntil, releaseAt };
    await seats().updateOne({ _id: kimSeat }, { $set: here, $unset: { nodes: 1, standing: 1 } });
    await first.app.jobs.run('rooms.tend');
    expect(await seenBy(noor)).toBe('here');
    naast.clock.forward(45_001);
    await first.app.jobs.run('rooms.tend');
    await eventually(() => expect(told().at(-1)).toBe('away'));
    kim.url = second.url;
    await kim.joins(sessionId);
    await eventually(() => expect(told().at(-1)).toBe('here'));
  });
});
