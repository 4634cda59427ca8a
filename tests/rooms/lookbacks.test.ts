import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type LookbackAnswer, lookbackRoutes } from '@naast/shared/contract/lookbacks';
import { type RoomId, type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { rateLimits } from '@naast/shared/limits';
import { days } from '../support/clock.js';
import { Naast, pairedBuses } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { unlimited } from '../support/unlimited.js';

describe('the look-back after a room', () => {
  let naast: Naast;
  let noor: Person;
  let roomId: RoomId;
  let sessionId: RoomSessionId;

  beforeEach(async () => {
    const [bus, other] = pairedBuses();
    const limits = { ...unlimited, lookback: rateLimits.lookback };
    naast = await Naast.start({ bus, limits });
    await naast.addNode({ bus: other, limits });
    noor = await naast.team('Noor');
    roomId = await naast.room();
    sessionId = (await noor.opens(roomId)).session.id;
    await noor.follows(sessionId);
  });
  afterEach(() => naast.close());

  const give = (answer: LookbackAnswer, session = sessionId) => ({
    params: { sessionId: session },
    body: { answer },
  });
  const answers = (person: Person, answer: LookbackAnswer) =>
    person.call(lookbackRoutes.answerLookback, give(answer));
  /** Somebody enters and leaves; the chairs of a room are few. */
  async function visited(n: number, url = naast.url): Promise<Person> {
    const person = naast.visitor(`Bezoeker ${n}`, url);
    await person.enters(sessionId);
    await person.call(roomRoutes.leaveRoom, { params: { sessionId } });
    return person;
  }
  async function visitorsAnswer(given: readonly LookbackAnswer[], from = 0): Promise<void> {
    for (const [n, answer] of given.entries()) {
      const url = naast.nodes[n % 2]?.url ?? naast.url;
      await answers(await visited(from + n, url), answer);
    }
  }
  const shown = async (person: Person = noor) =>
    (await person.call(lookbackRoutes.readLookbacks, {})).rooms.find(({ id }) => id === roomId)?.quarters;
  const nine: readonly LookbackAnswer[] = ['yes', 'yes', 'no', 'some', 'yes', 'unsure', 'yes', 'some', 'yes'];

  it('is asked of who had a chair, after leaving and after the close; never of the team, nor of others', async () => {
    const [left, stays] = [await visited(1), naast.visitor('Mila')];
    await stays.joins(sessionId);
    await answers(left, 'yes');
    await noor.call(roomRoutes.closeRoom, { params: { sessionId } });
    await answers(stays, 'no');
    const refusal = (person: Person, session = sessionId) =>
      person.refusal(lookbackRoutes.answerLookback, give('yes', session));
    expect(await refusal(noor)).toBe('notAllowed');
    expect(await refusal(await naast.team('Bo'))).toBe('notAllowed');
    expect(await refusal(naast.visitor('Daan'))).toBe('seatNeeded');
    expect(await refusal(left, 'a'.repeat(22) as RoomSessionId)).toBe('seatNeeded');
    expect(await left.refusal(lookbackRoutes.readLookbacks, {})).toBe('signInNeeded');
  });

  it('counts once for a visit to a room, also where somebody comes back under another name', async () => {
    const mila = await visited(1);
    await answers(mila, 'yes');
    expect(await mila.refusal(lookbackRoutes.answerLookback, give('no'))).toBe('tooFast');
    await mila.enters(sessionId);
    expect(await mila.refusal(lookbackRoutes.answerLookback, give('no'))).toBe('tooFast');
    const stored = await (await naast.store.connect()).connection.collection('lookbacksWaiting').findOne();
    expect(stored).toMatchObject({ counts: { yes: 1, some: 0, no: 0, unsure: 0 } });
  });

  it('shows the team nothing of nine, and with the tenth all ten; then nothing new until ten more', async () => {
    await visitorsAnswer(nine);
    expect(await shown()).toEqual([]);
    await visitorsAnswer(['no'], 9);
    const ten = [{ year: 2026, quarter: 4, counts: { yes: 5, some: 2, no: 2, unsure: 1 } }];
    expect(await shown()).toEqual(ten);
    expect(await shown(await naast.team('Ruben'))).toEqual(ten);
    await visitorsAnswer(nine, 20);
    expect(await shown()).toEqual(ten);
    await visitorsAnswer(['unsure'], 29);
    expect(await shown()).toEqual([
      { year: 2026, quarter: 4, counts: { yes: 10, some: 4, no: 3, unsure: 3 } },
    ]);
  });

  it('loses none and doubles none when all answer at the same moment on two nodes', async () => {
    const people = [];
    for (let n = 0; n < 20; n++) people.push(await visited(n, naast.nodes[n % 2]?.url ?? naast.url));
    await Promise.all(people.map((person) => answers(person, 'some')));
    // Whether one batch or two is decided by what came in between; each has ten or more.
    const { connection } = await naast.store.connect();
    const batches = await connection.collection('lookbackBatches').find().toArray();
    const waiting = await connection.collection('lookbacksWaiting').findOne();
    const sums = batches.map(({ counts }) => counts.some as number);
    for (const sum of sums) expect(sum).toBeGreaterThanOrEqual(10);
    expect(sums.reduce((one, other) => one + other, waiting?.['counts'].some)).toBe(20);
  });

  it('finishes a batch that a node closed and did not store', async () => {
    await visitorsAnswer(nine);
    const { connection } = await naast.store.connect();
    const counts = { yes: 10, some: 0, no: 0, unsure: 0 };
    await connection
      .collection('lookbacksWaiting')
      .updateOne(
        { _id: roomId },
        { $set: { full: { id: 'a batch', quarter: '2026-Q4', counts }, counts: { ...counts, yes: 0 } } },
      );
    await visitorsAnswer(['no'], 9);
    expect(await shown()).toEqual([{ year: 2026, quarter: 4, counts }]);
    expect(await connection.collection('lookbacksWaiting').findOne()).toMatchObject({
      counts: { yes: 0, no: 1 },
    });
  });

  it('stores counts and quarters, and nothing of who, when or in which order', async () => {
    const mila = await visited(1);
    await answers(mila, 'unsure');
    const { connection } = await naast.store.connect();
    const [waiting, ...more] = await connection.collection('lookbacksWaiting').find().toArray();
    expect(more).toEqual([]);
    expect(waiting).toEqual({
      _id: roomId,
      counts: { yes: 0, some: 0, no: 0, unsure: 1 },
      since: '2026-Q4',
      rev: 1,
      schemaVersion: 1,
    });
    expect(noor.wire.join()).not.toContain('lookback');
  });

  it('throws away what waits after a year, unseen, and batches after two', async () => {
    await visitorsAnswer([...nine, 'yes', 'yes']);
    const { connection } = await naast.store.connect();
    const left = async () => [
      await connection.collection('lookbacksWaiting').countDocuments(),
      await connection.collection('lookbackBatches').countDocuments(),
    ];
    expect(await left()).toEqual([1, 1]);
    const runAfter = async (ms: number) => {
      naast.clock.forward(ms);
      await naast.app.jobs.run('privacy.retention');
    };
    await runAfter(days(365));
    expect(await left()).toEqual([1, 1]);
    await runAfter(days(45));
    expect(await left()).toEqual([0, 1]);
    await runAfter(days(365));
    expect(await left()).toEqual([0, 0]);
  });
});
