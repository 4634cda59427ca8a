import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { alarmRoutes } from '@naast/shared/contract/alarms';
import { silentRoutes } from '@naast/shared/contract/room-silent';
import { type RoomId, type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { limits } from '@naast/shared/limits';
import { rateLimits } from '@naast/shared/rate-limits';
import { isNotSafe } from '../support/alarms.js';
import { minutes } from '../support/clock.js';
import { eventually } from '../support/eventually.js';
import { LiveRoom } from '../support/live-room.js';
import { Naast, pairedBuses, type TestNode } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { unlimited } from '../support/unlimited.js';
import { inRoom } from '../support/wire.js';

/** Two nodes; Wies takes part, Mila reads along unseen. */
describe('a silent chair', () => {
  let naast: Naast;
  let other: TestNode;
  let noor: Person;
  let wies: Person;
  let roomId: RoomId;
  let sessionId: RoomSessionId;

  beforeEach(async () => {
    const [here, there] = pairedBuses();
    naast = await Naast.start({ bus: here, limits: unlimited });
    other = await naast.addNode({ bus: there, limits: unlimited });
    noor = await naast.team('Noor');
    roomId = await naast.room(undefined, { capacity: { oneHost: 2, moreHosts: 3 } });
    sessionId = (await noor.opens(roomId)).session.id;
    await noor.follows(sessionId);
    wies = naast.visitor('Wies');
    await wies.joins(sessionId);
  });
  afterEach(() => naast.close());

  const params = () => ({ params: { sessionId } });
  const stateOf = (person: Person) => person.call(roomRoutes.readSession, params());
  const outside = () => noor.call(roomRoutes.readRoom, { params: { roomId } });
  const allows = (allowed: boolean) => noor.call(silentRoutes.setSilent, { ...params(), body: { allowed } });
  const mila = () => naast.visitor('Mila', other.url);
  const leaves = (person: Person) => person.call(roomRoutes.leaveRoom, params());

  it('reads what is said, live and earlier, and is counted and never named', async () => {
    await wies.says(sessionId, 'Voor wie later komt.');
    const [hosts, people] = [await LiveRoom.of(noor, sessionId), await LiveRoom.of(wies, sessionId)];
    await naast.settled();
    const before = [noor.heard.length, wies.heard.length];
    const reader = mila();
    const { mySeatId } = await reader.readsAlong(sessionId);
    const live = await LiveRoom.of(reader, sessionId);
    expect(live.state).toMatchObject({ standing: 'silent', silent: 1 });
    expect((await reader.reads(sessionId)).map(({ text }) => text)).toEqual(['Voor wie later komt.']);
    await wies.says(sessionId, 'En nu.');
    await eventually(() => expect(live.state.messages.at(-1)?.text).toBe('En nu.'));
    await eventually(() => expect([hosts.state.silent, people.state.silent]).toEqual([1, 1]));
    await naast.settled();
    for (const room of [live, hosts, people]) await room.matchesFreshFetch();
    // It takes no chair.
    expect((await outside()).session?.people).toBe(1);
    await leaves(reader);
    await eventually(() => expect([hosts.state.silent, people.state.silent]).toEqual([0, 0]));
    await naast.settled();
    for (const room of [hosts, people]) await room.matchesFreshFetch();
    const told = [...noor.heard.slice(before[0]), ...wies.heard.slice(before[1])];
    expect(told.filter(({ type }) => type === 'place:seats')).toEqual([]);
    for (const person of [noor, wies]) expect(person.wire.join()).not.toContain(mySeatId);
  });

  it('reads no message without a connected page, by which it is counted', async () => {
    await wies.says(sessionId, 'Voor wie geteld is.');
    const reader = mila();
    expect((await reader.asksToReadAlong(sessionId)).reply?.outcome).toBe('silent');
    const refusals = async () => [
      await reader.refusal(roomRoutes.listMessages, { ...params(), query: {} }),
      await reader.refusal(roomRoutes.readWindow, { ...params(), query: {} }),
    ];
    expect(await refusals()).toEqual(['seatNeeded', 'seatNeeded']);
    await reader.follows(sessionId);
    expect((await reader.reads(sessionId)).map(({ text }) => text)).toEqual(['Voor wie geteld is.']);
    await eventually(async () => expect((await stateOf(wies)).silent).toBe(1));
    reader.disconnect();
    await eventually(async () => expect((await stateOf(wies)).silent).toBe(0));
    expect(await refusals()).toEqual(['seatNeeded', 'seatNeeded']);
  });

  it('writes nothing: no message, no typing, no reaction, and nobody sees it try', async () => {
    const { id: messageId } = await wies.says(sessionId, 'Hoi');
    const reader = mila();
    const { session } = await reader.readsAlong(sessionId);
    await eventually(() => expect(wies.heardOf('room:silent').at(-1)?.count).toBe(1));
    const heard = wies.heard.length;
    const { raiseOwnAlarm, ...others } = session.may;
    expect(raiseOwnAlarm).toBe(true);
    expect(new Set(Object.values(others))).toEqual(new Set([false]));
    const clientKey = '5e0b8c6e-6a0e-4d53-9f5e-0c6b4a3f9a11';
    expect(
      await reader.emit('place:post', { ...inRoom(sessionId), clientKey, body: { text: 'Hoi' } }),
    ).toMatchObject({ error: { code: 'seatNeeded' } });
    expect(await reader.emit('place:type', inRoom(sessionId))).toMatchObject({
      error: { code: 'seatNeeded' },
    });
    expect(
      await reader.refusal(roomRoutes.reactToMessage, {
        params: { sessionId, messageId, kind: 'heart' },
        body: { isGiven: true },
      }),
    ).toBe('seatNeeded');
    await naast.settled();
    expect(wies.heard.slice(heard)).toEqual([]);
  });

  it('enters from there by the ordinary form, with the same seat, seen from then on', async () => {
    const reader = mila();
    const { mySeatId } = await reader.readsAlong(sessionId);
    const people = await LiveRoom.of(wies, sessionId);
    const { reply } = await reader.requestsEntry(sessionId);
    expect(reply).toMatchObject({
      outcome: 'inside',
      named: 'asChosen',
      state: { mySeatId, standing: 'seated' },
    });
    reader.disconnect();
    await reader.follows(sessionId);
    await reader.says(sessionId, 'Nu doe ik mee.');
    await eventually(() => expect(people.state.messages.at(-1)?.text).toBe('Nu doe ik mee.'));
    await eventually(() => expect(people.state.silent).toBe(0));
    expect(people.state.seats.find(({ id }) => id === mySeatId)?.name).toBe('Mila');
    await naast.settled();
    await people.matchesFreshFetch();
  });

  it('waits in the row from there when no chair is free, and reads no more meanwhile', async () => {
    await naast.visitor('Daan').joins(sessionId);
    const reader = mila();
    await reader.readsAlong(sessionId);
    const { reply } = await reader.requestsEntry(sessionId);
    expect(reply).toMatchObject({
      outcome: 'row',
      state: { standing: 'waiting', inRow: { ahead: 0, name: 'Mila' } },
    });
    await naast.settled();
    const heard = reader.wire.length;
    await wies.says(sessionId, 'Niet voor de rij.');
    await naast.settled();
    expect(reader.wire.slice(heard).join()).not.toContain('Niet voor de rij');
    expect(await reader.refusal(roomRoutes.listMessages, { ...params(), query: {} })).toBe('seatNeeded');
  });

  it('has as many places as there may be, and not one more when many ask two nodes at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: limits.silent.most + 3 }, (_, n) =>
        naast.visitor('Stil', n % 2 === 0 ? naast.url : other.url).asksToReadAlong(sessionId),
      ),
    );
    const outcomes = answers.map(({ reply, error }) => reply?.outcome ?? error?.code);
    expect(outcomes.filter((outcome) => outcome === 'silent')).toHaveLength(limits.silent.most);
    expect(outcomes.filter((outcome) => outcome === 'roomFull')).toHaveLength(3);
  });

  it('passes the same door: a pause, the last half hour, a host who is away, and the queue of one network', async () => {
    const asks = async (person: Person, headers = {}) => {
      const { reply, error } = await person.asksToReadAlong(sessionId, headers);
      return reply?.outcome ?? error?.code;
    };
    await noor.call(roomRoutes.setEntry, { ...params(), body: { paused: true } });
    expect(await asks(mila())).toBe('entryPaused');
    expect((await outside()).may.readSilently).toBe(false);
    await noor.call(roomRoutes.setEntry, { ...params(), body: { paused: false } });
    expect((await outside()).may.readSilently).toBe(true);
    const behindProxy = await naast.addNode({ limits: rateLimits }, { proxyHops: 1 });
    const college = { 'x-forwarded-for': '198.51.100.7' };
    for (let n = 0; n < rateLimits.chair.burst; n++)
      expect(await asks(naast.visitor('Stil', behindProxy.url), college)).toBe('silent');
    expect(await asks(naast.visitor('Stil', behindProxy.url), college)).toBe('wait');
    noor.disconnect();
    await eventually(async () => expect((await outside()).status).toBe('hostAway'));
    expect(await asks(mila())).toBe('noHost');
  });

  it('keeps its place for ten minutes when the line drops, and is not counted meanwhile', async () => {
    const people = await LiveRoom.of(wies, sessionId);
    const reader = mila();
    await reader.readsAlong(sessionId);
    await eventually(() => expect(people.state.silent).toBe(1));
    reader.disconnect();
    await eventually(() => expect(people.state.silent).toBe(0));
    naast.clock.forward(minutes(9));
    await naast.app.jobs.run('rooms.tend');
    await reader.follows(sessionId);
    await eventually(() => expect(people.state.silent).toBe(1));
    reader.disconnect();
    await eventually(() => expect(people.state.silent).toBe(0));
    naast.clock.forward(minutes(16));
    await naast.app.jobs.run('rooms.tend');
    expect((await stateOf(reader)).standing).toBe('left');
  });

  it('can be ended for the session by a host: told at once, over after two minutes, and not offered outside', async () => {
    const reader = mila();
    await reader.readsAlong(sessionId);
    const live = await LiveRoom.of(reader, sessionId);
    const until = new Date(naast.clock.now().getTime() + limits.silent.endsAfter).toISOString();
    expect(await allows(false)).toMatchObject({ silentUntil: until });
    await eventually(() => expect(live.state.session.silentUntil).toBe(until));
    expect((await outside()).may.readSilently).toBe(false);
    expect((await mila().asksToReadAlong(sessionId)).error?.code).toBe('notAllowed');
    await reader.reads(sessionId);
    naast.clock.forward(limits.silent.endsAfter);
    expect(await reader.refusal(roomRoutes.listMessages, { ...params(), query: {} })).toBe('seatNeeded');
    await noor.follows(sessionId);
    await naast.app.jobs.run('rooms.tend');
    await eventually(() => expect(live.state.standing).toBe('left'));
    await naast.settled();
    const heard = reader.wire.length;
    await noor.says(sessionId, 'Onder ons.');
    await naast.settled();
    expect(reader.wire.slice(heard).join()).not.toContain('Onder ons');
    await allows(true);
    expect((await outside()).may.readSilently).toBe(true);
    await reader.readsAlong(sessionId);
  });

  it('can say that one is not safe, and that one worries about somebody; the team reads no name', async () => {
    const reader = mila();
    const { seats } = await reader.readsAlong(sessionId);
    const about = seats.find(({ name }) => name === 'Wies');
    await reader.call(alarmRoutes.raiseWorry, {
      body: { place: inRoom(sessionId), seatId: about?.id },
    });
    expect((await isNotSafe(reader, inRoom(sessionId))).state).toBe('unseen');
  });

  it('hides that somebody who sat here and left reads along', async () => {
    const reader = mila();
    await reader.joins(sessionId);
    await reader.says(sessionId, 'Tot zo.');
    await leaves(reader);
    await naast.settled();
    const people = await LiveRoom.of(wies, sessionId);
    const seat = people.state.seats.find(({ name }) => name === 'Mila');
    const heard = wies.heard.length;
    await reader.readsAlong(sessionId);
    reader.disconnect();
    await reader.follows(sessionId);
    await leaves(reader);
    await naast.settled();
    await eventually(() => expect(people.state.silent).toBe(0));
    expect(new Set(wies.heard.slice(heard).map(({ type }) => type))).toEqual(new Set(['room:silent']));
    expect(people.state.seats.find(({ name }) => name === 'Mila')).toEqual(seat);
    await people.matchesFreshFetch();
  });

  it('loses the history with everybody at the close', async () => {
    const reader = mila();
    await reader.readsAlong(sessionId);
    await noor.call(roomRoutes.closeRoom, params());
    await eventually(() => expect(reader.heardSessions().at(-1)?.closed).toMatchObject({ reason: 'host' }));
    expect(await reader.refusal(roomRoutes.listMessages, { ...params(), query: {} })).toBe('roomClosed');
  });
});
