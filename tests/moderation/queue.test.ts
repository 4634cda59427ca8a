import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { caseRoutes } from '@naast/shared/contract/cases';
import { measureRoutes } from '@naast/shared/contract/measures';
import type { MessageView } from '@naast/shared/contract/messages';
import { peopleRoutes } from '@naast/shared/contract/people';
import type { RoomSessionId } from '@naast/shared/contract/rooms';
import { limits } from '@naast/shared/limits';
import { openAlarms } from '../support/alarms.js';
import { days } from '../support/clock.js';
import { kindsOf } from '../support/desk.js';
import { eventually } from '../support/eventually.js';
import { logRows } from '../support/logbook.js';
import { appeals, hides, myMeasure } from '../support/measures.js';
import { casesOf, claims, decides, flags, opensCase, rowsOf, theCase } from '../support/moderation.js';
import { Naast } from '../support/naast.js';
import { marksGrave } from '../support/notices.js';
import type { Person } from '../support/person.js';
import { unlimited } from '../support/unlimited.js';

let naast: Naast;
let noor: Person;
let sam: Person;
let bo: Person;
let mila: Person;
let daan: Person;
let sessionId: RoomSessionId;
let said: MessageView;

beforeEach(async () => {
  naast = await Naast.start({ limits: unlimited });
  [noor, sam, bo] = [await naast.team('Noor'), await naast.team('Sam'), await naast.team('Bo')];
  sessionId = (await noor.opens(await naast.room())).session.id;
  await noor.follows(sessionId);
  [mila, daan] = [naast.visitor('Mila'), naast.visitor('Daan')];
  await mila.joins(sessionId);
  await daan.joins(sessionId);
  said = await mila.says(sessionId, 'Jullie snappen er niets van.');
});
afterEach(() => naast.close());

/** What Daan reads of the flagged message. */
const seenByDaan = async () => (await daan.reads(sessionId)).find(({ id }) => id === said.id)?.text;

describe('the queue', () => {
  it('shows who looks, and for how long; then somebody else can', async () => {
    await flags(daan, sessionId, said.id);
    const one = await theCase(bo);
    expect(await claims(bo, one)).toMatchObject({ claim: { name: 'Bo', isMe: true } });
    expect(await theCase(sam)).toMatchObject({
      claim: { name: 'Bo', isMe: false },
      may: { read: true, claim: false, decide: false },
    });
    expect(await sam.refusal(caseRoutes.claimCase, { params: { caseId: one.id } })).toBe('alreadyTaken');
    const body = { rev: one.rev, outcome: 'leave' } as const;
    expect(await sam.refusal(caseRoutes.decideCase, { params: { caseId: one.id }, body })).toBe(
      'alreadyTaken',
    );
    naast.clock.forward(limits.case.claimLasts - 1000);
    await claims(bo, one);
    for (const person of [bo, sam]) await person.call(peopleRoutes.stillHere, {});
    naast.clock.forward(limits.case.claimLasts - 1000);
    expect((await theCase(sam)).claim).toMatchObject({ name: 'Bo' });
    naast.clock.forward(1000);
    expect((await theCase(sam)).claim).toBeNull();
    expect(await claims(sam, one)).toMatchObject({ claim: { name: 'Sam', isMe: true } });
    await sam.call(caseRoutes.letGoCase, { params: { caseId: one.id } });
    expect((await theCase(bo)).claim).toBeNull();
  });

  it('lets exactly one of two decide at the same moment; the other reads who did, and what', async () => {
    await flags(daan, sessionId, said.id);
    const one = await theCase(bo);
    const params = { caseId: one.id };
    const body = { rev: one.rev, outcome: 'hide', why: 'unkind', words: 'Zo praten we hier niet.' } as const;
    const tries = await Promise.all(
      [bo, sam].map((person) => person.ask(caseRoutes.decideCase, { params, body })),
    );
    expect(tries.map(({ error }) => error?.code ?? 'decided').toSorted()).toEqual([
      'changedMeanwhile',
      'decided',
    ]);
    const [won] = tries[0]?.error ? ['Sam'] : ['Bo'];
    for (const person of [bo, sam])
      expect(await theCase(person, 'decided')).toMatchObject({
        decided: { name: won, isMe: person.name === won, outcome: 'hide', why: 'unkind' },
        may: { claim: false, decide: false },
      });
    expect(await seenByDaan()).toBeNull();
    expect((await opensCase(bo, one)).decidedWords).toBe('Zo praten we hier niet.');
    const acts = (await logRows(naast)).map(({ act }) => act);
    expect(acts.filter((act) => act === 'case.decided')).toHaveLength(1);
    expect(acts.filter((act) => act === 'room.folded')).toHaveLength(1);
  });

  it('asks a reason to hide, and gives back exactly what was', async () => {
    await flags(daan, sessionId, said.id);
    const one = await theCase(bo);
    const hide = { params: { caseId: one.id }, body: { rev: one.rev, outcome: 'hide' } } as const;
    expect((await bo.ask(caseRoutes.decideCase, hide)).error).toMatchObject({
      code: 'badInput',
      fields: [{ path: 'why', problem: 'missing' }],
    });
    await decides(bo, one, { outcome: 'hide', why: 'unkind' });
    expect(await seenByDaan()).toBeNull();
    await flags(daan, sessionId, said.id, 'other');
    const again = await theCase(sam);
    expect((await opensCase(sam, again)).outcomes).toContain('giveBack');
    await decides(sam, again, { outcome: 'giveBack' });
    expect(await seenByDaan()).toBe('Jullie snappen er niets van.');
  });

  it('keeps parties out: who flagged it for the team sees that there is one, and no more', async () => {
    await flags(noor, sessionId, said.id, 'hurts', { words: 'Dit moet iemand anders zien.' });
    const one = await theCase(noor);
    expect(one).toMatchObject({
      isParty: true,
      place: null,
      sources: [],
      kinds: { hurts: 0 },
      may: { read: false, claim: false, decide: false },
    });
    const params = { caseId: one.id };
    expect(await noor.refusal(caseRoutes.readCase, { params })).toBe('notAllowed');
    expect(await noor.refusal(caseRoutes.claimCase, { params })).toBe('notAllowed');
    const body = { rev: one.rev, outcome: 'leave' } as const;
    expect(await noor.refusal(caseRoutes.decideCase, { params, body })).toBe('notAllowed');
    expect((await decides(bo, await theCase(bo), { outcome: 'leave' })).decided).toMatchObject({
      name: 'Bo',
    });
    expect((await theCase(noor, 'decided')).decided).toBeNull();
  });

  it('asks a colleague for a second pair of eyes, who decides; who asked can take it back', async () => {
    await flags(daan, sessionId, said.id);
    const one = await theCase(bo);
    const samsId = (await opensCase(bo, one)).colleagues.find(({ name }) => name === 'Sam')?.id;
    if (!samsId) throw new Error('Sam is no colleague');
    const params = { caseId: one.id };
    const body = { rev: one.rev, to: samsId, note: 'Ik ken deze persoon te goed.' };
    const passed = await bo.call(caseRoutes.passCaseOn, { params, body });
    expect(passed.passedOn).toMatchObject({ name: 'Bo', to: { name: 'Sam' } });
    expect(await casesOf(bo)).toEqual([]);
    expect(await kindsOf(sam)).toContain('casesForMe');
    expect((await opensCase(sam, one)).note).toBe('Ik ken deze persoon te goed.');
    const leave = { params, body: { rev: passed.rev, outcome: 'leave' } } as const;
    expect(await bo.refusal(caseRoutes.decideCase, leave)).toBe('takeFirst');
    expect((await claims(bo, one)).passedOn).toBeNull();
    const back = await theCase(bo);
    const again = await bo.call(caseRoutes.passCaseOn, { params, body: { rev: back.rev, to: null } });
    expect((await decides(sam, again, { outcome: 'leave' })).decided).toMatchObject({ name: 'Sam' });
    expect(await kindsOf(sam)).not.toContain('casesForMe');
  });

  it('raises an alarm where a case turns out to be about danger', async () => {
    await flags(daan, sessionId, said.id);
    await decides(bo, await theCase(bo), { outcome: 'safety' });
    expect(await openAlarms(noor)).toMatchObject([{ sources: ['team'], level: 3 }]);
  });

  it('finishes what a node decided and did not do', async () => {
    await flags(daan, sessionId, said.id);
    const one = await theCase(bo);
    const by = (await naast.app.stores.people.findByName('Bo'))?.id ?? '';
    await naast.app.stores.cases.decide(one.id, one.rev, {
      decided: {
        ...{ by, at: naast.clock.now(), outcome: 'hide', why: 'unkind' },
        ...{ level: null, minutes: null, seconds: null, days: null },
      },
      words: 'Even niet.',
    });
    expect(await seenByDaan()).toBe('Jullie snappen er niets van.');
    await naast.app.jobs.run('moderation.finish');
    expect(await seenByDaan()).toBeNull();
    const { measures } = await mila.call(measureRoutes.readMyMeasures, {
      params: { kind: 'roomSession', placeId: sessionId },
    });
    expect(measures).toMatchObject([{ kind: 'hide', by: 'Bo', words: 'Even niet.' }]);
  });

  it('is heard by hosts and coordinators, by nobody else', async () => {
    const ruben = await naast.team('Ruben');
    for (const person of [bo, sam, ruben]) await person.connect();
    await flags(daan, sessionId, said.id);
    await eventually(() => {
      for (const person of [bo, sam, noor]) expect(person.heardOf('cases:changed').length).toBeGreaterThan(0);
    });
    await naast.settled();
    for (const person of [ruben, mila, daan]) expect(person.heardOf('cases:changed')).toEqual([]);
    for (const person of [mila, daan]) expect(person.wire.join()).not.toContain('cases');
  });

  it('is narrowed by place and kind, a page at a time, and reads no more rows than it shows', async () => {
    for (let n = 0; n < 30; n++) {
      const one = await mila.says(sessionId, `Regel ${n}.`);
      await flags(n % 2 ? daan : noor, sessionId, one.id, n % 3 ? 'other' : 'contact');
      naast.clock.forward(1000);
    }
    await eventually(async () => {
      const { counts } = await bo.call(caseRoutes.listCases, { query: { view: 'new' } });
      expect(counts.new).toBe(30);
    });
    const first = await bo.call(caseRoutes.listCases, { query: { view: 'new' } });
    expect(first.cases).toHaveLength(limits.case.page);
    const rest = await bo.call(caseRoutes.listCases, { query: { view: 'new', after: first.next ?? '' } });
    expect(rest.next).toBeNull();
    const all = [...first.cases, ...rest.cases];
    expect(new Set(all.map(({ id }) => id)).size).toBe(30);
    // What exposes somebody first, of these the oldest.
    expect(all.map(({ kinds }) => kinds.contact)).toEqual([...Array(10).fill(1), ...Array(20).fill(0)]);
    const narrowed = await bo.call(caseRoutes.listCases, { query: { view: 'new', kind: 'contact' } });
    expect(narrowed.cases).toHaveLength(10);
    const threads = await bo.call(caseRoutes.listCases, { query: { view: 'new', place: 'thread' } });
    expect(threads.cases).toEqual([]);
  });
});

describe('measures and who disagrees', () => {
  const myMeasures = async (person: Person) =>
    (
      await person.call(measureRoutes.readMyMeasures, {
        params: { kind: 'roomSession', placeId: sessionId },
      })
    ).measures;

  it('imposes a measure from the queue, with its reason, words and term', async () => {
    await flags(daan, sessionId, said.id);
    await decides(bo, await theCase(bo), {
      outcome: 'rest',
      why: 'unkind',
      words: 'Neem even adem.',
      minutes: 30,
    });
    const [measure] = await myMeasures(mila);
    expect(measure).toMatchObject({
      kind: 'rest',
      by: 'Bo',
      why: 'unkind',
      words: 'Neem even adem.',
      isRunning: true,
    });
    // One case: the measure is that of the decision.
    await naast.app.jobs.run('moderation.finish');
    expect(await casesOf(sam, 'decided')).toHaveLength(1);
  });

  it('comes to the queue of others once its person disagrees; the answer lifts it', async () => {
    await flags(daan, sessionId, said.id);
    await decides(bo, await theCase(bo), { outcome: 'hide', why: 'unkind' });
    const [measure] = await myMeasures(mila);
    if (!measure) throw new Error('no measure');
    await mila.call(measureRoutes.appealMeasure, {
      params: { measureId: measure.id },
      body: { words: 'Ik was verdrietig, niet boos.' },
    });
    const appealed = await theCase(sam);
    expect(appealed).toMatchObject({ sources: ['flag', 'appeal'], appeal: { decided: null } });
    const opened = await opensCase(sam, appealed);
    expect(opened).toMatchObject({
      appealWords: 'Ik was verdrietig, niet boos.',
      outcomes: ['right', 'notRight'],
    });
    const params = { caseId: appealed.id };
    // Who decided answers nobody who disagrees with it.
    expect(await bo.refusal(caseRoutes.readCase, { params })).toBe('notAllowed');
    const given = { params, body: { rev: appealed.rev, outcome: 'right', words: 'Klopt.' } } as const;
    expect(await bo.refusal(caseRoutes.decideCase, given)).toBe('notAllowed');
    const silent = { params, body: { rev: appealed.rev, outcome: 'right' } } as const;
    expect(await sam.refusal(caseRoutes.decideCase, silent)).toBe('badInput');
    await decides(sam, appealed, { outcome: 'right', words: 'Je hebt gelijk.' });
    expect(await seenByDaan()).toBe('Jullie snappen er niets van.');
    expect(await theCase(bo, 'decided')).toMatchObject({
      appeal: { decided: { name: 'Sam', isRight: true } },
    });
  });

  it('keeps the words while somebody waits for an answer, thirty days at most', async () => {
    await flags(daan, sessionId, said.id);
    const one = await theCase(bo);
    await decides(bo, one, { outcome: 'hide', why: 'unkind' });
    const [measure] = await myMeasures(mila);
    if (!measure) throw new Error('no measure');
    await mila.call(measureRoutes.appealMeasure, {
      params: { measureId: measure.id },
      body: { words: 'Nee.' },
    });
    const kept = async () => (await rowsOf(naast, 'moderationCases'))[0]?.['copied'] !== null;
    naast.clock.forward(limits.case.wordsKept + days(1));
    await naast.app.jobs.run('moderation.finish');
    expect(await kept()).toBe(true);
    naast.clock.forward(limits.case.wordsKeptMost - limits.case.wordsKept);
    await naast.app.jobs.run('moderation.finish');
    expect(await kept()).toBe(false);
    expect(await rowsOf(naast, 'moderationCases')).toMatchObject([
      { placeId: null, seatId: null, messageId: null, parties: [], flaggers: [] },
    ]);
  });
});

describe('heavy words', () => {
  it('are folded where somebody wrote them with a flag, and where somebody disagrees', async () => {
    await flags(daan, sessionId, said.id, 'other', { words: 'Door dit bericht wil ik niet meer leven.' });
    const { id } = await theCase(bo);
    expect((await opensCase(bo, { id })).said).toEqual([
      { kind: 'other', text: 'Door dit bericht wil ik niet meer leven.', heavy: 'suicide' },
    ]);
    await hides(noor, sessionId, said.id, { hidden: true, why: 'unkind' });
    await eventually(async () => expect(await casesOf(bo)).toEqual([]));
    await appeals(mila, await myMeasure(mila, sessionId, 'hide'), 'Nu wil ik zelf niet meer leven.');
    await eventually(async () => expect(await casesOf(bo)).toHaveLength(1));
    expect(await opensCase(bo, { id })).toMatchObject({ appealHeavy: 'suicide' });
  });
});

describe('what was flagged, and a host did something about in the room', () => {
  it('is decided by hiding it: nothing waits in the queue, and its author can disagree with another', async () => {
    await flags(daan, sessionId, said.id);
    const { id } = await theCase(bo);
    await hides(noor, sessionId, said.id, { hidden: true, why: 'unkind', words: 'Dit kwam hard aan.' });
    await eventually(async () => expect(await casesOf(bo)).toEqual([]));
    expect(await theCase(bo, 'decided')).toMatchObject({
      id,
      decided: { outcome: 'hide', why: 'unkind', name: 'Noor' },
      kinds: { hurts: 1 },
    });
    expect((await opensCase(bo, { id })).decidedWords).toBe('Dit kwam hard aan.');
    const [row] = await rowsOf(naast, 'moderationCases');
    expect(row).toMatchObject({ flaggers: [], countedBy: null });
    await appeals(mila, await myMeasure(mila, sessionId, 'hide'), 'Dat bedoelde ik niet.');
    await eventually(async () => expect((await theCase(bo)).appeal).not.toBeNull());
    expect((await theCase(noor)).may).toMatchObject({ read: false, decide: false });
  });

  it('still waits where it may threaten a life: hiding is none of its steps', async () => {
    await flags(daan, sessionId, said.id);
    const one = await theCase(bo);
    await marksGrave(bo, one);
    await hides(noor, sessionId, said.id, { hidden: true, why: 'method' });
    await eventually(async () => expect((await theCase(bo)).sources).toContain('measure'));
    expect(await theCase(bo)).toMatchObject({ id: one.id, isGrave: true, decided: null });
  });
});
