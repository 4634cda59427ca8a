import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { dutyRoutes } from '@naast/shared/contract/duty';
import { helpRoutes } from '@naast/shared/contract/room-help';
import { type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { limits } from '@naast/shared/limits';
import { rowOf } from '../support/desk.js';
import { eventually } from '../support/eventually.js';
import { LiveRoom } from '../support/live-room.js';
import { Naast, pairedBuses, type TestNode } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { unlimited } from '../support/unlimited.js';

/** Noor holds a room on one node, with Mila in it; the team is on another. */
describe('a room that may lose its last host', () => {
  let naast: Naast;
  let other: TestNode;
  let noor: Person;
  let sam: Person;
  let bo: Person;
  let ruben: Person;
  let mila: Person;
  let sessionId: RoomSessionId;

  beforeEach(async () => {
    const [first, second] = pairedBuses();
    naast = await Naast.start({ limits: unlimited, bus: first });
    other = await naast.addNode({ limits: unlimited, bus: second });
    const { url } = other;
    [noor, sam, bo, ruben] = [
      await naast.team('Noor'),
      await naast.team('Sam', url),
      await naast.team('Bo', url),
      await naast.team('Ruben', url),
    ];
    mila = naast.visitor('Mila', url);
    sessionId = (await noor.opens(await naast.room())).session.id;
    await noor.follows(sessionId);
    await mila.joins(sessionId);
    for (const person of [sam, bo, ruben]) await person.connect();
    await naast.settled();
  });
  afterEach(() => naast.close());

  const params = () => ({ params: { sessionId } });
  const takesDuty = async (person: Person) => {
    const { rev } = await person.call(dutyRoutes.readDuty, {});
    await person.call(dutyRoutes.takeDuty, { body: { rev } });
    await naast.settled();
  };
  const kindsOf = async (person: Person) =>
    (await person.call(helpRoutes.listHelp, {})).calls.map(({ wants }) => wants);
  const isCalled = async (person: Person) => {
    const kinds = await kindsOf(person);
    const row = await rowOf(person, 'roomHostAway');
    // The bar on every page and the first page of the team say the same.
    expect(kinds).toEqual(row ? ['lostHost'] : []);
    return kinds.length > 0;
  };
  const told = (person: Person) => person.heardOf('duty:changed').length;
  /** The act, once every page of the team was told to look again. */
  async function tellsTheTeam(act: () => unknown): Promise<void> {
    const before = [sam, bo].map(told);
    await act();
    await eventually(() => {
      for (const [n, person] of [sam, bo].entries()) expect(told(person)).toBeGreaterThan(before[n] ?? 0);
    });
    await naast.settled();
  }
  const tends = () => naast.app.jobs.run('rooms.tend');
  /** Time passes, and each node notes whether the lead has a page open. */
  async function passes(ms: number): Promise<void> {
    naast.clock.forward(ms);
    for (const { app } of naast.nodes) await app.rounds.ofDomains();
  }

  it('calls the duty lead first, and the team after two minutes; it is over when the host is back', async () => {
    await takesDuty(bo);
    await tellsTheTeam(() => noor.disconnect());
    expect([await isCalled(bo), await isCalled(sam)]).toEqual([true, false]);
    const [call] = (await bo.call(helpRoutes.listHelp, {})).calls;
    expect(call).toMatchObject({ sessionId, wants: 'lostHost', askedBy: null, answeredBy: null });

    await passes(limits.room.leadCalledFirst - 1);
    await tends();
    expect(await isCalled(sam)).toBe(false);
    await passes(1);
    // Told once: what runs every few seconds does not ring again.
    await tellsTheTeam(tends);
    expect([await isCalled(bo), await isCalled(sam)]).toEqual([true, true]);
    const heard = told(sam);
    await tends();
    await naast.settled();
    await tellsTheTeam(() => noor.follows(sessionId));
    expect(told(sam)).toBe(heard + 1);
    expect([await isCalled(bo), await isCalled(sam)]).toEqual([false, false]);
  });

  it('calls everybody at once where no lead is here', async () => {
    await tellsTheTeam(() => noor.disconnect());
    expect([await isCalled(bo), await isCalled(sam)]).toEqual([true, true]);
    await tellsTheTeam(() => noor.follows(sessionId));
    await takesDuty(bo);
    bo.disconnect();
    await passes(limits.duty.seemsHereFor + 1);
    const heard = told(sam);
    noor.disconnect();
    await eventually(() => expect(told(sam)).toBeGreaterThan(heard));
    expect(await isCalled(sam)).toBe(true);
  });

  it('calls everybody at once where the lead is the host who is gone', async () => {
    await takesDuty(noor);
    await tellsTheTeam(() => noor.disconnect());
    expect([await isCalled(bo), await isCalled(sam)]).toEqual([true, true]);
  });

  it('tells no guest and no consultant of the call, nor who has the duty', async () => {
    await takesDuty(bo);
    const before = mila.wire.length;
    await tellsTheTeam(() => noor.disconnect());
    expect(await kindsOf(ruben)).toEqual([]);
    expect(await mila.refusal(helpRoutes.listHelp, {})).toBe('signInNeeded');
    await eventually(() => expect(mila.heardSessions().at(-1)?.hostAway).not.toBeNull());
    expect(mila.wire.slice(before).join()).not.toMatch(/lostHost|Bo|duty/);
  });

  it('has one all the time while one of two drops and comes back, and while they hand over', async () => {
    await sam.call(roomRoutes.joinAsHost, params());
    await sam.follows(sessionId);
    await naast.settled();
    const lives = await Promise.all([noor, sam, mila].map((person) => LiveRoom.of(person, sessionId)));
    const [ofNoor, ofSam, ofMila] = lives as [LiveRoom, LiveRoom, LiveRoom];
    const match = async (...those: LiveRoom[]) => {
      await naast.settled();
      await eventually(async () => {
        for (const live of those) await live.matchesFreshFetch();
      });
    };
    const noorsSeat = ofNoor.state.mySeatId;
    const presence = (live: LiveRoom) => live.state.seats.find(({ id }) => id === noorsSeat)?.presence;
    noor.disconnect();
    await eventually(() => expect([presence(ofSam), presence(ofMila)]).toEqual(['away', 'away']));
    await match(ofSam, ofMila);
    expect(ofMila.state.session.hostAway).toBeNull();
    expect(await isCalled(bo)).toBe(false);
    await tends();
    expect(ofMila.state.session.hostAway).toBeNull();

    await noor.follows(sessionId);
    await eventually(() => expect([presence(ofSam), presence(ofMila)]).toEqual(['here', 'here']));
    await match(ofSam, ofMila);
    // Noor goes; the room is Sam's.
    await noor.call(roomRoutes.leaveRoom, params());
    await eventually(() => expect([presence(ofSam), presence(ofMila)]).toEqual(['left', 'left']));
    await match(ofSam, ofMila);
    await mila.says(sessionId, 'Dag Noor.');
    const { roomId } = ofSam.state.session;
    const view = await naast.visitor('Iemand').call(roomRoutes.readRoom, { params: { roomId } });
    expect(view).toMatchObject({ status: 'open', session: { hosts: 1, capacity: 8 } });
    // Then Sam's line drops, and Sam was the last.
    sam.disconnect();
    await eventually(() => expect(ofMila.state.session.hostAway).not.toBeNull());
    await match(ofMila);
    expect(await isCalled(bo)).toBe(true);
    expect(await isCalled(noor)).toBe(true);
    await sam.follows(sessionId);
    await eventually(() => expect(ofMila.state.session.hostAway).toBeNull());
    await match(ofMila);
    expect(ofMila.wasBehind).toBe(false);
  });
});
