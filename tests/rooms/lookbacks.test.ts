import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { NaastError } from '@naast/server/kernel/errors';
import { type LookbackAnswer, lookbackRoutes } from '@naast/shared/contract/lookbacks';
import { type RoomId, type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { limits } from '@naast/shared/limits';
import { rateLimits } from '@naast/shared/rate-limits';
import { days, hours } from '../support/clock.js';
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
    const table = { ...unlimited, lookback: rateLimits.lookback };
    naast = await Naast.start({ bus, limits: table });
    await naast.addNode({ bus: other, limits: table });
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
  const waiting = async () =>
    (await naast.store.connect()).connection.collection('lookbacksWaiting').findOne();
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
    expect(await waiting()).toMatchObject({ counts: { yes: 1, some: 0, no: 0, unsure: 0 } });
  });

  it('shows a batch that chance closes at ten to fifteen, and that only from the Monday after', async () => {
    await visitorsAnswer(nine);
    const size = (await waiting())?.['size'] as number;
    expect(size).toBeGreaterThanOrEqual(limits.lookback.batch.least);
    expect(size).toBeLessThanOrEqual(limits.lookback.batch.most);
    await visitorsAnswer(Array<LookbackAnswer>(size - nine.length).fill('no'), nine.length);
    expect(await waiting()).toMatchObject({ counts: { yes: 0, some: 0, no: 0, unsure: 0 } });
    expect(await shown()).toEqual([]);
    // Sunday, and then Monday.
    naast.clock.forward(days(1));
    expect(await shown(await naast.team('Noor'))).toEqual([]);
    naast.clock.forward(days(1));
    const all = { yes: 5, some: 2, no: size - 8, unsure: 1 };
    const quarters = [{ year: 2026, quarter: 4, counts: all }];
    expect(await shown(await naast.team('Noor'))).toEqual(quarters);
    expect(await shown(await naast.team('Ruben'))).toEqual(quarters);
    // From then on it bears no week.
    await naast.app.jobs.run('privacy.retention');
    const { connection } = await naast.store.connect();
    const [batch] = await connection.collection('lookbackBatches').find().toArray();
    expect(Object.keys(batch ?? {}).toSorted()).toEqual([
      '_id',
      'counts',
      'quarter',
      'roomId',
      'schemaVersion',
    ]);
    expect(await shown(await naast.team('Noor'))).toEqual(quarters);
  });

  it('draws the size of each batch anew', async () => {
    const { lookbacks } = naast.app.stores;
    const sizes = new Set<number>();
    for (let n = 0; n < 60; n++) {
      await lookbacks.add(`room ${n}`, 'yes', '2026-Q4');
      const { connection } = await naast.store.connect();
      const row = await connection.collection('lookbacksWaiting').findOne({ _id: `room ${n}` as never });
      sizes.add(row?.['size']);
    }
    // All sixty alike comes once in 6^59 times.
    expect(sizes.size).toBeGreaterThan(1);
  });

  it('counts four answers of one network in one session, and tells nobody which', async () => {
    const { lookback, lookbackNetwork } = rateLimits;
    const strict = await naast.addNode({ limits: { ...unlimited, lookback, lookbackNetwork } });
    for (let n = 0; n < lookbackNetwork.burst + 2; n++)
      expect(await answers(await visited(n, strict.url), 'yes')).toEqual({});
    expect((await waiting())?.['counts']).toEqual({ yes: 4, some: 0, no: 0, unsure: 0 });
  });

  it('takes an answer anew that could not be stored', async () => {
    const mila = await visited(1);
    jest.spyOn(naast.app.stores.lookbacks, 'add').mockRejectedValueOnce(new NaastError('storeUnavailable'));
    expect(await mila.refusal(lookbackRoutes.answerLookback, give('no'))).toBe('storeUnavailable');
    await answers(mila, 'no');
    expect((await waiting())?.['counts']).toEqual({ yes: 0, some: 0, no: 1, unsure: 0 });
    expect(await mila.refusal(lookbackRoutes.answerLookback, give('no'))).toBe('tooFast');
  });

  it('gives no second answer while a member can still come back to the session', () => {
    const { burst, perHour } = rateLimits.lookback;
    // The session's seats last until 47 hours after its close; a member's sign-in, longer than an evening.
    expect((burst / perHour) * hours(1)).toBeGreaterThan(limits.room.keptForDutyLead + hours(12));
  });

  it('loses none and doubles none when all answer at the same moment on two nodes', async () => {
    const people = [];
    for (let n = 0; n < 20; n++) people.push(await visited(n, naast.nodes[n % 2]?.url ?? naast.url));
    await Promise.all(people.map((person) => answers(person, 'some')));
    // Whether one batch or two is decided by what came in between; each has ten or more.
    const { connection } = await naast.store.connect();
    const batches = await connection.collection('lookbackBatches').find().toArray();
    const left = await waiting();
    const sums = batches.map(({ counts }) => counts.some as number);
    for (const sum of sums) expect(sum).toBeGreaterThanOrEqual(10);
    expect(sums.reduce((one, other) => one + other, left?.['counts'].some)).toBe(20);
  });

  it('finishes a batch that a node of an older release closed and did not store', async () => {
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
    const [row, ...more] = await connection.collection('lookbacksWaiting').find().toArray();
    expect(more).toEqual([]);
    expect(row).toEqual({
      _id: roomId,
      counts: { yes: 0, some: 0, no: 0, unsure: 1 },
      since: '2026-Q4',
      size: expect.any(Number),
      rev: 1,
      schemaVersion: 1,
    });
    expect(noor.wire.join()).not.toContain('lookback');
  });

  it('throws away what waits after a year, unseen, and batches after two', async () => {
    // More than the largest batch, and fewer than two.
    await visitorsAnswer(Array<LookbackAnswer>(limits.lookback.batch.most + 1).fill('yes'));
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

  it('keeps a full batch that no node has stored, when what waits is thrown away', async () => {
    await visitorsAnswer(['yes']);
    const { connection } = await naast.store.connect();
    const full = {
      id: 'a batch',
      quarter: '2026-Q4',
      counts: { yes: 12, some: 0, no: 0, unsure: 0 },
      shownFrom: naast.clock.now(),
    };
    await connection.collection('lookbacksWaiting').updateOne({ _id: roomId }, { $set: { full } });
    naast.clock.forward(days(410));
    await naast.app.jobs.run('privacy.retention');
    expect(await waiting()).toBeNull();
    expect(await shown(await naast.team('Noor'))).toEqual([{ year: 2026, quarter: 4, counts: full.counts }]);
  });
});
