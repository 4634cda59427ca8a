import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type MessageId } from '@naast/shared/contract/messages';
import { type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { type SeatId } from '@naast/shared/contract/seats';
import { eventually } from '../support/eventually.js';
import { LiveRoom } from '../support/live-room.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { inRoom } from '../support/wire.js';

describe('an evening in a room', () => {
  let naast: Naast;
  let noor: Person;
  let mila: Person;
  let kim: Person;
  let sessionId: RoomSessionId;
  let kimSeat: SeatId;
  const rooms: LiveRoom[] = [];

  beforeAll(async () => {
    naast = await Naast.start();
    noor = await naast.team('Noor');
    mila = naast.visitor('Mila');
    kim = naast.visitor('Kim');
    const opened = await noor.opens(await naast.room());
    sessionId = opened.session.id;
    await noor.follows(sessionId);
    await mila.joins(sessionId);
    kimSeat = (await kim.joins(sessionId)).mySeatId as SeatId;
    await naast.settled();
    for (const person of [noor, mila, kim]) rooms.push(await LiveRoom.of(person, sessionId));
  });
  afterAll(() => naast.close());

  /** State + events = fresh fetch, for everybody in the room. */
  async function everybodyIsUpToDate(): Promise<void> {
    await naast.settled();
    await eventually(async () => {
      for (const room of rooms) await room.matchesFreshFetch();
    });
    expect(rooms.some((room) => room.wasBehind)).toBe(false);
  }

  it('shows what people say to everybody, in one order', async () => {
    const ack = await mila.emit('place:post', {
      ...inRoom(sessionId),
      clientKey: crypto.randomUUID(),
      body: { text: 'Hoi, ik ben er.' },
    });
    if (!ack.ok) throw new Error(ack.error.code);
    rooms[1]?.acked(ack.reply);
    expect(ack.reply.message).toMatchObject({ seq: 1, rev: 1, text: 'Hoi, ik ben er.' });
    await everybodyIsUpToDate();
    expect(rooms.map((room) => room.state.messages.map((message) => message.text))).toEqual(
      rooms.map(() => ['Hoi, ik ben er.']),
    );
  });

  it('tells with each message the key by which its author knows it, in the ack, live and read again', async () => {
    const [own] = await mila.reads(sessionId);
    const live = mila.heardOf('place:messages').flatMap(({ messages }) => messages);
    expect(live.find(({ id }) => id === own?.id)?.clientKey).toBe(own?.clientKey);
  });

  it('hides the words of a hidden message from people, and leaves them to hosts', async () => {
    const secret = 'Bel mij op nul zes';
    const ack = await kim.emit('place:post', {
      ...inRoom(sessionId),
      clientKey: crypto.randomUUID(),
      body: { text: secret },
    });
    if (!ack.ok) throw new Error(ack.error.code);
    rooms[2]?.acked(ack.reply);
    await naast.settled();
    const messageId = ack.reply.message?.id as MessageId;
    const view = await noor.call(roomRoutes.hideMessage, {
      params: { sessionId, messageId },
      body: { hidden: true, why: 'personal' },
    });
    const told = { hidden: true, text: secret, hiddenBy: rooms[0]?.state.mySeatId, hiddenWhy: 'personal' };
    expect(view).toMatchObject({ ...told, rev: 3, seq: 2 });
    await everybodyIsUpToDate();
    const nothing = { hidden: true, text: null, hiddenBy: null, hiddenWhy: null };
    expect(rooms[1]?.state.messages[1]).toMatchObject(nothing);
    expect(rooms[0]?.state.messages[1]).toMatchObject(told);
    // The author still reads the text, who hid it and why, and receives one event.
    expect(rooms[2]?.state.messages[1]).toMatchObject(told);
    expect(kim.heardOf('place:messages').filter(({ rev }) => rev === 3)).toHaveLength(1);
    expect(mila.wire.join()).not.toContain('personal');

    const newcomer = naast.visitor('Wies');
    await newcomer.joins(sessionId);
    await newcomer.reads(sessionId);
    expect(newcomer.wire.join()).not.toContain(secret);

    await noor.call(roomRoutes.hideMessage, { params: { sessionId, messageId }, body: { hidden: false } });
    await everybodyIsUpToDate();
    expect(rooms[1]?.state.messages[1]).toMatchObject({ hidden: false, text: secret });
  });

  it('takes no new rev for hiding what is hidden', async () => {
    const [first] = await noor.reads(sessionId);
    const params = { sessionId, messageId: first?.id as never };
    const once = await noor.call(roomRoutes.hideMessage, { params, body: { hidden: true } });
    const twice = await noor.call(roomRoutes.hideMessage, { params, body: { hidden: true } });
    expect(twice.rev).toBe(once.rev);
    await noor.call(roomRoutes.hideMessage, { params, body: { hidden: false } });
  });

  it('lets somebody rest from writing only, and tells just that person and the hosts', async () => {
    const wireBefore = mila.wire.length;
    const restEvents = kim.heardOf('room:rest').length;
    await noor.call(roomRoutes.restSeat, {
      params: { sessionId, seatId: kimSeat },
      body: { minutes: 10, why: 'tooMuch' },
    });
    await everybodyIsUpToDate();

    const refused = await kim.emit('place:post', {
      ...inRoom(sessionId),
      clientKey: crypto.randomUUID(),
      body: { text: 'Maar…' },
    });
    expect(refused).toMatchObject({ ok: false, error: { code: 'resting' } });
    await mila.says(sessionId, 'Ik schrijf door.');
    await eventually(() =>
      expect(kim.heardOf('place:messages').at(-1)?.messages[0]?.text).toBe('Ik schrijf door.'),
    );

    expect(kim.heardOf('room:rest').length).toBe(restEvents + 1);
    const rest = { seatId: kimSeat, by: rooms[0]?.state.mySeatId, why: 'tooMuch' };
    for (const person of [noor, kim])
      expect(person.heardOf('room:rest').at(-1)).toMatchObject({ seatId: kimSeat, rest });
    expect(mila.heardOf('room:rest')).toEqual([]);
    expect((await mila.call(roomRoutes.readSession, { params: { sessionId } })).rests).toEqual([]);
    expect((await noor.call(roomRoutes.readSession, { params: { sessionId } })).rests).toHaveLength(1);
    expect((await kim.call(roomRoutes.readSession, { params: { sessionId } })).rests).toHaveLength(1);
    expect(mila.wire.slice(wireBefore).join()).not.toMatch(/rests":\[\{|until/);
  });

  it('ends a rest by itself, and a host can lift it earlier', async () => {
    naast.clock.forward(10 * 60_000 + 1000);
    await kim.says(sessionId, 'Daar ben ik weer.');
    await noor.call(roomRoutes.restSeat, { params: { sessionId, seatId: kimSeat }, body: { minutes: 60 } });
    expect(
      await kim.emit('place:post', {
        ...inRoom(sessionId),
        clientKey: crypto.randomUUID(),
        body: { text: 'x' },
      }),
    ).toMatchObject({ ok: false });
    await noor.call(roomRoutes.restSeat, { params: { sessionId, seatId: kimSeat }, body: { minutes: 0 } });
    await kim.says(sessionId, 'Dank je.');
  });

  it('shows who types to the others, and to nobody outside', async () => {
    await kim.emit('place:type', inRoom(sessionId));
    await naast.settled();
    await eventually(() =>
      expect(mila.heardOf('place:typing')).toEqual([{ ...inRoom(sessionId), seatId: kimSeat }]),
    );
    expect(kim.heardOf('place:typing')).toEqual([]);
  });

  it('says when a person disconnects and reconnects, and catches them up', async () => {
    kim.disconnect();
    await eventually(() => {
      expect(rooms[1]?.state.seats.find((seat) => seat.id === kimSeat)?.presence).toBe('away');
    });
    const missed = await mila.says(sessionId, 'Kim is even weg.');
    await noor.call(roomRoutes.hideMessage, {
      params: { sessionId, messageId: missed.id },
      body: { hidden: true },
    });
    await naast.settled();
    await kim.follows(sessionId);
    await rooms[2]?.catchUp();
    expect(rooms[2]?.state.messages.at(-1)).toMatchObject({ hidden: true, text: null });
    await eventually(() => {
      expect(rooms[1]?.state.seats.find((seat) => seat.id === kimSeat)?.presence).toBe('here');
    });
  });

  it('says goodbye to everybody at the close, and takes the history from guests at once', async () => {
    await noor.call(roomRoutes.closeRoom, { params: { sessionId } });
    await naast.settled();
    await eventually(() => {
      for (const person of [noor, mila, kim]) {
        expect(person.heardSessions().at(-1)?.closed).toMatchObject({ reason: 'host' });
      }
    });
    expect(await mila.refusal(roomRoutes.listMessages, { params: { sessionId }, query: {} })).toBe(
      'roomClosed',
    );
    const seen = await mila.call(roomRoutes.readSession, { params: { sessionId } });
    expect(seen).toMatchObject({ seats: [], rests: [] });
    expect(
      await mila.emit('place:post', {
        ...inRoom(sessionId),
        clientKey: crypto.randomUUID(),
        body: { text: 'Nog iets' },
      }),
    ).toMatchObject({
      ok: false,
      error: { code: 'roomClosed' },
    });
  });
});
