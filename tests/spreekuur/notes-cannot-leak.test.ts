import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { threadLog } from '@naast/server/domains/spreekuur/index';
import type { Route } from '@naast/shared/contract/kit';
import { noteRoutes } from '@naast/shared/contract/notes';
import { spreekuurRoutes, type ThreadId } from '@naast/shared/contract/spreekuur';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import {
  asks,
  asksAndConfirms,
  asksFurther,
  comesBack,
  followsMyQuestion,
  greets,
  newestQuestion,
  notes,
  readsAnswers,
  takes,
  writesIn,
} from '../support/spreekuur.js';
import { unlimited } from '../support/unlimited.js';

const mark = 'ZWALUWSTAART-ONDER-ONS';

/** All field names, at any depth. */
function fieldsOf(schema: Route['reply']): string[] {
  const json = JSON.stringify(schema.toJSONSchema({ io: 'output', unrepresentable: 'any' }));
  return [...json.matchAll(/"(\w+)":/g)].map((match) => match[1] ?? '');
}

describe('notes cannot leak', () => {
  let naast: Naast;
  let noor: Person;
  let ruben: Person;
  let asker: Person;
  let elsewhere: Person;
  let stranger: Person;
  let threadId: ThreadId;

  /** A thread with a marked note after each step, and all replies that the asker can get. */
  beforeAll(async () => {
    naast = await Naast.start({ limits: unlimited });
    [noor, ruben] = [await naast.team('Noor'), await naast.team('Ruben')];
    [asker, elsewhere, stranger] = ['a', 'b', 'c'].map((name) => naast.visitor(name)) as [
      Person,
      Person,
      Person,
    ];
    await asksAndConfirms(stranger);
    naast.clock.forward(1000);
    const { words } = await asksAndConfirms(asker);
    threadId = await newestQuestion(noor);
    await asker.connect();
    await followsMyQuestion(asker);
    const note = (n: number) => notes(n % 2 ? noor : ruben, threadId, `${mark} ${n}`);

    await note(1);
    await greets(noor, threadId);
    const voice = await takes(ruben, threadId, 'professional');
    await note(2);
    await writesIn(ruben, threadId, voice, { kind: 'askBack', text: 'Vertel eens.' });
    await asksFurther(asker, 'Nou…');
    await note(3);
    await writesIn(ruben, threadId, voice, { kind: 'answer', text: 'Dank je.' });
    await comesBack(elsewhere, words);
    await elsewhere.connect();
    await followsMyQuestion(elsewhere);
    await note(4);
    await naast.settled();
    await naast.app.rounds.checkPlaces();

    for (const person of [asker, elsewhere]) {
      const { entries } = await readsAnswers(person);
      const body = { clientKey: randomUUID(), kind: 'didNotFit', about: entries.at(-1)?.id } as const;
      await person.ask(spreekuurRoutes.writeInMyQuestion, { body });
      await person.ask(spreekuurRoutes.keepMyQuestion, { body: { keepDays: 365 } });
      await person.ask(spreekuurRoutes.saveMyQuestion, { query: { language: 'nl' } });
      await person.ask(spreekuurRoutes.drawCodename, {});
      await person.ask(spreekuurRoutes.confirmCodename, { body: { words } });
      for (const path of [
        '/',
        '/ask',
        '/return',
        '/mine',
        '/en/mine',
        '/team',
        `/team/questions/${threadId}`,
      ])
        await person.request('GET', path);
    }
    for (const person of [asker, stranger])
      await Promise.all([
        person.ask(noteRoutes.listNotes, { params: { threadId } }),
        person.ask(noteRoutes.writeNote, {
          params: { threadId },
          body: { clientKey: randomUUID(), internalText: 'Mag ik mee?' },
        }),
      ]);
    await asks(elsewhere);
    await asker.call(spreekuurRoutes.withdrawMyQuestion, {});
    await naast.settled();
  });
  afterAll(() => naast.close());

  it('reach the team, all four', async () => {
    const whole = noor.wire.join('\n') + ruben.wire.join('\n');
    for (const n of [1, 2, 3, 4]) expect(whole).toContain(`${mark} ${n}`);
  });

  it('stand in no response and no socket frame that an asker or a stranger ever got', () => {
    for (const person of [asker, elsewhere, stranger]) expect(person.wire.length).toBeGreaterThan(3);
    expect(asker.wire.length + elsewhere.wire.length).toBeGreaterThan(40);
    for (const person of [asker, elsewhere, stranger])
      expect(
        person.wire.filter((text) => text.includes(mark) || /notes:changed|internalText/.test(text)),
      ).toEqual([]);
  });

  it('have no place in any answer to an asker: not one schema has a field for them', () => {
    const fields = Object.values(spreekuurRoutes).flatMap((route) => fieldsOf(route.reply));
    expect(fields).toContain('entries');
    expect(fields.filter((field) => /note|internal/i.test(field))).toEqual([]);
    const view = fieldsOf(noteRoutes.listNotes.reply);
    expect(view).toContain('internalText');
  });

  it('lie in a collection of their own, none of them in the log of the thread', async () => {
    const { connection } = await naast.store.connect();
    expect(await connection.collection('notes').countDocuments({ threadId })).toBe(4);
    const messages = await naast.app.stores.messages.of(threadLog, threadId).changedAfter(0, 1000);
    expect(messages.length).toBeGreaterThan(4);
    expect(messages.filter(({ body }) => JSON.stringify(body).includes(mark))).toEqual([]);
  });
});
