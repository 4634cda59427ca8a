import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { spreekuurRoutes, type ThreadId } from '@naast/shared/contract/spreekuur';
import { eventually } from '../support/eventually.js';
import { Naast, pairedBuses, type TestNode } from '../support/naast.js';
import type { Person } from '../support/person.js';
import {
  asksAndConfirms,
  asksFurther,
  followsMyQuestion,
  greets,
  newestQuestion,
  notes,
  readsAnswers,
  readsQuestion,
  takes,
  writesIn,
} from '../support/spreekuur.js';
import { unlimited } from '../support/unlimited.js';
import { inThread } from '../support/wire.js';

describe('live changes of questions', () => {
  let naast: Naast;
  let other: TestNode;
  let noor: Person;
  let ruben: Person;
  let bo: Person;
  let asker: Person;
  let threadId: ThreadId;

  beforeAll(async () => {
    const [here, there] = pairedBuses();
    naast = await Naast.start({ limits: unlimited, bus: here });
    other = await naast.addNode({ limits: unlimited, bus: there });
    noor = await naast.team('Noor');
    // On the other node, which must receive the change.
    [ruben, bo] = [await naast.team('Ruben', other.url), await naast.team('Bo', other.url)];
    for (const person of [noor, ruben, bo]) {
      await person.connect();
      await person.emit('questions:follow', {});
    }
  });
  afterAll(() => naast.close());

  beforeEach(async () => {
    naast.clock.forward(1000);
    asker = naast.visitor('iemand');
    await asksAndConfirms(asker);
    threadId = await newestQuestion(noor);
    await asker.connect();
    await followsMyQuestion(asker);
    for (const person of [noor, ruben]) await person.emit('place:follow', inThread(threadId));
    await naast.settled();
    for (const person of [asker, noor, ruben, bo]) person.heard.length = 0;
  });

  const typesHeard = (person: Person) => [...new Set(person.heard.map(({ type }) => type))].sort();

  /** The rev of the last event. */
  async function lastRevOf(person: Person) {
    await naast.settled();
    return person.heardOf('place:head').at(-1)?.rev;
  }

  it('tells the asker, who has the question open, and the list, each with the rev to read', async () => {
    await greets(noor, threadId);
    const voice = await takes(ruben, threadId, 'professional');
    await writesIn(ruben, threadId, voice, { kind: 'answer', text: 'Ik denk met je mee.' });
    await eventually(async () => {
      const { rev } = await readsAnswers(asker);
      expect(await lastRevOf(asker)).toBe(rev);
      expect(await lastRevOf(noor)).toBe(rev);
      expect(await lastRevOf(ruben)).toBe(rev);
    });
    expect(typesHeard(asker)).toEqual(['place:head']);
    expect(typesHeard(bo)).toEqual(['questions:changed']);
    expect(bo.heardOf('questions:changed').at(-1)).toEqual({ threadId });
  });

  it('carries no words, to nobody', async () => {
    await greets(noor, threadId, 'Kwikstaart in het riet');
    await asksFurther(asker, 'Zwaluw boven het water');
    await notes(noor, threadId, 'Reiger aan de sloot');
    await eventually(() => expect(noor.heardOf('notes:changed')).not.toEqual([]));
    const received = [asker, noor, ruben, bo].flatMap(({ heard }) =>
      heard.map((event) => JSON.stringify(event)),
    );
    expect(received.length).toBeGreaterThan(5);
    expect(received.filter((event) => /Kwikstaart|Zwaluw|Reiger/.test(event))).toEqual([]);
  });

  it('tells of notes only those of the team who have the question before them', async () => {
    await notes(noor, threadId, 'Onder ons.');
    await eventually(() => expect(ruben.heardOf('notes:changed')).toEqual([{ threadId }]));
    await naast.settled();
    expect(typesHeard(asker)).toEqual([]);
    expect(typesHeard(bo)).toEqual([]);
  });

  it('tells the team that the asker took the question away, and sends nothing there any more', async () => {
    await asker.call(spreekuurRoutes.withdrawMyQuestion, {});
    await eventually(() => {
      expect(noor.heardOf('place:gone')).toEqual([inThread(threadId)]);
      expect(ruben.heardOf('place:gone')).toEqual([inThread(threadId)]);
    });
    expect(asker.heardOf('place:head')).toHaveLength(1);
    await asker.call(spreekuurRoutes.eraseMyQuestion, {});
    await eventually(() => expect(asker.heardOf('place:gone')).toHaveLength(1));
    await naast.settled();
    expect(noor.heardOf('place:head')).toEqual([]);
  });

  it('sends the rev again in the 30 s check, for an event that got lost', async () => {
    await naast.settled();
    await naast.app.rounds.checkPlaces();
    await other.app.rounds.checkPlaces();
    const { rev } = await readsQuestion(noor, threadId);
    await eventually(() => {
      expect(asker.heardOf('place:head')).toContainEqual({ ...inThread(threadId), rev });
      expect(ruben.heardOf('place:head')).toContainEqual({ ...inThread(threadId), rev });
    });
  });

  it('is silent for who no longer listens', async () => {
    await noor.emit('place:unfollow', inThread(threadId));
    await asker.emit('place:unfollow', inThread(threadId));
    await greets(noor, threadId);
    await eventually(() => expect(ruben.heardOf('place:head')).not.toEqual([]));
    expect(noor.heardOf('place:head')).toEqual([]);
    expect(asker.heard).toEqual([]);
  });
});
