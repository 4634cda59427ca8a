import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { type MessageId } from '@naast/shared/contract/messages';
import { type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { eventually } from '../support/eventually.js';
import { changeThenFail, HeldRows } from '../support/held-rows.js';
import { LiveRoom } from '../support/live-room.js';
import { cuttableBuses, Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { unlimited } from '../support/unlimited.js';
import { inRoom } from '../support/wire.js';

describe('two nodes on one store', () => {
  let naast: Naast;
  let noor: Person;
  let mila: Person;
  let kim: Person;
  let sessionId: RoomSessionId;
  let rows: HeldRows;
  let isBusCut = false;

  beforeEach(async () => {
    isBusCut = false;
    rows = new HeldRows();
    const [first, second] = cuttableBuses(() => isBusCut);
    naast = await Naast.start({ wrapRows: rows.wrap, limits: unlimited, bus: first });
    const other = await naast.addNode({ limits: unlimited, bus: second });
    noor = await naast.team('Noor');
    sessionId = (await noor.opens(await naast.room())).session.id;
    await noor.follows(sessionId);
    mila = naast.visitor('Mila');
    kim = naast.visitor('Kim', other.url);
    await mila.joins(sessionId);
    await kim.joins(sessionId);
  });
  afterEach(() => naast.close());

  it('gives gap-free numbers when the other node writes between reading the head and writing', async () => {
    await mila.says(sessionId, 'nul');
    rows.next(async (insert) => {
      await kim.says(sessionId, 'ertussen');
      await insert();
    });
    await mila.says(sessionId, 'erna');
    const messages = await kim.reads(sessionId);
    expect(messages.map(({ seq, rev, text }) => [seq, rev, text])).toEqual([
      [1, 1, 'nul'],
      [2, 2, 'ertussen'],
      [3, 3, 'erna'],
    ]);
  });

  it('survives the other node winning the race again and again', async () => {
    const steal = (text: string) => async (insert: () => Promise<void>) => {
      await kim.says(sessionId, text);
      await insert();
    };
    rows.next(steal('b1'), steal('b2'), steal('b3'), steal('b4'));
    await mila.says(sessionId, 'a');
    expect((await mila.reads(sessionId)).map((message) => message.text)).toEqual([
      'b1',
      'b2',
      'b3',
      'b4',
      'a',
    ]);
  });

  it('lands one key once when both nodes write it at the same moment', async () => {
    const clientKey = randomUUID();
    rows.next(async (insert) => {
      const ack = await kim.emit('place:post', {
        ...inRoom(sessionId),
        clientKey,
        body: { text: 'wie het eerst komt' },
      });
      expect(ack.ok).toBe(true);
      await insert();
    });
    const ack = await mila.emit('place:post', {
      ...inRoom(sessionId),
      clientKey,
      body: { text: 'wie het eerst komt' },
    });
    expect(ack).toEqual({ ok: false, error: { code: 'alreadySent' } });
    expect(await mila.reads(sessionId)).toHaveLength(1);
  });

  it('keeps hiding and writing apart: each change has a rev of its own', async () => {
    const { id: messageId } = await mila.says(sessionId, 'te vouwen');
    rows.next(async (insert) => {
      const sam = await naast.team('Sam', naast.nodes[1]?.url);
      await sam.call(roomRoutes.joinAsHost, { params: { sessionId } });
      await sam.call(roomRoutes.hideMessage, { params: { sessionId, messageId }, body: { hidden: true } });
      await insert();
    });
    await mila.says(sessionId, 'nieuw');
    const messages = await kim.reads(sessionId);
    expect(messages.map(({ seq, rev, hidden }) => [seq, rev, hidden])).toEqual([
      [1, 2, true],
      [2, 3, false],
    ]);
  });

  describe('when both change the same messages', () => {
    let sam: Person;

    beforeEach(async () => {
      sam = await naast.team('Sam', naast.nodes[1]?.url);
      await sam.call(roomRoutes.joinAsHost, { params: { sessionId } });
    });

    const hides = (host: Person, messageId: MessageId, hidden: boolean) =>
      host.call(roomRoutes.hideMessage, { params: { sessionId, messageId }, body: { hidden } });

    it('gives each change a number of its own, so that what was hidden again is hidden on every screen', async () => {
      const room = await LiveRoom.of(kim, sessionId);
      const { id } = await mila.says(sessionId, 'geheim nummer');
      await hides(noor, id, true);
      await hides(sam, id, false);
      expect(await hides(noor, id, true)).toMatchObject({ rev: 4, hidden: true });
      await naast.settled();
      await eventually(() =>
        expect(room.state.messages[0]).toMatchObject({ rev: 4, hidden: true, text: null }),
      );
      await room.matchesFreshFetch();
    });

    it('never gives a number again that a message had before it changed once more', async () => {
      const { id: first } = await mila.says(sessionId, 'een');
      const { id: second } = await mila.says(sessionId, 'twee');
      // The first node's head is 2, and it receives no events; no message has rev 2 or 3 any more.
      isBusCut = true;
      await hides(sam, second, true);
      await hides(sam, second, false);
      expect(await hides(noor, first, true)).toMatchObject({ rev: 5 });
      await hides(sam, first, false);
      await hides(sam, first, true);
      expect(await mila.says(sessionId, 'drie')).toMatchObject({ seq: 3, rev: 8 });
    });

    it('decides again, on what the message is by then, when the other was first', async () => {
      const { id } = await mila.says(sessionId, 'te vouwen');
      rows.nextChange(async (change) => {
        expect(await hides(sam, id, true)).toMatchObject({ rev: 2 });
        return change();
      });
      // Already hidden: no change, and no rev is used.
      expect(await hides(noor, id, true)).toMatchObject({ rev: 2, hidden: true });
      expect(await mila.says(sessionId, 'erna')).toMatchObject({ rev: 3 });
    });

    it('tells a change whose answer from the store got lost', async () => {
      const room = await LiveRoom.of(kim, sessionId);
      const { id } = await mila.says(sessionId, 'weg ermee');
      rows.nextChange(changeThenFail);
      expect(await hides(noor, id, true)).toMatchObject({ rev: 2, hidden: true });
      await naast.settled();
      await eventually(() => expect(room.state.messages[0]).toMatchObject({ hidden: true, text: null }));
      await room.matchesFreshFetch();
    });

    it('sends no words that the other hid while this one was still telling of them', async () => {
      let mayEnd = () => {};
      const isHidden = new Promise<void>((resolve) => {
        mayEnd = resolve;
      });
      rows.next(async (insert) => {
        await insert();
        await isHidden; // the write is done, its reply is delayed
      });
      const said = mila.says(sessionId, 'niet voor ieders ogen');
      const message = await eventually(async () => {
        const [first] = await sam.reads(sessionId);
        if (!first) throw new Error('not there yet');
        return first;
      });
      await hides(sam, message.id, true);
      await naast.settled();
      const before = mila.heard.length;
      mayEnd();
      await said;
      await naast.settled();
      expect(JSON.stringify(mila.heard.slice(before))).not.toContain('niet voor ieders ogen');
    });
  });

  it('keeps one order under a crossfire from both', async () => {
    const room = await LiveRoom.of(kim, sessionId);
    const sends = Array.from({ length: 100 }, (_, index) => {
      const person = index % 2 === 0 ? mila : kim;
      return person.emit('place:post', {
        ...inRoom(sessionId),
        clientKey: randomUUID(),
        body: { text: `${index}` },
      });
    });
    const acks = await Promise.all(sends);
    expect(acks.every((ack) => ack.ok)).toBe(true);
    const messages = await mila.reads(sessionId);
    expect(messages.map((message) => message.seq)).toEqual(
      Array.from({ length: 100 }, (_, index) => index + 1),
    );
    expect(new Set(messages.map((message) => message.text)).size).toBe(100);
    await naast.settled();
    await eventually(() => expect(room.state.messages).toHaveLength(100));
  });

  it('tells people on the other node, and loses rights there too', async () => {
    await mila.says(sessionId, 'hoor je mij daar?');
    await eventually(() => {
      expect(kim.heardOf('place:messages').at(-1)?.messages[0]?.text).toBe('hoor je mij daar?');
    });
    const kimSeat = (await kim.call(roomRoutes.readSession, { params: { sessionId } })).mySeatId;
    await noor.call(roomRoutes.restSeat, {
      params: { sessionId, seatId: kimSeat as never },
      body: { minutes: 10 },
    });
    await eventually(() => expect(kim.heardOf('room:rest')).toHaveLength(1));
    expect(
      await kim.emit('place:post', { ...inRoom(sessionId), clientKey: randomUUID(), body: { text: 'x' } }),
    ).toMatchObject({
      error: { code: 'resting' },
    });
    expect(mila.heardOf('room:rest')).toEqual([]);
  });

  it('lets people go after all when the telling of a close or a leaving got lost between nodes', async () => {
    isBusCut = true;
    await noor.call(roomRoutes.closeRoom, { params: { sessionId } });
    await naast.settled();
    expect(kim.heardSessions().at(-1)?.closed ?? null).toBeNull();
    await naast.nodes[1]?.app.rounds.checkPlaces();
    await eventually(() => {
      expect(kim.heardSessions().at(-1)?.closed).toMatchObject({ reason: 'host' });
    });
  });

  it('keeps the newer facts of a session when a node tells what it read before they changed', async () => {
    const node = naast.nodes[1];
    if (!node) throw new Error('no second node');
    const pauses = (paused: boolean) =>
      noor.call(roomRoutes.setEntry, { params: { sessionId }, body: { paused } });
    const before = await pauses(false);
    let mayEnd = () => {};
    const isRead = new Promise<void>((resolve) => {
      const { rooms } = node.app.stores;
      const find = rooms.findSession;
      jest.spyOn(rooms, 'findSession').mockImplementationOnce(async (id) => {
        const session = await find(id);
        resolve();
        await new Promise<void>((end) => {
          mayEnd = end;
        });
        return session;
      });
    });
    await pauses(true);
    await isRead;
    isBusCut = true;
    expect(await pauses(false)).toMatchObject({ rev: before.rev + 2, entryPaused: false });
    // Kim's socket is on the second node; this read is from the first.
    kim.url = naast.url;
    const room = await LiveRoom.of(kim, sessionId);
    mayEnd();
    await naast.settled();
    await eventually(() =>
      expect(kim.heardOf('place:facts').at(-1)?.facts).toMatchObject({
        rev: before.rev + 1,
        entryPaused: true,
      }),
    );
    expect(room.state.session.entryPaused).toBe(false);
    await room.matchesFreshFetch();
  });

  it('repairs a telling that got lost between nodes: the head check shows who is behind', async () => {
    const room = await LiveRoom.of(kim, sessionId);
    isBusCut = true;
    await mila.says(sessionId, 'dit bericht hoort de andere node niet');
    await naast.settled();
    expect(room.state.messages).toEqual([]);
    await naast.nodes[1]?.app.rounds.checkPlaces();
    await eventually(() => {
      expect(room.state.rev).toBe(0);
      expect(room.wasBehind).toBe(true);
    });
    await room.catchUp();
    await room.matchesFreshFetch();
  });
});
