import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { accountRoutes } from '@naast/shared/contract/account';
import { answeringRoutes } from '@naast/shared/contract/answering';
import { dutyRoutes } from '@naast/shared/contract/duty';
import { peopleRoutes } from '@naast/shared/contract/people';
import { roomRoutes } from '@naast/shared/contract/rooms';
import type { SeatId } from '@naast/shared/contract/seats';
import { spreekuurRoutes } from '@naast/shared/contract/spreekuur';
import { teamRoutes } from '@naast/shared/contract/team';
import type { Connection } from 'mongoose';
import { days, hours } from '../support/clock.js';
import { eventually } from '../support/eventually.js';
import { measures } from '../support/measures.js';
import { casesOf, decides, flags } from '../support/moderation.js';
import type { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { opensReview, reason } from '../support/reviews.js';
import { changes } from '../support/settings.js';
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
  writesIn,
} from '../support/spreekuur.js';
import { idOf, joins, passphraseFor } from '../support/team.js';
import {
  expectEverythingIn,
  moment,
  savedAccount,
  startTwoNodes,
  type TwoNodes,
  tombstonesOf,
} from './kept/accounts.js';
import { mentionsOfAnAccount, mentionsThatStay } from './kept/of-an-account.js';
import { placesWith } from './kept/stored.js';
import { everyByteIn, findIn } from './search-bytes.js';

describe('somebody of the team', () => {
  let house: TwoNodes;
  let naast: Naast;
  let connection: Connection;
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
    house = await startTwoNodes();
    ({ naast, connection } = house);
    bo = await naast.team('Bo');
    noor = await naast.team('Noor');
    ({ person: anna } = await joins(naast, bo, 'Annemarijke'));
    annaId = await idOf(bo, 'Annemarijke');
    since = lastCodeAt = naast.clock.now();
    const { stores } = naast.app;

    // A question that Annemarijke greeted, commented in a note and answered; and one that Noor handed over to her.
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

    // A setting that she changed twice.
    await stores.people.change(annaId, {
      roles: ['host', 'consultant', 'coordinator'],
      acceptedRules: 3,
    });
    for (const contact of ['030 123', '030 456']) await changes(anna, 'organisation', { contact });

    // A room, proposals by and about her, and a reset link.
    const { session } = await anna.opens(await naast.room());
    await anna.follows(session.id);
    const { mySeatId } = await naast.visitor('Gast').joins(session.id);
    await measures(anna, session.id, mySeatId as SeatId, 'note', {
      words: 'Wil je het vriendelijker zeggen?',
    });
    await stores.people.change(annaId, {
      roles: ['host', 'consultant', 'coordinator'],
      profession: 'psychologist',
    });

    // What a visitor flagged, which she decided.
    const [guest, reader] = [naast.visitor('Gast'), naast.visitor('Lezer')];
    for (const person of [guest, reader]) await person.joins(session.id);
    await flags(reader, session.id, (await guest.says(session.id, 'Kijk eens.')).id);
    await eventually(async () => {
      const flagged = (await casesOf(anna)).find(({ sources }) => sources.includes('flag'));
      if (!flagged) throw new Error('no case yet');
      await decides(anna, flagged, { outcome: 'leave' });
    });

    // A closed room, read back with the duty.
    const { id: sessionId } = (await noor.opens(await naast.room())).session;
    await noor.call(roomRoutes.closeRoom, { params: { sessionId } });
    await anna.call(dutyRoutes.takeDuty, { body: { rev: 0 } });
    await opensReview(anna, sessionId);
    await stores.pauses.set({ accountId: annaId, until: new Date(naast.clock.now().getTime() + hours(1)) });

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
      byId: null,
      accountId: annaId,
      label: 'Annemarijke',
    } as const;
    await stores.team.invite({ ...wayBack, isHost: false, isCoordinator: false, until }, 'een sleutel');
  });
  afterEach(() => naast.close());

  it('takes everything along that is kept about them, wherever they stand', async () => {
    const file = await savedAccount(anna);
    expect(file).toContain(reason);
    await expectEverythingIn(file, house, annaId, {
      ...{ kind: 'team', name: 'Annemarijke', since: moment(since), lastCodeAt, lastHereOn: null },
    });
    expect(await placesWith(connection, annaId)).toEqual(Object.keys(mentionsOfAnAccount).sort());
    for (const [place, says] of Object.entries(mentionsOfAnAccount))
      expect([place, says.filter((text) => !file.includes(text))]).toEqual([place, []]);
  });

  it('names no secret that an account does not have', async () => {
    const file = await savedAccount(bo);
    expect(file).toContain(
      'Om mee in te loggen: iets waarmee we je wachtwoord controleren, niet het wachtwoord zelf\n',
    );
    expect(file).not.toMatch(/code-app|herstelcodes/);
  });

  it.each([
    [1, false],
    [5, true],
  ])(
    'says that the log stays %i year(s), when being a care provider is %s',
    async (years, isCareProvider) => {
      await connection.collection('organisations').updateOne({}, { $set: { isCareProvider } });
      expect(await savedAccount(anna)).toContain(`Een maand van het logboek blijft ${years} jaar staan`);
    },
  );

  it('leaves: at once and everywhere, and is named nowhere but in the log, which has no name to it', async () => {
    await anna.call(accountRoutes.endAccount, { body: { passphrase } });
    await eventually(() => expect(anna.socket?.connected).toBe(false));
    await naast.settled();
    expect(await placesWith(connection, annaId)).toEqual(mentionsThatStay);
    const keys = await connection.collection<{ _id: string }>('dataKeys').find().toArray();
    expect(keys.map(({ _id }) => _id).filter((key) => /^(account|invitation):/.test(key))).toHaveLength(4);
    expect(await tombstonesOf(house)).toContain(`"key":"account:${annaId}"`);
    expect(
      findIn(await everyByteIn(naast.store.folder), ['Annemarijke', passphrase, ...Object.values(said)]),
    ).toEqual([]);
    // No proposals by or about an erased account remain.
    expect((await bo.call(teamRoutes.readTeam, {})).proposals).toEqual([]);
    expect((await naast.app.stores.team.invitations()).map(({ id }) => id)).toEqual([]);
    const body = { name: 'Annemarijke', passphrase };
    expect(await naast.visitor('x').refusal(peopleRoutes.signIn, { body })).toBe('signInFailed');
    expect(await anna.refusal(accountRoutes.endAccount, { body: { passphrase } })).toBe('signInNeeded');
  });

  /** An answer belongs to the asker: it stays with the question, under its author's name. */
  it('leaves what was answered with the asker, and nobody waiting: who asks further is heard by a colleague', async () => {
    await anna.call(accountRoutes.endAccount, { body: { passphrase } });
    await naast.settled();
    const mine = await readsAnswers(asker);
    expect(mine.entries.map(({ from, words }) => [from.name, words.text])).toEqual([
      [null, expect.any(String)],
      ['Annemarijke', said.hello],
      ['Annemarijke', said.answer],
    ]);
    // The voice that was handed over is open again.
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
