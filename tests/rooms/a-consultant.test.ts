import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type HelpKind, helpRoutes } from '@naast/shared/contract/room-help';
import { hostingRoutes } from '@naast/shared/contract/room-hosting';
import { type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { teamRoutes } from '@naast/shared/contract/team';
import { eventually } from '../support/eventually.js';
import { LiveRoom } from '../support/live-room.js';
import { Naast, pairedBuses } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { unlimited } from '../support/unlimited.js';

/** Noor hosts and Mila sits on one node; Kim is on another, and so is Ruben, a psychologist. */
describe('a consultant in a room', () => {
  let naast: Naast;
  let noor: Person;
  let sam: Person;
  let ruben: Person;
  let mila: Person;
  let kim: Person;
  let sessionId: RoomSessionId;

  beforeEach(async () => {
    const [first, second] = pairedBuses();
    naast = await Naast.start({ limits: unlimited, bus: first });
    const { url } = await naast.addNode({ limits: unlimited, bus: second });
    [noor, sam, ruben] = [await naast.team('Noor'), await naast.team('Sam'), await naast.team('Ruben', url)];
    [mila, kim] = [naast.visitor('Mila'), naast.visitor('Kim', url)];
    sessionId = (await noor.opens(await naast.room())).session.id;
    await noor.follows(sessionId);
    for (const visitor of [mila, kim]) await visitor.joins(sessionId);
    await naast.settled();
  });
  afterEach(() => naast.close());

  const params = () => ({ sessionId });
  const asks = (wants: HelpKind | null) =>
    noor.call(helpRoutes.askHelp, { params: params(), body: { wants } });
  const sitsIn = (person = ruben) => person.ask(helpRoutes.joinAsConsultant, { params: params() });
  const seats = async (person: Person) =>
    (await person.call(roomRoutes.readSession, { params: params() })).seats;

  it('comes only where a host asked for one; hears of nothing else', async () => {
    await asks('host');
    expect((await ruben.call(helpRoutes.listHelp, {})).calls).toEqual([]);
    expect((await sitsIn()).error?.code).toBe('notAllowed');
    await asks('consultant');
    await naast.settled();
    expect((await ruben.call(helpRoutes.listHelp, {})).calls).toMatchObject([
      { sessionId, wants: 'consultant', askedBy: 'Noor', may: { consult: true, answerHelp: false } },
    ]);
    expect((await sitsIn(sam)).error?.code).toBe('notAllowed');
    expect((await sitsIn()).error).toBeNull();
    await naast.settled();
    expect((await noor.call(helpRoutes.listHelp, {})).calls).toEqual([]);
  });

  it('is seen by everybody, as what, until they leave, on every node', async () => {
    const lives = await Promise.all([noor, mila, kim].map((person) => LiveRoom.of(person, sessionId)));
    await asks('consultant');
    await sitsIn();
    await ruben.follows(sessionId);
    await naast.settled();
    const seen = { name: 'Ruben', role: 'consultant', profession: 'psychologist', presence: 'here' };
    for (const live of lives)
      await eventually(() => expect(live.state.seats).toContainEqual(expect.objectContaining(seen)));
    for (const live of lives) await live.matchesFreshFetch();
    await ruben.call(roomRoutes.leaveRoom, { params: params() });
    await naast.settled();
    const left = expect.objectContaining({ name: 'Ruben', presence: 'left' });
    for (const live of lives) await eventually(() => expect(live.state.seats).toContainEqual(left));
    for (const live of lives) await live.matchesFreshFetch();
    // Nobody asked since.
    expect((await sitsIn()).error?.code).toBe('notAllowed');
  });

  it('writes as people do, has no power, takes nobody’s chair, and is sent nothing of hosts', async () => {
    const chairs = async () => (await mila.call(roomRoutes.listRooms, {})).rooms[0]?.session?.people;
    const before = await chairs();
    await asks('consultant');
    await sitsIn();
    await ruben.follows(sessionId);
    expect(await chairs()).toBe(before);
    const hidden = await mila.says(sessionId, 'Verborgen woorden');
    const hide = { params: { sessionId, messageId: hidden.id }, body: { hidden: true } };
    await noor.call(roomRoutes.hideMessage, hide);
    const whisper = { params: params(), body: { clientKey: randomUUID(), text: 'Onder ons' } };
    await noor.call(hostingRoutes.whisper, whisper);
    await naast.settled();
    expect((await ruben.says(sessionId, 'Goedenavond.')).text).toBe('Goedenavond.');
    expect((await ruben.reads(sessionId)).map(({ text }) => text)).toEqual([null, 'Goedenavond.']);
    expect(ruben.wire.join()).not.toContain('Onder ons');

    const state = await ruben.call(roomRoutes.readSession, { params: params() });
    const { post, edit, delete: deletes, react, note, raiseOwnAlarm, ...powers } = state.session.may;
    expect([post, edit, deletes, react, note, raiseOwnAlarm].every((may) => may)).toBe(true);
    expect(Object.values(powers).every((may) => !may)).toBe(true);
    expect(state.seats.every(({ may }) => !may.rest && !may.free && !may.raiseAlarm)).toBe(true);
    expect(await ruben.refusal(roomRoutes.hideMessage, hide)).toBe('notAllowed');
    expect(await ruben.refusal(hostingRoutes.whisper, whisper)).toBe('notAllowed');
    expect(await ruben.refusal(roomRoutes.closeRoom, { params: params() })).toBe('notAllowed');
    // Hosts pause the whole room, and a consultant with it.
    await noor.call(hostingRoutes.pauseWriting, { params: params(), body: { paused: true } });
    const post2 = { kind: 'roomSession', id: sessionId, clientKey: randomUUID(), body: { text: 'Nog iets' } };
    expect(await ruben.emitAnything('place:post', post2)).toMatchObject({ error: { code: 'writingPaused' } });
    const rubens = (await seats(noor)).find(({ name }) => name === 'Ruben');
    expect(Object.entries(rubens?.may ?? {}).filter(([, may]) => may)).toEqual([['free', true]]);
  });

  it('is let in once by one call, by none that was withdrawn, and ends no later call', async () => {
    const { rooms } = naast.app.stores;
    const stale = async () => (await rooms.findSession(sessionId))?.help;
    const at = (n: number) => new Date(naast.clock.now().getTime() + n);
    const call = { wants: 'consultant' as const, by: 'host', at: at(1) };
    await rooms.setHelp(sessionId, call);
    const claims = await Promise.all([1, 2, 3].map(() => rooms.endHelp(sessionId, call)));
    expect(claims.filter((claimed) => claimed)).toHaveLength(1);
    await rooms.setHelp(sessionId, { ...call, at: at(2) });
    expect(await rooms.endHelp(sessionId, call)).toBe(false);
    expect(await rooms.answerHelp(sessionId, call, 'Sam')).toBe(false);
    rooms.forgetSession(sessionId);
    expect((await stale())?.answeredBy).toBeNull();
    await rooms.setHelp(sessionId, null);

    // This node read the call, and was not told yet that it is over.
    await asks('consultant');
    await naast.settled();
    expect((await stale())?.wants).toBe('consultant');
    await rooms.setHelp(sessionId, null);
    expect((await sitsIn()).error?.code).toBe('notAllowed');
    expect((await seats(noor)).map(({ name }) => name)).not.toContain('Ruben');
  });

  it('has nothing more to answer once seated, and leaves a call for another alone', async () => {
    await asks('consultant');
    await sitsIn();
    await asks('consultant');
    await naast.settled();
    const calls = async () => (await noor.call(helpRoutes.listHelp, {})).calls;
    expect((await ruben.call(helpRoutes.listHelp, {})).calls).toMatchObject([{ may: { consult: false } }]);
    expect((await sitsIn()).error).toBeNull();
    await naast.settled();
    expect(await calls()).toHaveLength(1);
  });

  it('goes when a host ends it, and comes again only when asked for', async () => {
    await asks('consultant');
    await sitsIn();
    await ruben.follows(sessionId);
    await naast.settled();
    const seatId = (await seats(noor)).find(({ name }) => name === 'Ruben')?.id as never;
    const free = { params: { sessionId, seatId } };
    expect(await mila.refusal(roomRoutes.freeSeat, free)).toBe('signInNeeded');
    await noor.call(roomRoutes.freeSeat, free);
    await naast.settled();
    const state = await ruben.call(roomRoutes.readSession, { params: params() });
    expect(state).toMatchObject({ freed: { by: 'Noor', reason: 'finished' }, seats: [] });
    expect((await sitsIn()).error?.code).toBe('notAllowed');
    await asks('consultant');
    await naast.settled();
    expect((await sitsIn()).error).toBeNull();
  });

  it('hosts only after leaving, and then without a profession', async () => {
    await asks('consultant');
    await sitsIn();
    const bo = await naast.team('Bo');
    const { people } = await bo.call(teamRoutes.readTeam, {});
    const accountId = people.find(({ name }) => name === 'Ruben')?.id;
    const both = { isHost: true, verifiedProfession: 'psychologist' } as const;
    await bo.call(teamRoutes.giveRoles, { params: { accountId: accountId as never }, body: both });
    await naast.settled();
    expect(await ruben.refusal(roomRoutes.joinAsHost, { params: params() })).toBe('notAllowed');
    await ruben.call(roomRoutes.leaveRoom, { params: params() });
    await ruben.call(roomRoutes.joinAsHost, { params: params() });
    const rubens = (await seats(noor)).find(({ name }) => name === 'Ruben');
    expect(rubens).toMatchObject({ role: 'host', profession: null });
  });

  it('leaves no profession readable in the store', async () => {
    await asks('consultant');
    await sitsIn();
    const stored = await naast.nodes[0]?.connection
      .collection('seats')
      .find({ role: 'consultant' })
      .toArray();
    expect(stored).toHaveLength(1);
    expect(JSON.stringify(stored)).not.toMatch(/psycholog|Ruben/);
  });
});
