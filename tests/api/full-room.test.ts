import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { limits } from '@naast/shared/limits';
import { minutes } from '../support/clock.js';
import { eventually } from '../support/eventually.js';
import { Naast, pairedBuses } from '../support/naast.js';
import type { Person } from '../support/person.js';

const { capacityWithOneHost, capacityWithMoreHosts } = limits.room;
const letters = 'abcdefghijklmnopqrstuvwxyz';

describe('a full room', () => {
  let naast: Naast;
  let noor: Person;
  let sessionId: RoomSessionId;
  let secondUrl: string;

  beforeEach(async () => {
    const [first, second] = pairedBuses();
    naast = await Naast.start({ bus: first });
    secondUrl = (await naast.addNode({ bus: second })).url;
    noor = await naast.team('Noor');
    sessionId = (await noor.opens(await naast.room())).session.id;
    await noor.follows(sessionId);
  });
  afterEach(() => naast.close());

  const outcomeOf = ({ reply, error }: Awaited<ReturnType<Person['requestsEntry']>>): string =>
    reply?.outcome === 'inside' ? 'in' : (reply?.outcome ?? error?.code ?? 'nothing');
  const standingOf = async (person: Person | undefined) =>
    (await person?.call(roomRoutes.readSession, { params: { sessionId } }))?.standing;

  async function enter(n: number, url = naast.url): Promise<string> {
    const person = naast.visitor(`Gast ${letters[n]}`, url);
    return outcomeOf(await person.requestsEntry(sessionId));
  }

  it('has eight chairs with one host and twelve with two', async () => {
    for (let n = 0; n < 8; n++) expect(await enter(n)).toBe('in');
    expect(await enter(8)).toBe('row');
    const sam = await naast.team('Sam');
    await sam.call(roomRoutes.joinAsHost, { params: { sessionId } });
    // The ninth waited, and sits by now.
    for (let n = 9; n < 12; n++) expect(await enter(n)).toBe('in');
    expect(await enter(12)).toBe('row');
  });

  it('gives a chair that was left to the next', async () => {
    for (let n = 0; n < 8; n++) expect(await enter(n)).toBe('in');
    expect(await enter(9)).toBe('row');
    const [, leaver] = naast.people;
    const waiting = naast.people.at(-1);
    await leaver?.call(roomRoutes.leaveRoom, { params: { sessionId } });
    await eventually(async () => expect(await standingOf(waiting)).toBe('seated'));
    expect(await enter(10)).toBe('row');
    // Who left has no reserved chair.
    expect(leaver && outcomeOf(await leaver.requestsEntry(sessionId))).toBe('row');
  });

  it('never holds more than it has chairs, however two nodes let people in at once', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, n) => enter(n, n % 2 === 0 ? naast.url : secondUrl)),
    );
    expect(outcomes.filter((outcome) => outcome === 'in')).toHaveLength(capacityWithOneHost);
    expect(outcomes.filter((outcome) => outcome === 'row')).toHaveLength(20 - capacityWithOneHost);
    const { seats } = await noor.call(roomRoutes.readSession, { params: { sessionId } });
    expect(seats.filter(({ role }) => role === 'person')).toHaveLength(capacityWithOneHost);
  });

  it('finds everybody a chair in a few tries when many enter at once', async () => {
    const place = { kind: 'roomSession', id: 'een-volle-avond' } as const;
    const { stores, ctxFor } = naast.app;
    const people = 40;
    let tries = 0;
    naast.nodes[0]?.connection.set('debug', (collection: string, method: string) => {
      if (collection === 'seats' && method === 'insertOne') tries++;
    });
    const takes = Array.from({ length: people }, (_, n) => {
      const actor = { kind: 'visitor', who: `gast ${n}`, memberId: null, askerOf: null } as const;
      const seat = { id: ctxFor().newId(), name: `Gast ${n}`, role: 'person', capacity: people } as const;
      return stores.seats.take(actor, place, seat, naast.clock.now());
    });
    await Promise.all(takes);
    expect(await stores.seats.count(place, naast.clock.now())).toEqual({ people, hosts: 0 });
    // All compete for the same chair, so one gets in per round: 820 attempts.
    expect(tries).toBeGreaterThanOrEqual(people);
    expect(tries).toBeLessThan(4 * people);
  });

  it('gives one visitor one chair, however often and wherever they ask', async () => {
    const person = naast.visitor('Mila');
    const { mySeatId } = await person.enters(sessionId);
    const elsewhere = naast.visitor('Mila', secondUrl);
    for (const [from, to] of [
      [person, elsewhere],
      [elsewhere, person],
    ] as const) {
      to.cookie = from.cookie;
      expect((await to.enters(sessionId)).mySeatId).toBe(mySeatId);
    }
    // At once: the visit continues with one request, and no other gets a second chair. A late one may begin another visit, which has
    // no chair yet.
    elsewhere.cookie = person.cookie;
    const requestsOnce = (one: Person) =>
      one.ask(roomRoutes.enterRoom, { params: { sessionId }, body: { name: 'Mila', houseRulesVersion: 1 } });
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => requestsOnce(n % 2 === 0 ? person : elsewhere)),
    );
    const inside = answers.flatMap(({ reply }) =>
      reply?.outcome === 'inside' ? [reply.state.mySeatId] : [],
    );
    expect(new Set(inside)).toEqual(new Set([mySeatId]));
    for (const { error } of answers) expect([undefined, 'sessionExpired']).toContain(error?.code);
    const { seats } = await noor.call(roomRoutes.readSession, { params: { sessionId } });
    expect(seats.filter(({ role }) => role === 'person')).toHaveLength(1);
  });

  it('frees the chair of who never connected, and lets that person take a chair again', async () => {
    for (let n = 0; n < 8; n++) expect(await enter(n)).toBe('in');
    naast.clock.forward(limits.seat.firstConnectWithin + 1);
    expect(await enter(8)).toBe('in');
    // The first returns before a sweep, and gets a free chair.
    const [, first] = naast.people;
    await first?.joins(sessionId);
    await first?.says(sessionId, 'Ik was even weg.');
    const { session } = await noor.call(roomRoutes.readRoom, {
      params: { roomId: (await noor.call(roomRoutes.readSession, { params: { sessionId } })).session.roomId },
    });
    expect(session?.people).toBe(2);
  });

  it('still counts who comes back late: nobody sits beside the chairs', async () => {
    const early = naast.visitor('Vroeg');
    await early.enters(sessionId);
    naast.clock.forward(minutes(11));
    for (let n = 0; n < 8; n++) expect(await enter(n)).toBe('in');
    expect(outcomeOf(await early.requestsEntry(sessionId))).toBe('row');
    expect(capacityWithMoreHosts).toBeGreaterThan(capacityWithOneHost);
  });
});
