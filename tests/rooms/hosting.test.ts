import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { MessageView } from '@naast/shared/contract/messages';
import { type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { eventually } from '../support/eventually.js';
import { LiveRoom } from '../support/live-room.js';
import { Naast, pairedBuses } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { Screen } from '../support/screen.js';
import { unlimited } from '../support/unlimited.js';

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
  const marks = (host: Person, { id }: MessageView) =>
    host.ask(roomRoutes.markSeen, { params: { sessionId, messageId: id } });
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
      await marks(sam, said);
      expect((await read(mila, said))?.seenBy).toBe(await seatOf(sam));
      expect((await mila.call(roomRoutes.deleteMessage, { params })).seenBy).toBeNull();
      expect((await marks(noor, said)).error?.code).toBe('notFound');

      const own = await noor.says(sessionId, 'Dag allemaal.');
      expect((await marks(noor, own)).error?.code).toBe('notAllowed');
      expect((await marks(mila, own)).error?.code).toBe('signInNeeded');
    });
  });

  it('is the same on every screen', allMatch);
});
