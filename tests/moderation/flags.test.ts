import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { caseRoutes } from '@naast/shared/contract/cases';
import { flagRoutes } from '@naast/shared/contract/flags';
import type { MessageView } from '@naast/shared/contract/messages';
import { type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import type { SeatId } from '@naast/shared/contract/seats';
import { spreekuurRoutes } from '@naast/shared/contract/spreekuur';
import { rateLimits } from '@naast/shared/rate-limits';
import { inSession, inThread, openAlarms } from '../support/alarms.js';
import { eventually } from '../support/eventually.js';
import { casesOf, flags, opensCase, rowsOf, theCase } from '../support/moderation.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { asksAndConfirms, newestQuestion, takes, writesIn } from '../support/spreekuur.js';

describe('a flag in a room', () => {
  let naast: Naast;
  let noor: Person;
  let bo: Person;
  let mila: Person;
  let daan: Person;
  let sessionId: RoomSessionId;
  let milasSeat: SeatId;
  let said: MessageView;

  beforeEach(async () => {
    naast = await Naast.start();
    [noor, bo] = [await naast.team('Noor'), await naast.team('Bo')];
    sessionId = (await noor.opens(await naast.room())).session.id;
    await noor.follows(sessionId);
    [mila, daan] = [naast.visitor('Mila'), naast.visitor('Daan')];
    const { mySeatId } = await mila.joins(sessionId);
    if (mySeatId === null) throw new Error('Mila has no seat');
    milasSeat = mySeatId;
    await daan.joins(sessionId);
    await noor.says(sessionId, 'Welkom allemaal.');
    said = await mila.says(sessionId, 'Jullie snappen er niets van.');
    await daan.says(sessionId, 'Dat doet pijn.');
  });
  afterEach(() => naast.close());

  it('becomes a case with what stood around it, and nobody’s name', async () => {
    expect(
      (await flags(daan, sessionId, said.id, 'hurts', { words: 'Zo ga je niet met mensen om.' })).reply,
    ).toEqual({});
    const one = await theCase(bo);
    expect(one).toMatchObject({
      kinds: { hurts: 1, contact: 0, spam: 0, other: 0 },
      sources: ['flag'],
      place: { kind: 'roomSession', id: sessionId, isOpen: true },
      isParty: false,
      decided: null,
    });
    const opened = await opensCase(bo, one);
    expect(opened.words.map(({ text, isItem, isAuthor }) => [text, isItem, isAuthor])).toEqual([
      ['Welkom allemaal.', false, false],
      ['Jullie snappen er niets van.', true, true],
      ['Dat doet pijn.', false, false],
    ]);
    expect(opened.said).toEqual([{ kind: 'hurts', text: 'Zo ga je niet met mensen om.', heavy: null }]);
    const wire = JSON.stringify(opened);
    for (const name of ['Mila', 'Daan']) expect(wire).not.toContain(name);
  });

  it('answers the same whatever there was before, and counts nobody twice', async () => {
    const sanne = naast.visitor('Sanne');
    await sanne.joins(sessionId);
    const answersOf = [
      await flags(daan, sessionId, said.id, 'hurts', { words: 'Au.' }),
      await flags(daan, sessionId, said.id, 'spam', { words: 'Nog eens.' }),
      await flags(sanne, sessionId, said.id, 'other'),
    ].map(({ status, reply, error }) => ({ status, reply, error }));
    expect(new Set(answersOf.map((answer) => JSON.stringify(answer))).size).toBe(1);
    await eventually(async () =>
      expect((await theCase(bo)).kinds).toEqual({ hurts: 1, contact: 0, spam: 0, other: 1 }),
    );
    expect((await opensCase(bo, await theCase(bo))).said).toEqual([
      { kind: 'hurts', text: 'Au.', heavy: null },
    ]);
  });

  it('takes it from who rests, reads along unseen or hosts, and not from who has left', async () => {
    await noor.call(roomRoutes.restSeat, {
      params: {
        sessionId,
        seatId: (await daan.call(roomRoutes.readSession, { params: { sessionId } })).mySeatId ?? milasSeat,
      },
      body: { minutes: 10, why: 'tooMuch' },
    });
    const silent = naast.visitor('Stil');
    await silent.readsAlong(sessionId);
    for (const person of [daan, silent, noor])
      expect((await flags(person, sessionId, said.id)).reply).toEqual({});
    await eventually(async () => expect((await theCase(bo)).kinds.hurts).toBe(3));
    await daan.call(roomRoutes.leaveRoom, { params: { sessionId } });
    expect((await flags(daan, sessionId, said.id)).error?.code).toBe('seatNeeded');
    const stranger = naast.visitor('Buiten');
    expect((await flags(stranger, sessionId, said.id)).error?.code).toBe('seatNeeded');
    expect((await flags(mila, sessionId, said.id)).error?.code).toBe('notAllowed');
  });

  it('hands a worry to the alarms and never to the queue, also when the rule for flags is used up', async () => {
    for (let n = 0; n < rateLimits.flag.burst; n++) await flags(daan, sessionId, said.id, 'other');
    expect((await flags(daan, sessionId, said.id, 'other')).error?.code).toBe('tooFast');
    expect((await flags(daan, sessionId, said.id, 'worry')).reply).toEqual({});
    await eventually(async () =>
      expect(await openAlarms(noor)).toMatchObject([{ sources: ['worry'], seatId: milasSeat }]),
    );
    expect((await theCase(bo)).kinds).toEqual({ hurts: 0, contact: 0, spam: 0, other: 1 });
  });

  it('is about a person too, by their seat', async () => {
    const body = { place: inSession(sessionId), seatId: milasSeat, kind: 'other' } as const;
    await daan.call(flagRoutes.flagItem, { body });
    const opened = await opensCase(bo, await theCase(bo));
    expect(opened.words.find(({ isItem }) => isItem)?.text).toBe('Jullie snappen er niets van.');
    expect(opened.outcomes).not.toContain('hide');
  });

  it('leaves nothing of who flagged: a keyed hash for this matter, gone at the decision', async () => {
    await flags(daan, sessionId, said.id);
    const one = await theCase(bo);
    const stored = () => rowsOf(naast, 'moderationCases');
    expect((await stored())[0]?.['flaggers']).toHaveLength(1);
    await bo.call(caseRoutes.decideCase, {
      params: { caseId: one.id },
      body: { rev: one.rev, outcome: 'leave' },
    });
    expect((await stored())[0]?.['flaggers']).toEqual([]);
    expect(await rowsOf(naast, 'toldFlags')).toEqual([]);
  });

  it('is not lost with a node that stops before its case is made: the job makes it, once', async () => {
    const { toldFlags } = naast.app.stores;
    const place = inSession(sessionId);
    const flagger = toldFlags.flaggerOf({ place, messageId: said.id, seatId: milasSeat }, 'iemand');
    const told = {
      ...{
        id: 'A'.repeat(22),
        place,
        messageId: said.id,
        seatId: null,
        kind: 'spam' as const,
        words: 'Reclame.',
      },
      ...{ flagger, partySeatId: null, isIndependent: false, node: toldFlags.node },
    } as const;
    await toldFlags.tell(told, naast.clock.now());
    expect(await casesOf(bo)).toEqual([]);
    await naast.app.jobs.run('moderation.finish');
    expect((await theCase(bo)).kinds.spam).toBe(1);
    // It stopped after the case was made, and before the flag was taken away.
    await toldFlags.tell(told, naast.clock.now());
    await naast.app.jobs.run('moderation.finish');
    expect((await theCase(bo)).kinds.spam).toBe(1);
    expect(await rowsOf(naast, 'toldFlags')).toEqual([]);
  });
});

describe('a flag of an asker', () => {
  let naast: Naast;
  afterEach(() => naast.close());

  it('copies that one entry of the team, which goes when the question is erased', async () => {
    naast = await Naast.start();
    const [ruben, bo] = [await naast.team('Ruben'), await naast.team('Bo')];
    const asker = naast.visitor('Vrager');
    await asksAndConfirms(asker);
    const threadId = await newestQuestion(ruben);
    const voice = await takes(ruben, threadId, 'professional');
    await writesIn(ruben, threadId, voice, { kind: 'answer', text: 'Zo erg is het niet.' });
    const { entries } = await asker.call(spreekuurRoutes.readMyQuestion, {});
    const answer = entries.find(({ kind }) => kind === 'answer');
    if (!answer) throw new Error('no answer');
    const body = { place: inThread(threadId), messageId: answer.id, kind: 'hurts' } as const;
    await asker.call(flagRoutes.flagItem, { body });
    const one = await theCase(bo);
    const opened = await opensCase(bo, one);
    expect(opened.words).toHaveLength(1);
    expect(opened.words[0]).toMatchObject({ role: 'consultant', isItem: true });
    expect(opened.outcomes).toEqual(['leave']);
    // Of a consultant the queue is none of theirs.
    expect(await ruben.refusal(caseRoutes.listCases, { query: { view: 'new' } })).toBe('notAllowed');
    // Their own entry, and another's question.
    const question = entries.find(({ kind }) => kind === 'question');
    if (!question) throw new Error('no question');
    const own = { place: inThread(threadId), messageId: question.id, kind: 'hurts' } as const;
    expect(await asker.refusal(flagRoutes.flagItem, { body: own })).toBe('notAllowed');
    expect(await naast.visitor('Ander').refusal(flagRoutes.flagItem, { body })).toBe('notFound');
    await asker.call(spreekuurRoutes.eraseMyQuestion, {});
    await eventually(async () => expect(await casesOf(bo)).toEqual([]));
    expect(await bo.refusal(caseRoutes.readCase, { params: { caseId: one.id } })).toBe('notFound');
    expect(await rowsOf(naast, 'moderationCases')).toMatchObject([{ copied: null, placeId: null }]);
  });
});
