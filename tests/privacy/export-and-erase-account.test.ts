import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { accountCollection } from '@naast/server/domains/people/index';
import { accountRoutes } from '@naast/shared/contract/account';
import { answeringRoutes } from '@naast/shared/contract/answering';
import { peopleRoutes } from '@naast/shared/contract/people';
import { type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { spreekuurRoutes } from '@naast/shared/contract/spreekuur';
import { teamRoutes } from '@naast/shared/contract/team';
import { limits } from '@naast/shared/limits';
import type { Connection } from 'mongoose';
import { days, minutes } from '../support/clock.js';
import { eventually } from '../support/eventually.js';
import { accountIdOf } from '../support/logbook.js';
import { Naast, pairedBuses } from '../support/naast.js';
import type { Person } from '../support/person.js';
import {
  asks,
  asksFurther,
  greets,
  newestQuestion,
  notes,
  readsAnswers,
  readsQuestion,
  takes,
  voiceOf,
  wordsOf,
  writesIn,
} from '../support/spreekuur.js';
import { idOf, joins, passphraseFor } from '../support/team.js';
import { unlimited } from '../support/unlimited.js';
import {
  type KnownAccount,
  keptOfAnAccount,
  mentionsOfAnAccount,
  mentionsThatStay,
} from './kept/of-an-account.js';
import { fieldsIn, fieldsOf, placesWith } from './kept/stored.js';
import { everyByteIn, findIn } from './search-bytes.js';

const moment = (at: Date | number) =>
  new Intl.DateTimeFormat('nl', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/Amsterdam' })
    .format(new Date(at))
    .replace(' om ', ' ');

let naast: Naast;
let there: string;
let connection: Connection;

beforeEach(async () => {
  const [first, second] = pairedBuses();
  naast = await Naast.start({ limits: unlimited, bus: first });
  const node = await naast.addNode({ limits: unlimited, bus: second });
  there = node.url;
  ({ connection } = node);
});
afterEach(async () => {
  jest.restoreAllMocks();
  await naast.close();
});

const self = (person: Person) => person.call(peopleRoutes.readSelf, {});
async function savedFile(person: Person): Promise<string> {
  await person.request('GET', `${accountRoutes.saveAccount.path}?language=nl`);
  return person.wire.at(-1) ?? '';
}
const tombstones = () => readFile(join(naast.store.folder, 'tombstones', 'tombstones.jsonl'), 'utf8');

/** The account and its sign-ins as they lie in the store, held against the file; every field that there can be. */
async function expectEverythingIn(
  file: string,
  accountId: string,
  known: Omit<KnownAccount, 'startedAt' | 'seenAt'>,
) {
  const signIns = await connection
    .collection<{ _id: string; session: { visit: { startedAt: number; seenAt: number } } }>('signInSessions')
    .find({ 'session.passport.user': accountId })
    .toArray();
  const visit = signIns[0]?.session.visit;
  if (!visit) throw new Error('nobody is signed in');
  const rules = Object.keys(keptOfAnAccount);
  const accounts = fieldsOf(accountCollection).map((field) => `accounts.${field}`);
  expect(accounts).toEqual(rules.filter((rule) => rule.startsWith('accounts.')).sort());
  expect(rules).toEqual(expect.arrayContaining(fieldsIn(signIns).map((field) => `signInSessions.${field}`)));
  for (const [field, rule] of Object.entries(keptOfAnAccount)) {
    const says = typeof rule === 'function' ? rule({ ...known, ...visit }) : [];
    expect([field, says.filter((text) => !file.includes(text))]).toEqual([field, []]);
  }
}

describe('a member', () => {
  let daan: Person;
  let noor: Person;
  let sessionId: RoomSessionId;
  let recovery: string;
  const passphrase = passphraseFor('Vlaggetje');

  beforeEach(async () => {
    noor = await naast.team('Noor');
    sessionId = (await noor.opens(await naast.room())).session.id;
    await noor.follows(sessionId);
    daan = naast.visitor('Vlaggetje');
    const body = { name: 'Vlaggetje', passphrase, language: 'nl' as const };
    recovery = wordsOf((await daan.call(accountRoutes.signUp, { body })).recoveryWords);
    naast.clock.forward(minutes(10));
  });

  async function signedIn(url: string): Promise<Person> {
    const person = naast.visitor('Vlaggetje', url);
    await person.call(peopleRoutes.signIn, { body: { name: 'Vlaggetje', passphrase } });
    return person;
  }
  const ends = (person: Person) => person.call(accountRoutes.endAccount, { body: { passphrase } });

  it('takes everything along that is kept about them, field by field', async () => {
    const since = new Date(naast.clock.now().getTime() - minutes(10));
    const accountId = await accountIdOf(naast, 'Vlaggetje');
    await expectEverythingIn(await savedFile(daan), accountId, {
      ...{ kind: 'member', name: 'Vlaggetje', moment, since, lastCodeAt: null },
      lastHereOn: '21 november 2026',
    });
    expect(await placesWith(connection, accountId)).toEqual([
      'accounts._id',
      'dataKeys._id',
      'signInSessions.session.passport.user',
    ]);
  });

  it('erases the account: at once, on both nodes, with every page told and closed; nothing is left that names it', async () => {
    const accountId = await accountIdOf(naast, 'Vlaggetje');
    const elsewhere = await signedIn(there);
    const ticket = await elsewhere.call(peopleRoutes.openDraft, { body: {} });
    expect(await elsewhere.call(peopleRoutes.openDraft, { body: { ticket: ticket.ticket } })).toEqual(ticket);
    await daan.connect();
    await elsewhere.connect();
    await ends(daan);

    for (const page of [daan, elsewhere]) {
      await eventually(() => {
        expect(page.heardOf('signIn:ended').length).toBeGreaterThan(0);
        expect(page.socket?.connected).toBe(false);
      });
      expect(await self(page)).toEqual({ kind: 'anonymous' });
    }
    await naast.settled();
    expect(await placesWith(connection, accountId)).toEqual([]);
    expect(await tombstones()).toContain(`"key":"account:${accountId}"`);
    // What was typed and waited in that browser opens no more.
    const opened = await elsewhere.call(peopleRoutes.openDraft, { body: { ticket: ticket.ticket } });
    expect(opened.key).not.toBe(ticket.key);
    // On pages that are free now nothing can be read.
    expect(findIn(await everyByteIn(naast.store.folder), ['Vlaggetje', passphrase, recovery])).toEqual([]);
  });

  it('is as unknown afterwards as a name that never was, and ends once', async () => {
    const elsewhere = await signedIn(there);
    await ends(daan);
    const tries = (name: string, url: string) =>
      naast.visitor(name, url).refusal(peopleRoutes.signIn, { body: { name, passphrase } });
    const unknown = await tries('Nooit Geweest', naast.url);
    expect([await tries('Vlaggetje', naast.url), await tries('Vlaggetje', there)]).toEqual([
      unknown,
      unknown,
    ]);
    const body = { words: recovery, passphrase, language: 'nl' as const };
    expect(await naast.visitor('x').refusal(accountRoutes.recover, { body })).toBe('recoveryUnknown');
    for (const page of [daan, elsewhere])
      expect(await page.refusal(accountRoutes.endAccount, { body: { passphrase } })).toBe('signInNeeded');
  });

  /**
   * What somebody said in a room is part of what others are in the middle of, and goes with that room: 47 hours after it closes,
   * at most. Only the chair goes at once: nobody can come back to it, and no account leads to it any more.
   */
  it('leaves its chairs at once, also where no page is open; what was said stays with the room until that goes', async () => {
    const elsewhere = await signedIn(there);
    await elsewhere.comesIn(sessionId);
    const { text } = await elsewhere.says(sessionId, 'Ik blijf even staan.');
    elsewhere.disconnect();
    const seatOf = async () => {
      const { seats } = await noor.call(roomRoutes.readSession, { params: { sessionId } });
      return seats.find(({ name }) => name === 'Vlaggetje')?.presence;
    };
    await eventually(async () => expect(await seatOf()).toBe('away'));
    await ends(daan);
    await naast.settled();
    expect(await seatOf()).toBe('left');
    expect((await noor.reads(sessionId)).map((message) => message.text)).toEqual([text]);

    // The name and the chair are free; whoever takes them is somebody else.
    const body = { name: 'Vlaggetje', passphrase, language: 'nl' as const };
    const another = naast.visitor('Vlaggetje');
    await another.call(accountRoutes.signUp, { body });
    const { mySeatId, seats } = await another.enters(sessionId);
    expect(seats.filter(({ name }) => name === 'Vlaggetje')).toHaveLength(2);
    expect((await another.reads(sessionId))[0]?.seatId).not.toBe(mySeatId);

    await noor.call(roomRoutes.closeRoom, { params: { sessionId } });
    naast.clock.forward(limits.room.keptForDutyLead + 1);
    await naast.app.jobs.run('privacy.retention');
    expect(await placesWith(connection, sessionId)).toEqual([]);
  });

  it('is known to no node for longer than is remembered, also when the telling got lost', async () => {
    const accountId = await accountIdOf(naast, 'Vlaggetje');
    const node = naast.nodes[1]?.app;
    expect(await node?.stores.people.find(accountId)).not.toBeNull();
    // Past the events: as when the line between the nodes was down.
    await naast.app.stores.people.remove(accountId, naast.clock.now());
    const now = performance.now();
    jest.spyOn(performance, 'now').mockImplementation(() => now + limits.keyCache + 1);
    expect(await node?.stores.people.find(accountId)).toBeNull();
    await expect(node?.vault.keyOf(`account:${accountId}`)).rejects.toThrow('notFound');
  });
});

describe('somebody of the team', () => {
  let anna: Person;
  let bo: Person;
  let noor: Person;
  let asker: Person;
  let annaId: string;
  let lastCodeAt: Date;
  let since: Date;
  const passphrase = passphraseFor('Annemarijke');
  const said = {
    hello: 'Dag, met een kluut.',
    answer: 'Wat ik van de grutto leerde.',
    note: 'Kijk jij mee, scholekster?',
  };

  beforeEach(async () => {
    bo = await naast.team('Bo');
    noor = await naast.team('Noor');
    ({ person: anna } = await joins(naast, bo, 'Annemarijke'));
    annaId = await idOf(bo, 'Annemarijke');
    since = lastCodeAt = naast.clock.now();
    const { stores } = naast.app;

    // A question that Annemarijke greeted, noted beside and answered; and one that Noor handed over to her.
    asker = naast.visitor('iemand');
    await asks(asker);
    const threadId = await newestQuestion(noor);
    await greets(anna, threadId, said.hello);
    await notes(anna, threadId, said.note);
    await writesIn(anna, threadId, await takes(anna, threadId, 'experience'), {
      kind: 'answer',
      text: said.answer,
    });
    naast.clock.forward(1000);
    await asks(naast.visitor('nog iemand'));
    const otherId = await newestQuestion(noor);
    const { id: voiceId } = await takes(noor, otherId, 'experience');
    await noor.call(answeringRoutes.handOver, {
      params: { threadId: otherId, voiceId },
      body: { to: annaId },
    });

    // A room, what waits for a second person in both directions, and a way back in.
    const { session } = await anna.opens(await naast.room());
    await anna.follows(session.id);
    await stores.people.change(annaId, {
      roles: ['host', 'consultant', 'coordinator'],
      profession: 'psychologist',
    });
    const propose = (by: Person, accountId: string) =>
      by.call(teamRoutes.propose, {
        params: { accountId: accountId },
        body: { kind: 'takeCoordinator' },
      });
    await propose(bo, annaId);
    await propose(anna, await idOf(bo, 'Bo'));
    const until = new Date(naast.clock.now().getTime() + days(7));
    const wayBack = {
      id: 'terugterugterugterugte',
      purpose: 'reset',
      accountId: annaId,
      label: 'Annemarijke',
    } as const;
    await stores.team.invite({ ...wayBack, isHost: false, isCoordinator: false, until }, 'een sleutel');
  });

  it('takes everything along that is kept about them, wherever they stand', async () => {
    const file = await savedFile(anna);
    await expectEverythingIn(file, annaId, {
      ...{ kind: 'team', name: 'Annemarijke', moment, since, lastCodeAt, lastHereOn: null },
    });
    expect(await placesWith(connection, annaId)).toEqual(Object.keys(mentionsOfAnAccount).sort());
    for (const [place, says] of Object.entries(mentionsOfAnAccount))
      expect([place, says.filter((text) => !file.includes(text))]).toEqual([place, []]);
  });

  it('leaves: at once and everywhere, and is named nowhere but in the log, which has no name to it', async () => {
    await anna.call(accountRoutes.endAccount, { body: { passphrase } });
    await eventually(() => expect(anna.socket?.connected).toBe(false));
    await naast.settled();
    expect(await placesWith(connection, annaId)).toEqual(mentionsThatStay);
    const keys = await connection.collection<{ _id: string }>('dataKeys').find().toArray();
    expect(keys.map(({ _id }) => _id).filter((key) => /^(account|invitation):/.test(key))).toHaveLength(4);
    expect(await tombstones()).toContain(`"key":"account:${annaId}"`);
    expect(
      findIn(await everyByteIn(naast.store.folder), ['Annemarijke', passphrase, ...Object.values(said)]),
    ).toEqual([]);
    // Nothing waits any more for a person who is gone, nor by one.
    expect((await bo.call(teamRoutes.readTeam, {})).proposals).toEqual([]);
    expect((await naast.app.stores.team.invitations()).map(({ id }) => id)).toEqual([]);
    const body = { name: 'Annemarijke', passphrase };
    expect(await naast.visitor('x').refusal(peopleRoutes.signIn, { body })).toBe('signInFailed');
    expect(await anna.refusal(accountRoutes.endAccount, { body: { passphrase } })).toBe('signInNeeded');
  });

  /** An answer is the asker's: it stays in the question, under the name it was given by, for as long as the question does. */
  it('leaves what was answered with the asker, and nobody waiting: who asks further is heard by a colleague', async () => {
    await anna.call(accountRoutes.endAccount, { body: { passphrase } });
    await naast.settled();
    const mine = await readsAnswers(asker);
    expect(mine.entries.map(({ from, words }) => [from.name, words.text])).toEqual([
      [null, expect.any(String)],
      ['Annemarijke', said.hello],
      ['Annemarijke', said.answer],
    ]);
    // The one that was handed over waits for a colleague again.
    const { questions } = await noor.call(answeringRoutes.listQuestions, { query: {} });
    expect(questions.map((question) => voiceOf(question, 'experience').state).sort()).toEqual([
      'answered',
      'open',
    ]);

    await asksFurther(asker, 'En daarna?');
    const again = await noor.call(answeringRoutes.listQuestions, { query: {} });
    expect(again.questions.map((question) => voiceOf(question, 'experience').state)).toEqual([
      'open',
      'open',
    ]);
    const threadId = again.questions.find((question) => question.greetedAt !== null)?.id;
    if (!threadId) throw new Error('the greeted question is not in the list');
    const voice = await takes(noor, threadId, 'experience');
    await writesIn(noor, threadId, voice, { kind: 'answer', text: 'Daarna kom ik.' });
    expect((await readsAnswers(asker)).entries.at(-1)?.from.name).toBe('Noor');
    expect((await readsQuestion(noor, threadId)).entries).toHaveLength(5);
    await asker.call(spreekuurRoutes.eraseMyQuestion, {});
    expect(await placesWith(connection, threadId)).toEqual([]);
  });
});
