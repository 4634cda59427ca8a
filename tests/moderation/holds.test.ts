import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { CaseItem } from '@naast/shared/contract/cases';
import { caseRoutes } from '@naast/shared/contract/cases';
import { flagRoutes } from '@naast/shared/contract/flags';
import { type GraveStep, graveCaseRoutes } from '@naast/shared/contract/grave-cases';
import type { RoomSessionId } from '@naast/shared/contract/rooms';
import { spreekuurRoutes } from '@naast/shared/contract/spreekuur';
import { limits } from '@naast/shared/limits';
import { inThread } from '../support/alarms.js';
import { days, hours } from '../support/clock.js';
import { eventually } from '../support/eventually.js';
import { logRows } from '../support/logbook.js';
import { casesOf, decides, flags, opensCase, rowsOf, theCase } from '../support/moderation.js';
import { Naast, pairedBuses } from '../support/naast.js';
import {
  agreesToHold,
  asksHold,
  givesNotice,
  liftsHold,
  marksGrave,
  readsNotice,
} from '../support/notices.js';
import type { Person } from '../support/person.js';
import { asksAndConfirms, newestQuestion, takes, writesIn } from '../support/spreekuur.js';
import { unlimited } from '../support/unlimited.js';

let naast: Naast;
let noor: Person;
let sam: Person;
let bo: Person;
let mila: Person;
let sessionId: RoomSessionId;

beforeEach(async () => {
  naast = await Naast.start({ limits: unlimited });
  [noor, sam, bo] = [await naast.team('Noor'), await naast.team('Sam'), await naast.team('Bo')];
  sessionId = (await noor.opens(await naast.room())).session.id;
  [mila] = [naast.visitor('Mila')];
  await mila.joins(sessionId);
  const daan = naast.visitor('Daan');
  await daan.joins(sessionId);
  await flags(daan, sessionId, (await mila.says(sessionId, 'Ik weet waar je woont.')).id);
});
afterEach(() => naast.close());

const acts = async () => (await logRows(naast)).map(({ act }) => act);
const goesBy = async (ms: number) => {
  naast.clock.forward(ms);
  await naast.app.jobs.run('moderation.finish');
  await naast.app.jobs.run('privacy.retention');
};
const hasCopy = async () => (await rowsOf(naast, 'moderationCases'))[0]?.['copied'] !== null;
const params = ({ id: caseId }: CaseItem) => ({ caseId });
const demote = async (name: string, roles: ('host' | 'consultant')[]) => {
  const account = await naast.app.stores.people.findByName(name);
  if (account) await naast.app.stores.people.change(account.id, { roles });
};

describe('a case that is illegal or threatens a life', () => {
  const ticks = (person: Person, one: CaseItem, step: GraveStep, isDone = true) =>
    person.ask(graveCaseRoutes.tickStep, { params: { caseId: one.id, step }, body: { isDone } });

  it('comes first once somebody marks it, with its steps; what is done is seen, by whom and in what hour', async () => {
    const daan = naast.visitor('Daan 2');
    await daan.joins(sessionId);
    await flags(daan, sessionId, (await mila.says(sessionId, 'Mijn nummer is 0612345678.')).id, 'contact');
    await eventually(async () => expect(await casesOf(bo)).toHaveLength(2));
    const last = (await casesOf(bo)).at(-1);
    if (!last) throw new Error('no case');
    expect((await ticks(bo, last, 'danger')).error?.code).toBe('changedMeanwhile');
    expect((await marksGrave(bo, last)).error).toBeNull();
    expect((await marksGrave(sam, last)).error?.code).toBe('changedMeanwhile');
    expect((await casesOf(sam))[0]).toMatchObject({ id: last.id, isGrave: true });
    await ticks(sam, last, 'danger');
    expect((await ticks(bo, last, 'danger')).error?.code).toBe('changedMeanwhile');
    const { grave } = await opensCase(bo, last);
    expect(grave).toMatchObject({
      by: { name: 'Bo', isMe: true },
      steps: [{ step: 'danger', by: { name: 'Sam', isMe: false } }],
    });
    expect(new Date(grave?.steps[0]?.at ?? 0).getTime() % hours(1)).toBe(0);
    await ticks(bo, last, 'danger', false);
    expect((await opensCase(bo, last)).grave?.steps).toEqual([]);
    await marksGrave(bo, last, false);
    expect((await casesOf(sam)).at(-1)).toMatchObject({ id: last.id, isGrave: false });
    expect(await acts()).toEqual(
      expect.arrayContaining(['case.markedGrave', 'case.stepDone', 'case.stepUndone', 'case.unmarkedGrave']),
    );
  });

  it('is no matter of consultants, visitors or parties', async () => {
    const one = await theCase(bo);
    const ruben = await naast.team('Ruben');
    expect((await marksGrave(ruben, one)).error?.code).toBe('notAllowed');
    expect((await marksGrave(mila, one)).error?.code).toBe('signInNeeded');
    await flags(noor, sessionId, (await mila.says(sessionId, 'En jij?')).id);
    await eventually(async () => expect(await casesOf(noor)).toHaveLength(2));
    const own = (await casesOf(noor)).find(({ isParty }) => isParty);
    if (!own) throw new Error('no case');
    expect((await marksGrave(noor, own)).error?.code).toBe('notAllowed');
    expect((await asksHold(noor, own)).error?.code).toBe('notAllowed');
    expect((await liftsHold(noor, own)).error?.code).toBe('notAllowed');
  });
});

describe('a hold on deletion', () => {
  it('takes two people, of whom one coordinates; until then nothing is held', async () => {
    const one = await theCase(sam);
    expect((await agreesToHold(sam, one)).error?.code).toBe('changedMeanwhile');
    expect((await asksHold(sam, one)).error).toBeNull();
    expect((await asksHold(bo, one)).error?.code).toBe('changedMeanwhile');
    expect((await agreesToHold(sam, one)).error?.code).toBe('needsSecondPerson');
    // Two hosts, while there is a coordinator.
    expect((await agreesToHold(noor, one)).error?.code).toBe('needsSecondPerson');
    expect((await opensCase(noor, one)).holdMay).toMatchObject({ confirm: false, needsCoordinator: true });
    expect(await theCase(bo)).toMatchObject({ isHeld: false });
    expect((await opensCase(bo, one)).hold).toMatchObject({
      why: 'police',
      words: 'De politie belde en stuurt een vordering.',
      asked: { name: 'Sam', isMe: false, days: 30 },
      until: null,
    });
    expect((await agreesToHold(bo, one)).error).toBeNull();
    expect(await theCase(bo)).toMatchObject({ isHeld: true });
    expect(await acts()).toEqual(expect.arrayContaining(['case.holdProposed', 'case.holdConfirmed']));
  });

  it('lands once when two agree at the same moment', async () => {
    const one = await theCase(sam);
    await asksHold(bo, one);
    const tries = await Promise.all([noor, sam].map((person) => agreesToHold(person, one)));
    expect(tries.map(({ error }) => error?.code ?? 'agreed').toSorted()).toEqual([
      'agreed',
      'changedMeanwhile',
    ]);
    expect((await acts()).filter((act) => act === 'case.holdConfirmed')).toHaveLength(1);
  });

  it('cannot be where one person is alone, and says so', async () => {
    const one = await theCase(bo);
    for (const name of ['Noor', 'Sam']) await demote(name, []);
    expect((await asksHold(bo, one)).error?.code).toBe('needsSecondPerson');
    expect((await opensCase(bo, one)).holdMay).toMatchObject({ propose: false, isNobodyElse: true });
  });

  it('keeps the copy beyond its terms, never beyond ninety days from its beginning; then it ends by itself', async () => {
    const one = await theCase(bo);
    await decides(bo, one, { outcome: 'leave' });
    await asksHold(bo, one);
    await agreesToHold(sam, one);
    await goesBy(limits.case.wordsKept + days(1));
    expect(await hasCopy()).toBe(true);
    // Longer, from its beginning: asked and agreed to as before; not shorter.
    const stays = async () => ([bo, sam] = [await naast.team('Bo'), await naast.team('Sam')]);
    await stays();
    expect((await asksHold(bo, one, { days: 30 })).error?.code).toBe('changedMeanwhile');
    await asksHold(bo, one, { days: 90 });
    await agreesToHold(sam, one);
    await goesBy(days(81));
    expect(await hasCopy()).toBe(true);
    await goesBy(days(2));
    expect(await hasCopy()).toBe(false);
    expect(await rowsOf(naast, 'moderationCases')).toMatchObject([
      { isBare: true, hold: null, holdWords: null },
    ]);
    expect(await acts()).toContain('case.holdEnded');
  });

  it('is lifted by one; then the copy goes by its terms, at once when they are past', async () => {
    const one = await theCase(bo);
    expect((await liftsHold(bo, one)).error?.code).toBe('changedMeanwhile');
    await asksHold(bo, one);
    await liftsHold(sam, one);
    expect((await opensCase(bo, one)).hold).toBeNull();
    await asksHold(bo, one, { days: 60 });
    await agreesToHold(sam, one);
    await goesBy(limits.case.wordsKeptMost + days(1));
    [bo, sam] = [await naast.team('Bo'), await naast.team('Sam')];
    expect(await hasCopy()).toBe(true);
    expect((await liftsHold(sam, one)).error).toBeNull();
    expect(await hasCopy()).toBe(false);
    expect((await asksHold(bo, one)).error?.code).toBe('notFound');
  });

  it('is one for a case: what was held and lifted is not held again', async () => {
    const one = await theCase(bo);
    await asksHold(bo, one);
    await agreesToHold(sam, one);
    await liftsHold(bo, one);
    expect((await asksHold(sam, one)).error?.code).toBe('changedMeanwhile');
    expect((await opensCase(bo, one)).hold).toMatchObject({ isOver: true });
  });

  it('holds the words of a notice, and tells its sender until when', async () => {
    const outsider = naast.visitor('Buiten');
    const codename = await givesNotice(outsider);
    await eventually(async () => expect(await casesOf(bo)).toHaveLength(2));
    const one = (await casesOf(bo)).find(({ notice }) => notice !== null);
    if (!one) throw new Error('no case');
    await decides(bo, one, { outcome: 'toAuthorities', words: 'Doorgegeven aan de politie.' });
    await asksHold(bo, one, { days: 60 });
    await agreesToHold(sam, one);
    await goesBy(limits.notice.answerKept + days(1));
    const held = await readsNotice(outsider, codename);
    expect(held.words).not.toBeNull();
    expect(held.heldUntil).toBe(held.readableUntil);
    await goesBy(days(30));
    expect(await rowsOf(naast, 'notices')).toMatchObject([{ isBare: true, words: null }]);
  });

  it('is told to the person whose words are held, and to nobody else', async () => {
    const one = await theCase(bo);
    const given = { params: { kind: 'roomSession', placeId: sessionId as never } } as const;
    expect((await mila.call(graveCaseRoutes.readMyHolds, given)).holds).toEqual([]);
    await asksHold(bo, one);
    expect((await mila.call(graveCaseRoutes.readMyHolds, given)).holds).toEqual([]);
    await agreesToHold(sam, one);
    expect((await mila.call(graveCaseRoutes.readMyHolds, given)).holds).toMatchObject([{ why: 'police' }]);
    for (const person of [noor, naast.visitor('Wies')])
      expect((await person.call(graveCaseRoutes.readMyHolds, given)).holds).toEqual([]);
  });

  it('outlives the erasure of a question until it ends: then the copy goes at once', async () => {
    const ruben = await naast.team('Ruben');
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
    await eventually(async () => expect(await casesOf(bo)).toHaveLength(2));
    const one = (await casesOf(bo)).find(({ place }) => place?.kind === 'thread');
    if (!one) throw new Error('no case');
    await asksHold(bo, one);
    await agreesToHold(sam, one);
    await asker.call(spreekuurRoutes.eraseMyQuestion, {});
    await eventually(async () =>
      expect(await rowsOf(naast, 'moderationCases')).toContainEqual(
        expect.objectContaining({ _id: one.id, isPlaceGone: true }),
      ),
    );
    expect((await opensCase(bo, one)).words).toHaveLength(1);
    await liftsHold(bo, one);
    expect(await bo.refusal(caseRoutes.readCase, { params: params(one) })).toBe('notFound');
  });

  it('forgets who asked and agreed, once their account is gone', async () => {
    const one = await theCase(bo);
    await marksGrave(bo, one);
    await asksHold(bo, one);
    await agreesToHold(sam, one);
    const { cases, people } = naast.app.stores;
    for (const name of ['Bo', 'Sam']) {
      const account = await people.findByName(name);
      expect(await cases.mentioned()).toContain(account?.id);
      await cases.forgetAccount(account?.id ?? '');
      expect(await cases.mentioned()).not.toContain(account?.id);
    }
  });
});

describe('a hold on two nodes', () => {
  it('is agreed to once, and its end is made good by either', async () => {
    await naast.close();
    const [first, second] = pairedBuses();
    naast = await Naast.start({ bus: first, limits: unlimited });
    const { url } = await naast.addNode({ bus: second, limits: unlimited });
    [sam, bo] = [await naast.team('Sam'), await naast.team('Bo')];
    sam.url = url;
    await givesNotice(naast.visitor('Buiten'));
    const one = await theCase(sam);
    await asksHold(bo, one);
    const tries = await Promise.all([agreesToHold(sam, one), agreesToHold(sam, one)]);
    expect(tries.map(({ error }) => error?.code ?? 'agreed').toSorted()).toEqual([
      'agreed',
      'changedMeanwhile',
    ]);
    expect(await theCase(bo)).toMatchObject({ isHeld: true });
    await goesBy(days(31));
    expect((await rowsOf(naast, 'moderationCases'))[0]).not.toHaveProperty('heldUntil');
    expect((await rowsOf(naast, 'notices'))[0]).not.toHaveProperty('heldUntil');
  });
});
