import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { answeringRoutes } from '@naast/shared/contract/answering';
import { spreekuurRoutes, type ThreadId } from '@naast/shared/contract/spreekuur';
import { days } from '../support/clock.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import {
  asksAndConfirms,
  asksFurther,
  comesBack,
  greets,
  newestQuestion,
  questionText,
  readsAnswers,
  readsQuestion,
  takes,
  voiceOf,
  writesIn,
} from '../support/spreekuur.js';
import { unlimited } from '../support/unlimited.js';

describe('a question gets two voices', () => {
  let naast: Naast;
  let noor: Person;
  let sam: Person;
  let ruben: Person;
  let bo: Person;
  let asker: Person;
  let words: string;
  let threadId: ThreadId;

  beforeAll(async () => {
    naast = await Naast.start({ limits: unlimited });
    [noor, sam, ruben, bo] = await Promise.all([
      naast.team('Noor'),
      naast.team('Sam'),
      naast.team('Ruben'),
      naast.team('Bo'),
    ]);
  });
  afterAll(() => naast.close());

  beforeEach(async () => {
    naast.clock.forward(1000);
    asker = naast.visitor('iemand');
    ({ words } = await asksAndConfirms(asker));
    threadId = await newestQuestion(noor);
  });

  const entriesOf = async () =>
    (await readsAnswers(asker)).entries.map(({ kind, from, words: said }) => ({
      kind,
      name: from.name,
      role: from.role,
      text: said.text,
    }));

  it('from asking to both answers, each arriving when it is written', async () => {
    await greets(noor, threadId, 'Ik heb je vraag gelezen.');
    const professional = await takes(ruben, threadId, 'professional');
    await writesIn(ruben, threadId, professional, { kind: 'askBack', text: 'Hoe laat ga je naar bed?' });
    expect(
      (await readsAnswers(asker)).voices.map(({ kind, state, by }) => ({
        kind,
        state,
        name: by?.name ?? null,
      })),
    ).toEqual([
      { kind: 'experience', state: 'open', name: null },
      { kind: 'professional', state: 'asksBack', name: 'Ruben' },
    ]);

    const elsewhere = naast.visitor('dezelfde, op een ander toestel');
    await comesBack(elsewhere, words);
    await asksFurther(elsewhere, 'Om een uur of drie.');
    expect(voiceOf(await readsQuestion(ruben, threadId), 'professional').state).toBe('taken');
    await writesIn(ruben, threadId, professional, { kind: 'answer', text: 'Dat is laat.' });
    const own = await takes(noor, threadId, 'experience');
    await writesIn(noor, threadId, own, { kind: 'answer', text: 'Ik lag ook wakker.' });

    expect(await entriesOf()).toEqual([
      { kind: 'question', name: null, role: 'person', text: questionText },
      { kind: 'hello', name: 'Noor', role: 'host', text: 'Ik heb je vraag gelezen.' },
      { kind: 'askBack', name: 'Ruben', role: 'consultant', text: 'Hoe laat ga je naar bed?' },
      { kind: 'further', name: null, role: 'person', text: 'Om een uur of drie.' },
      { kind: 'answer', name: 'Ruben', role: 'consultant', text: 'Dat is laat.' },
      { kind: 'answer', name: 'Noor', role: 'host', text: 'Ik lag ook wakker.' },
    ]);
    expect((await readsAnswers(elsewhere)).state).toBe('answered');
    const { questions } = await bo.call(answeringRoutes.listQuestions, { query: { show: 'answered' } });
    expect(questions.map(({ id }) => id)).toContain(threadId);
  });

  it('looks for a third voice when an answer did not fit, one at a time', async () => {
    const professional = await takes(ruben, threadId, 'professional');
    await writesIn(ruben, threadId, professional, { kind: 'answer', text: 'Ga eens wandelen.' });
    const about = (await readsAnswers(asker)).entries.at(-1)?.id;
    const didNotFit = () =>
      asker.call(spreekuurRoutes.writeInMyQuestion, {
        body: { clientKey: randomUUID(), kind: 'didNotFit', about },
      });
    await didNotFit();
    const after = await didNotFit();
    expect(after.voices.map(({ kind, state }) => ({ kind, state }))).toEqual([
      { kind: 'experience', state: 'open' },
      { kind: 'professional', state: 'answered' },
      { kind: 'either', state: 'open' },
    ]);
    // Who gave a voice cannot give the third.
    const third = voiceOf(await readsQuestion(ruben, threadId), 'either');
    expect(third.may.take).toBe(false);
    const params = { threadId, voiceId: third.id };
    expect(await ruben.refusal(answeringRoutes.takeVoice, { params })).toBe('cannotTake');
    expect((await takes(sam, threadId, 'either')).taker).toEqual({ name: 'Sam', isMe: true });
  });

  it('goes from hand to hand: taken, handed over, let go, by a coordinator too', async () => {
    const voice = await takes(noor, threadId, 'experience');
    const params = { threadId, voiceId: voice.id };
    const { colleagues } = await noor.call(answeringRoutes.listColleagues, { params });
    expect(colleagues.map(({ name }) => name)).toEqual(['Sam']);
    const to = colleagues[0]?.id ?? ('' as never);
    await noor.call(answeringRoutes.handOver, { params, body: { to } });
    expect(voiceOf(await readsQuestion(sam, threadId), 'experience').taker).toEqual({
      name: 'Sam',
      isMe: true,
    });
    expect(await noor.refusal(answeringRoutes.letGo, { params })).toBe('takeFirst');
    await bo.call(answeringRoutes.letGo, { params });
    expect(voiceOf(await readsQuestion(noor, threadId), 'experience')).toMatchObject({
      state: 'open',
      taker: null,
      may: { take: true },
    });
  });

  it('gives one voice to one of two who take it at the same moment', async () => {
    const { id: voiceId } = voiceOf(await readsQuestion(noor, threadId), 'experience');
    const params = { threadId, voiceId };
    const answers = await Promise.all(
      [noor, sam, noor, sam].map((person) => person.ask(answeringRoutes.takeVoice, { params })),
    );
    const { taker } = voiceOf(await readsQuestion(noor, threadId), 'experience');
    const winner = taker?.isMe ? 'Noor' : 'Sam';
    const codes = answers.map(({ error }, index) => [index % 2 === 0 ? 'Noor' : 'Sam', error?.code ?? 'ok']);
    expect(codes).toEqual(
      ['Noor', 'Sam', 'Noor', 'Sam'].map((name) => [name, name === winner ? 'ok' : 'alreadyTaken']),
    );
  });

  it('says hello once, also when two hosts do at the same moment or one tries again', async () => {
    const body = (text: string) => ({ clientKey: randomUUID() as string, text });
    const [one, other] = [body('Hallo, van Noor.'), body('Hallo, van Sam.')];
    const answers = await Promise.all([
      noor.ask(answeringRoutes.greetAsker, { params: { threadId }, body: one }),
      sam.ask(answeringRoutes.greetAsker, { params: { threadId }, body: other }),
      noor.ask(answeringRoutes.greetAsker, { params: { threadId }, body: one }),
    ]);
    const hellos = (await entriesOf()).filter(({ kind }) => kind === 'hello');
    expect(hellos).toHaveLength(1);
    const winner = hellos[0]?.name;
    expect(answers.map(({ error }) => error?.code ?? 'ok')).toEqual(
      ['Noor', 'Sam', 'Noor'].map((name) => (name === winner ? 'ok' : 'alreadyGreeted')),
    );
  });

  it('lands an answer once, however often it is sent', async () => {
    const voice = await takes(ruben, threadId, 'professional');
    const clientKey = randomUUID();
    const entry = { kind: 'answer', text: 'Eén keer.', clientKey } as const;
    await Promise.all(Array.from({ length: 10 }, () => writesIn(ruben, threadId, voice, entry)));
    expect((await entriesOf()).filter(({ kind }) => kind === 'answer')).toHaveLength(1);
  });

  it('keeps its promises in working days, and renews them when the asker asks further', async () => {
    // Saturday evening.
    expect((await readsAnswers(asker)).helloBy).toBe('2026-11-23T16:00:00.000Z');
    const voice = await takes(ruben, threadId, 'professional');
    expect(voice.promisedBy).toBe('2026-11-24T16:00:00.000Z');
    await writesIn(ruben, threadId, voice, { kind: 'answer', text: 'Zo is het.' });
    naast.clock.forward(days(7));
    // A week later all sessions have ended.
    ruben = await naast.team('Ruben');
    await comesBack(asker, words);
    await asksFurther(asker, 'En als dat niet helpt?');
    const asked = voiceOf(await readsQuestion(ruben, threadId), 'professional');
    expect(asked).toMatchObject({ state: 'taken', promisedBy: '2026-12-01T16:00:00.000Z' });
    [noor, sam, bo] = await Promise.all([naast.team('Noor'), naast.team('Sam'), naast.team('Bo')]);
  });

  it('lets the asker withdraw: the asker still reads, the team no longer does', async () => {
    expect((await readsAnswers(asker)).may).toEqual({ write: true, withdraw: true, draw: false });
    const withdrawn = await asker.call(spreekuurRoutes.withdrawMyQuestion, {});
    expect(withdrawn.may).toEqual({ write: false, withdraw: false, draw: false });
    expect(await readsAnswers(asker)).toMatchObject({ state: 'withdrawn', may: withdrawn.may });
    expect(await noor.refusal(answeringRoutes.readQuestion, { params: { threadId } })).toBe('notFound');
    const { questions } = await noor.call(answeringRoutes.listQuestions, { query: {} });
    expect(questions.map(({ id }) => id)).not.toContain(threadId);
    expect(await comesBack(naast.visitor('later'), words)).toMatchObject({ state: 'withdrawn' });
  });
});
