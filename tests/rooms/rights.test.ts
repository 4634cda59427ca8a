import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type RoomId, type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { noSeatRights } from '@naast/shared/contract/seats';
import { eventually } from '../support/eventually.js';
import { LiveRoom } from '../support/live-room.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';

describe('what the views of a room say of rights', () => {
  let naast: Naast;
  let noor: Person;
  let roomId: RoomId;
  beforeEach(async () => {
    naast = await Naast.start();
    noor = await naast.team('Noor');
    roomId = await naast.room();
  });
  afterEach(() => naast.close());

  const door = async () =>
    (await naast.visitor('wie ook').call(roomRoutes.readRoom, { params: { roomId } })).may;
  const pausesEntry = (sessionId: RoomSessionId, paused: boolean) =>
    noor.call(roomRoutes.setEntry, { params: { sessionId }, body: { paused } });

  it('at the door is what the room allows a visitor and a host, the same for whoever looks', async () => {
    expect(await door()).toEqual({ enter: false, readSilently: false, open: true, host: false });
    const { session } = await noor.opens(roomId);
    expect(await door()).toEqual({ enter: true, readSilently: true, open: false, host: true });
    await pausesEntry(session.id, true);
    expect(await door()).toEqual({ enter: false, readSilently: false, open: false, host: true });
    expect((await noor.call(roomRoutes.readRoom, { params: { roomId } })).may).toEqual(await door());
    await pausesEntry(session.id, false);
    expect((await naast.visitor('Mila').requestsEntry(session.id)).status).toBe(200);
    await noor.call(roomRoutes.closeRoom, { params: { sessionId: session.id } });
    expect(await door()).toEqual({ enter: false, readSilently: false, open: true, host: false });
  });

  it('says outside that there are hosts, and inside who they are', async () => {
    const { session } = await noor.opens(roomId);
    await noor.follows(session.id);
    const sam = await naast.team('Sam');
    await sam.call(roomRoutes.joinAsHost, { params: { sessionId: session.id } });
    await sam.follows(session.id);
    await naast.settled();
    // One who never came, one who left, a member of the team: outside it is the same for all.
    const left = naast.visitor('Wies');
    await left.joins(session.id);
    await left.call(roomRoutes.leaveRoom, { params: { sessionId: session.id } });
    const outside = [naast.visitor('Iemand'), left, await naast.team('Ruben')];
    for (const person of outside) {
      const before = person.wire.length;
      const { rooms } = await person.call(roomRoutes.listRooms, {});
      expect(rooms.find(({ id }) => id === roomId)?.session?.hosts).toBe(2);
      await person.call(roomRoutes.readRoom, { params: { roomId } });
      await person.call(roomRoutes.readSession, { params: { sessionId: session.id } });
      expect(person.wire.slice(before).join()).not.toMatch(/Noor|Sam/);
    }
    const kim = naast.visitor('Kim');
    await kim.joins(session.id);
    const { seats } = await kim.call(roomRoutes.readSession, { params: { sessionId: session.id } });
    expect(seats.map(({ name }) => name)).toEqual(expect.arrayContaining(['Noor', 'Sam']));
  });

  it('of a seat is told to hosts, and to nobody else, fetched and live', async () => {
    const { session } = await noor.opens(roomId);
    await noor.follows(session.id);
    const mila = naast.visitor('Mila');
    await mila.joins(session.id);
    const [ofNoor, ofMila] = [await LiveRoom.of(noor, session.id), await LiveRoom.of(mila, session.id)];
    const kim = naast.visitor('Kim');
    const kimSeat = (await kim.joins(session.id)).mySeatId;
    const sam = await naast.team('Sam');
    await sam.call(roomRoutes.joinAsHost, { params: { sessionId: session.id } });
    const heard = (person: Person, name: string) =>
      person
        .heardOf('place:seats')
        .flatMap(({ seats }) => seats)
        .findLast((seat) => seat.name === name)?.may;
    const none = noSeatRights;
    const ofHosts = { rest: true, measure: true, free: true, offerTalk: true, raiseAlarm: true };
    await eventually(() => expect(heard(noor, 'Sam')).toEqual(none));
    expect(heard(noor, 'Kim')).toEqual({ ...none, ...ofHosts, worry: true });
    await eventually(() => expect(heard(mila, 'Sam')).toEqual(none));
    expect(heard(mila, 'Kim')).toEqual({ ...none, sayHow: true, worry: true });
    expect(mila.wire.join()).not.toMatch(/"(rest|measure|free|offerTalk|raiseAlarm)":true/);
    await ofNoor.matchesFreshFetch();
    await ofMila.matchesFreshFetch();
    const params = { sessionId: session.id, seatId: kimSeat as never };
    expect((await noor.call(roomRoutes.freeSeat, { params })).may).toEqual({
      ...none,
      rest: true,
      measure: true,
      raiseAlarm: true,
      worry: true,
    });
  });
});
