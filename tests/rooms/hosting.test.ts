import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { MessageView } from '@naast/shared/contract/messages';
import { hostingRoutes } from '@naast/shared/contract/room-hosting';
import { type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { limits } from '@naast/shared/limits';
import { eventually } from '../support/eventually.js';
import { LiveRoom } from '../support/live-room.js';
import { Naast, pairedBuses } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { Screen } from '../support/screen.js';
import { unlimited } from '../support/unlimited.js';
import { inRoom } from '../support/wire.js';

/** Noor and Mila are on one node; Sam, the second host, and Kim on another. */
describe('a room that is hosted', () => {
  let naast: Naast;
  let noor: Person;
  let sam: Person;
  let mila: Person;
  let kim: Person;
  let sessionId: RoomSessionId;
  let lives: LiveRoom[];

  beforeEach(async () => {
    const [first, second] = pairedBuses();
    naast = await Naast.start({ limits: unlimited, bus: first });
    const other = await naast.addNode({ limits: unlimited, bus: second });
    [noor, sam] = [await naast.team('Noor'), await naast.team('Sam', other.url)];
    [mila, kim] = [naast.visitor('Mila'), naast.visitor('Kim', other.url)];
    sessionId = (await noor.opens(await naast.room())).session.id;
    await sam.call(roomRoutes.joinAsHost, { params: { sessionId } });
    for (const host of [noor, sam]) await host.follows(sessionId);
    for (const visitor of [mila, kim]) await visitor.joins(sessionId);
    await naast.settled();
    lives = await Promise.all([noor, sam, mila, kim].map((person) => LiveRoom.of(person, sessionId)));
  });
  afterEach(() => naast.close());

  const seatOf = async (person: Person) =>
    (await person.call(roomRoutes.readSession, { params: { sessionId } })).mySeatId;
  const marks = (host: Person, { id, rev }: MessageView) =>
    host.ask(roomRoutes.markSeen, { params: { sessionId, messageId: id }, body: { rev } });
  const read = async (person: Person, { id }: MessageView) =>
    (await person.reads(sessionId)).find((message) => message.id === id);
  /** Every screen is what a fresh fetch gives. */
  const allMatch = async () => {
    await naast.settled();
    for (const live of lives) await live.matchesFreshFetch();
  };

  describe('with a message that a host marked as seen', () => {
    it('tells its author and the hosts, and nobody else, live and read anew', async () => {
      const screens = await Promise.all([noor, sam, mila, kim].map((person) => Screen.of(person, sessionId)));
      const said = await mila.says(sessionId, 'Het is veel vandaag.');
      await marks(noor, said);
      await naast.settled();
      const noorsSeat = await seatOf(noor);
      for (const person of [noor, sam, mila])
        expect(await read(person, said)).toMatchObject({ seenBy: noorsSeat });
      const heard = (person: Person) =>
        person.heardOf('place:messages').flatMap(({ messages }) => messages.map(({ seenBy }) => seenBy));
      await eventually(() => expect(heard(mila)).toContain(noorsSeat));
      expect(heard(sam)).toContain(noorsSeat);
      expect((await read(kim, said))?.seenBy).toBeNull();
      expect(heard(kim).every((seenBy) => seenBy === null)).toBe(true);
      for (const screen of screens) await screen.equalsFreshFetch();
    });

    it('keeps the first host, of two on two nodes; not for other words, nor for one’s own', async () => {
      const said = await mila.says(sessionId, 'Het is veel vandaag.');
      await Promise.all([marks(noor, said), marks(sam, said)]);
      const first = (await read(mila, said))?.seenBy;
      expect([await seatOf(noor), await seatOf(sam)]).toContain(first);
      await marks(noor, said);
      await marks(sam, said);
      expect((await read(mila, said))?.seenBy).toBe(first);

      const params = { sessionId, messageId: said.id };
      const edited = await mila.call(roomRoutes.editMessage, { params, body: { text: 'Het gaat al.' } });
      expect(edited.seenBy).toBeNull();
      // Sam's screen had the former words.
      expect((await marks(sam, said)).error?.code).toBe('changedMeanwhile');
      expect((await read(mila, said))?.seenBy).toBeNull();
      await marks(sam, edited);
      expect((await read(mila, said))?.seenBy).toBe(await seatOf(sam));
      expect((await mila.call(roomRoutes.deleteMessage, { params })).seenBy).toBeNull();
      expect((await marks(noor, said)).error?.code).toBe('notFound');

      const own = await noor.says(sessionId, 'Dag allemaal.');
      expect((await marks(noor, own)).error?.code).toBe('notAllowed');
      expect((await marks(mila, own)).error?.code).toBe('signInNeeded');
    });
  });

  describe('with a line above the talk', () => {
    const pins = (host: Person, text: string | null) =>
      host.ask(hostingRoutes.pinText, { params: { sessionId }, body: { text } });

    it('comes with the next check where its news was lost', async () => {
      const by = await seatOf(sam);
      if (by === null) throw new Error('Sam has no seat');
      // Stored, and nobody heard of it.
      await naast.app.stores.rooms.setPinned(sessionId, { text: 'Vandaag gaat het over slapen.', by });
      await naast.settled();
      for (const live of lives) expect(live.state.session.pinned).toBeNull();
      for (const node of naast.nodes) await node.app.rounds.checkPlaces();
      await eventually(() => {
        for (const live of lives) expect(live.state.session.pinned).toMatchObject({ by });
      });
      await allMatch();
    });

    it('shows it to everybody inside with who wrote it, on every node, and to nobody outside', async () => {
      const bare = await mila.call(roomRoutes.readSession, { params: { sessionId } });
      expect(bare.session.pinned).toBeNull();
      await pins(sam, 'Vandaag gaat het over slapen.');
      await naast.settled();
      const pinned = { text: 'Vandaag gaat het over slapen.', by: await seatOf(sam) };
      for (const live of lives) expect(live.state.session.pinned).toEqual(pinned);
      const outside = await naast.visitor('Joost').call(roomRoutes.readSession, { params: { sessionId } });
      expect(outside.session.pinned).toBeNull();
      await noor.call(hostingRoutes.setSlow, { params: { sessionId }, body: { seconds: 30 } });
      await noor.call(hostingRoutes.pauseWriting, { params: { sessionId }, body: { paused: true } });
      const { session } = await naast.visitor('Jet').call(roomRoutes.readSession, { params: { sessionId } });
      expect(session).toMatchObject({ slow: null, writingPause: null });
      const inside = await kim.call(roomRoutes.readSession, { params: { sessionId } });
      expect(inside.session).toMatchObject({
        slow: { seconds: 30 },
        writingPause: { by: await seatOf(noor) },
      });
      await allMatch();

      // Of two hosts the last one stands, and either takes it away.
      await pins(noor, 'Nog tien minuten.');
      await naast.settled();
      for (const live of lives) expect(live.state.session.pinned?.text).toBe('Nog tien minuten.');
      await pins(sam, null);
      await naast.settled();
      for (const live of lives) expect(live.state.session.pinned).toBeNull();
      await allMatch();
    });

    it('is one line, by a host, and goes with the session', async () => {
      expect((await pins(noor, 'Een\nTwee')).error?.code).toBe('badInput');
      expect((await pins(noor, 'x'.repeat(limits.room.pinnedMaxCharacters + 1))).error?.code).toBe(
        'badInput',
      );
      expect((await pins(mila, 'Ik')).error?.code).toBe('signInNeeded');
      await pins(noor, 'Vandaag gaat het over slapen.');
      await noor.call(roomRoutes.closeRoom, { params: { sessionId } });
      expect((await naast.app.stores.rooms.findSession(sessionId))?.pinned).toBeNull();
      expect((await pins(noor, 'Nog iets')).error?.code).toBe('roomClosed');
    });
  });

  describe('that a host slows', () => {
    const slows = (seconds: 0 | 15 | 30) =>
      noor.call(hostingRoutes.setSlow, { params: { sessionId }, body: { seconds } });
    const posts = async (person: Person, text: string, clientKey: string = randomUUID()) => {
      const ack = await person.emitAnything('place:post', {
        ...inRoom(sessionId),
        clientKey,
        body: { text },
      });
      return ack?.ok === false ? ack.error : null;
    };

    it('takes one message a person in so many seconds, and says when the next one can come', async () => {
      expect(await posts(mila, 'Ervoor')).toBeNull();
      await slows(30);
      await naast.settled();
      for (const live of lives) expect(live.state.session.slow?.seconds).toBe(30);
      await allMatch();
      expect(await posts(mila, 'Een')).toBeNull();
      naast.clock.forward(10_000);
      expect(await posts(mila, 'Twee')).toEqual({ code: 'tooFast', retryAfterMs: 20_000 });
      // Each has a turn of their own, and hosts are not slowed.
      expect(await posts(kim, 'Van Kim')).toBeNull();
      for (const text of ['Dag', 'Welkom']) expect(await posts(noor, text)).toBeNull();
      naast.clock.forward(20_000);
      expect(await posts(mila, 'Twee')).toBeNull();
      await slows(0);
      expect(await posts(mila, 'Drie')).toBeNull();
      // Once it is set again, earlier messages do not count.
      naast.clock.forward(1);
      await slows(15);
      expect(await posts(mila, 'Vier')).toBeNull();
      expect((await posts(mila, 'Vijf'))?.code).toBe('tooFast');
    });

    it('is passed by with no change of words: one a person in so many seconds, beside the message', async () => {
      const edits = async (person: Person, { id }: MessageView, text: string) =>
        (await person.ask(roomRoutes.editMessage, { params: { sessionId, messageId: id }, body: { text } }))
          .error;
      const [said, hosts] = [await mila.says(sessionId, 'Een'), await noor.says(sessionId, 'Dag')];
      await slows(30);
      expect(await edits(mila, said, 'Een twee')).toBeNull();
      // Sent again after a lost answer, it is the same change.
      expect(await edits(mila, said, 'Een twee')).toBeNull();
      naast.clock.forward(10_000);
      expect(await edits(mila, said, 'Een twee drie')).toMatchObject({
        code: 'tooFast',
        retryAfterMs: 20_000,
      });
      expect((await read(kim, said))?.text).toBe('Een twee');
      // The field says when the next message can come; an edit takes nothing of that.
      expect(await posts(mila, 'Nieuw')).toBeNull();
      for (const text of ['Dag allemaal', 'Dag samen']) expect(await edits(noor, hosts, text)).toBeNull();
      naast.clock.forward(20_000);
      const many = await Promise.all(['a', 'b', 'c'].map((text) => edits(mila, said, text)));
      expect(many.filter((error) => error === null)).toHaveLength(1);
    });

    it('gives one message one turn, however often it is sent, and one turn to two nodes at once', async () => {
      await slows(30);
      const key = randomUUID();
      for (let n = 0; n < 3; n++) expect(await posts(mila, 'Een', key)).toBeNull();
      naast.clock.forward(30_000);
      const many = await Promise.all(Array.from({ length: 10 }, (_, n) => posts(mila, `Nummer ${n}`)));
      expect(many.filter((error) => error === null)).toHaveLength(1);
      const { seats } = naast.app.stores;
      const turn = {
        of: 'turn' as const,
        everyMs: 30_000,
        since: new Date(0),
        at: new Date(naast.clock.now().getTime() + 60_000),
      };
      const kims = (await seatOf(kim)) ?? '';
      const place = { kind: 'roomSession', id: sessionId } as const;
      const waits = await Promise.all(
        ['a', 'b', 'c'].map((one) => seats.takeTurn(place, kims, { ...turn, key: one })),
      );
      expect(waits.filter((wait) => wait === 0)).toHaveLength(1);
    });
  });

  describe('that rests from writing', () => {
    const pauses = (host: Person, paused: boolean) =>
      host.call(hostingRoutes.pauseWriting, { params: { sessionId }, body: { paused } });
    const posts = async (person: Person) => {
      const ack = await person.emitAnything('place:post', {
        ...inRoom(sessionId),
        clientKey: randomUUID(),
        body: { text: 'Iets' },
      });
      return ack?.ok === false ? ack.error.code : 'ok';
    };

    it('begins and ends for everybody but hosts, on every node; reading goes on', async () => {
      const { writingPause } = await pauses(noor, true);
      expect(writingPause?.by).toBe(await seatOf(noor));
      await naast.settled();
      for (const live of lives) expect(live.state.session.writingPause).toEqual(writingPause);
      await allMatch();
      for (const visitor of [mila, kim]) expect(await posts(visitor)).toBe('writingPaused');
      for (const host of [noor, sam]) expect(await posts(host)).toBe('ok');
      expect(await mila.reads(sessionId)).toHaveLength(2);
      // A second host ends it before its time; one that runs is not prolonged.
      naast.clock.forward(60_000);
      expect((await pauses(sam, true)).writingPause).toEqual(writingPause);
      expect((await pauses(sam, false)).writingPause).toBeNull();
      await naast.settled();
      for (const live of lives) expect(live.state.session.writingPause).toBeNull();
      await allMatch();
      for (const visitor of [mila, kim]) expect(await posts(visitor)).toBe('ok');
    });

    it('ends by itself after two minutes', async () => {
      await pauses(noor, true);
      await naast.settled();
      naast.clock.forward(limits.room.writingPause - 1);
      expect(await posts(kim)).toBe('writingPaused');
      naast.clock.forward(1);
      expect(await posts(kim)).toBe('ok');
      expect(
        (await kim.call(roomRoutes.readSession, { params: { sessionId } })).session.writingPause,
      ).toBeNull();
      expect((await pauses(sam, true)).writingPause?.by).toBe(await seatOf(sam));
    });
  });

  describe('of which a host announces the end', () => {
    const announces = (host: Person, announced: boolean, id = sessionId) =>
      host.call(hostingRoutes.announceEnd, { params: { sessionId: id }, body: { announced } });
    const tended = async () => {
      await naast.app.jobs.run('rooms.tend');
      await naast.settled();
    };

    it('tells everybody, lets nobody new in, and closes after five minutes, also without hours', async () => {
      expect(
        (await mila.call(roomRoutes.readSession, { params: { sessionId } })).session.closesAt,
      ).toBeNull();
      const { endAnnounced, closesAt } = await announces(noor, true);
      const at = new Date(naast.clock.now().getTime() + limits.room.lastMinutes).toISOString();
      expect({ endAnnounced, closesAt }).toEqual({
        endAnnounced: { at, by: await seatOf(noor) },
        closesAt: at,
      });
      await eventually(() => {
        for (const live of lives) expect(live.state.session).toMatchObject({ endAnnounced, closesAt: at });
      });
      await allMatch();
      // Once: another press, of another host, moves nothing.
      naast.clock.forward(60_000);
      expect((await announces(sam, true)).endAnnounced).toEqual(endAnnounced);
      const late = await naast.visitor('Wies').requestsEntry(sessionId);
      expect(late.error?.code).toBe('entryStopped');
      await kim.says(sessionId, 'Dank jullie wel.');
      await tended();
      expect((await mila.call(roomRoutes.readSession, { params: { sessionId } })).session.closed).toBeNull();
      naast.clock.forward(limits.room.lastMinutes - 60_000);
      await tended();
      await eventually(() => {
        for (const person of [noor, sam, mila, kim])
          expect(person.heardSessions().at(-1)?.closed?.reason).toBe('host');
      });
    });

    it('can be taken back by another host, before it has come', async () => {
      await announces(noor, true);
      const back = await announces(sam, false);
      expect(back).toMatchObject({ endAnnounced: null, closesAt: null });
      await eventually(() => {
        for (const live of lives) expect(live.state.session.rev).toBe(back.rev);
      });
      await allMatch();
      naast.clock.forward(limits.room.lastMinutes);
      await tended();
      await mila.says(sessionId, 'We zijn er nog.');
      expect((await naast.visitor('Wies').requestsEntry(sessionId)).status).toBe(200);
    });

    it('changes nothing where the hours end by then, and closes before them where they end later', async () => {
      const opensUntil = async (to: string) =>
        (await noor.opens(await naast.room([{ weekday: 6, from: '19:00', to }]))).session;
      // The clock stands at 20:00.
      const ends = await opensUntil('20:05');
      expect(await announces(noor, true, ends.id)).toMatchObject({
        endAnnounced: null,
        closesAt: ends.closesAt,
        rev: ends.rev,
      });
      const goesOn = await opensUntil('21:00');
      expect((await announces(noor, true, goesOn.id)).closesAt).not.toBe(goesOn.closesAt);
      expect((await announces(noor, false, goesOn.id)).closesAt).toBe(goesOn.closesAt);
    });

    it('is nobody else’s to announce', async () => {
      const given = { params: { sessionId }, body: { announced: true } };
      expect(await mila.refusal(hostingRoutes.announceEnd, given)).toBe('signInNeeded');
      const bo = await naast.team('Bo');
      expect(await bo.refusal(hostingRoutes.announceEnd, given)).toBe('notAllowed');
    });
  });
});
