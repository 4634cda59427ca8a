import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { limits } from '@naast/shared/limits';
import { eventually } from '../support/eventually.js';
import { decides, heldText, marksUrgent, ownHeld, places, posts, setsAjar } from '../support/held.js';
import { LiveRoom } from '../support/live-room.js';
import { Naast, pairedBuses, type TestNode } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { unlimited } from '../support/unlimited.js';

/** Noor hosts on one node, with Mila; Sam hosts on another, with Kim. Stil reads along unseen, Bo and Ruben are of the team elsewhere. */
describe('a text that waits, on two nodes', () => {
  let naast: Naast;
  let other: TestNode;
  let noor: Person;
  let sam: Person;
  let mila: Person;
  let kim: Person;
  let others: Person[];
  let sessionId: RoomSessionId;
  const word = 'Wachtwoordig';

  beforeEach(async () => {
    const [first, second] = pairedBuses();
    naast = await Naast.start({ limits: unlimited, bus: first });
    other = await naast.addNode({ limits: unlimited, bus: second });
    [noor, sam] = [await naast.team('Noor'), await naast.team('Sam', other.url)];
    const [bo, ruben] = [await naast.team('Bo', other.url), await naast.team('Ruben')];
    sessionId = (await noor.opens(await naast.room())).session.id;
    await sam.call(roomRoutes.joinAsHost, { params: { sessionId } });
    for (const host of [noor, sam]) await host.follows(sessionId);
    [mila, kim] = [naast.visitor('Mila'), naast.visitor('Kim', other.url)];
    for (const visitor of [mila, kim]) await visitor.joins(sessionId);
    const stil = naast.visitor('Stil', other.url);
    await stil.readsAlong(sessionId);
    for (const colleague of [bo, ruben]) await colleague.connect();
    others = [kim, stil, bo, ruben];
    await setsAjar(sam, sessionId, 'all');
    await naast.settled();
  });
  afterEach(() => naast.close());

  const forgets = () => {
    for (const person of [noor, sam, mila, ...others]) {
      person.heard.length = 0;
      person.wire.length = 0;
    }
  };

  it('is heard of by the hosts on both nodes and by its author, and by nobody else in any way', async () => {
    forgets();
    const lives = await Promise.all([noor, sam, mila, kim].map((person) => LiveRoom.of(person, sessionId)));
    for (const live of lives) expect(live.state.session.doorAjar).toBe('all');
    await posts(mila, sessionId, `${word}: mag dit?`);
    for (const host of [noor, sam])
      await eventually(() =>
        expect(host.heardOf('room:held').at(-1)).toEqual({ sessionId, waiting: 1, pressing: 0 }),
      );
    await eventually(() => expect(mila.heardOf('room:myHeld').at(-1)?.held).toHaveLength(1));
    await naast.settled();
    for (const person of others) {
      expect([person.name, person.heard]).toEqual([person.name, []]);
      expect(person.wire.join()).not.toContain(word);
    }
    // Hosts ask for the words; what is pushed to them has none.
    for (const host of [noor, sam]) expect(host.wire.join()).not.toContain(word);
    const { id } = await heldText(sam, sessionId, `${word}: mag dit?`);
    await decides(sam, sessionId, [id], { what: 'return', line: 'Hoe bedoel je dat?' });
    await eventually(() =>
      expect(mila.heardOf('room:myHeld').at(-1)?.held).toMatchObject([{ state: 'returned' }]),
    );
    await naast.settled();
    for (const person of others) expect(person.wire.join()).not.toMatch(/Hoe bedoel je|Wachtwoordig/);
    for (const person of others) expect(person.heard).toEqual([]);
    for (const live of lives) await live.matchesFreshFetch();
  });

  it('is placed on the other node, and then read by all, once', async () => {
    await posts(mila, sessionId, `${word}: mag dit?`);
    const { id } = await heldText(sam, sessionId, `${word}: mag dit?`);
    await places(sam, sessionId, id);
    for (const reader of [kim, mila, noor])
      await eventually(() =>
        expect(reader.heardOf('place:messages').flatMap(({ messages }) => messages)).toMatchObject([{ id }]),
      );
    await eventually(() => expect(mila.heardOf('room:myHeld').at(-1)?.held).toEqual([]));
    expect(await posts(kim, sessionId, 'En ik?')).toBe('held');
  });

  it('tells nobody inside that a host saw danger in it, but the hosts', async () => {
    await posts(mila, sessionId, `${word}: het is op`);
    const { id } = await heldText(noor, sessionId, `${word}: het is op`);
    // That it waits is told once more, from the other node.
    await eventually(() => expect(mila.heardOf('room:myHeld').at(-1)?.held).toHaveLength(1));
    await eventually(() => expect(sam.heardOf('room:held').at(-1)?.waiting).toBe(1));
    await naast.settled();
    forgets();
    await marksUrgent(noor, sessionId, id);
    await eventually(() => expect(sam.heardOf('room:held').at(-1)?.pressing).toBe(1));
    await naast.settled();
    const [visitor, reader] = others;
    expect([mila.heard, visitor?.heard, reader?.heard]).toEqual([[], [], []]);
  });

  it('is there for its author after a restart of the node, and on another', async () => {
    await posts(mila, sessionId, `${word}: blijf ik?`);
    const before = await ownHeld(mila, sessionId);
    await naast.nodes[0]?.close();
    mila.url = other.url;
    mila.disconnect();
    await mila.follows(sessionId);
    expect(await ownHeld(mila, sessionId)).toEqual(before);
    const { id } = await heldText(sam, sessionId, `${word}: blijf ik?`);
    await places(sam, sessionId, id);
    expect((await kim.reads(sessionId)).map(({ text }) => text)).toEqual([`${word}: blijf ik?`]);
  });

  it('tells the hosts alone, on both nodes, that many came in within moments', async () => {
    forgets();
    naast.clock.forward(limits.held.togetherAfter);
    for (let n = 0; n < limits.held.togetherLeast; n++)
      await naast.visitor(`Gast ${n}`, n % 2 === 0 ? naast.url : other.url).joins(sessionId);
    for (const host of [noor, sam])
      await eventually(() =>
        expect(host.heardOf('room:cameTogether').at(-1)?.count).toBeGreaterThanOrEqual(
          limits.held.togetherLeast,
        ),
      );
    await naast.settled();
    for (const person of [mila, ...others]) expect(person.heardOf('room:cameTogether')).toEqual([]);
    naast.clock.forward(limits.held.togetherToldFor);
    const { cameTogether } = await noor.call(roomRoutes.readSession, { params: { sessionId } });
    expect(cameTogether).toBe(0);
  });
});
