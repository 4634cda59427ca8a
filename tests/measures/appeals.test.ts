import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { decideAppeal } from '@naast/server/domains/measures/index';
import { measureCollection } from '@naast/server/domains/measures/measures.model';
import { openCollection } from '@naast/server/platform/storage/collection';
import { measureRoutes } from '@naast/shared/contract/measures';
import { type RoomId, type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import type { SeatId } from '@naast/shared/contract/seats';
import { limits } from '@naast/shared/limits';
import { days } from '../support/clock.js';
import { eventually } from '../support/eventually.js';
import { appeals, drawsCode, entryOf, hides, measures, myMeasure } from '../support/measures.js';
import { Naast } from '../support/naast.js';
import { nineWords } from '../support/nine-words.js';
import type { Person } from '../support/person.js';
import { unlimited } from '../support/unlimited.js';

describe('an appeal', () => {
  let naast: Naast;
  let noor: Person;
  let mila: Person;
  let kim: Person;
  let roomId: RoomId;
  let sessionId: RoomSessionId;
  let seatId: SeatId;

  beforeEach(async () => {
    naast = await Naast.start({ limits: unlimited });
    noor = await naast.team('Noor');
    [mila, kim] = [naast.visitor('Mila'), naast.visitor('Kim')];
    roomId = await naast.room();
    sessionId = (await noor.opens(roomId)).session.id;
    await noor.follows(sessionId);
    seatId = (await mila.joins(sessionId)).mySeatId as SeatId;
    await kim.joins(sessionId);
  });
  afterEach(() => naast.close());

  async function decides(name: 'Noor' | 'Sam' | 'Bo' | 'Ruben', id: string, isRight: boolean, words = '') {
    const account = await naast.app.stores.people.findByName(name);
    if (account === null) throw new Error(`no ${name}`);
    const { roles } = account;
    const ctx = naast.app.ctxFor({ kind: 'team', who: `team:${account.id}`, accountId: account.id, roles });
    return decideAppeal(ctx, id, { isRight, words }).then(
      () => 'done',
      (error: { code?: string }) => error.code,
    );
  }
  const returns = (person: Person, codename: string) =>
    person.ask(measureRoutes.returnToMeasure, { body: { codename } });
  const retention = () => naast.app.jobs.run('privacy.retention');

  it('is for the person whom the measure is about, once, in words', async () => {
    await measures(noor, sessionId, seatId, 'note', { words: 'Iets vriendelijker graag.' });
    const note = await myMeasure(mila, sessionId, 'note');
    expect((await appeals(kim, note, 'Ik ook.')).error?.code).toBe('notFound');
    expect((await appeals(naast.visitor('Wies'), note, 'Ik ook.')).error?.code).toBe('notFound');
    expect((await appeals(mila, note, '')).error?.code).toBe('badInput');
    expect((await appeals(mila, note, 'x'.repeat(1001))).error?.code).toBe('badInput');
    expect((await appeals(mila, note, nineWords())).error?.code).toBe('holdsCodename');
    const { reply } = await appeals(mila, note, 'Het was een grapje tussen ons.');
    expect(reply).toMatchObject({ appeal: { words: 'Het was een grapje tussen ons.', decided: null } });
    expect((await appeals(mila, note, 'En nog iets.')).error?.code).toBe('notAllowed');
  });

  it('is decided by another than who imposed it; right means given back at once, and told', async () => {
    const said = await mila.says(sessionId, 'Dat vind ik niet.');
    await hides(noor, sessionId, said.id, { hidden: true, why: 'unkind' });
    const hide = await myMeasure(mila, sessionId, 'hide');
    await appeals(mila, hide, 'Dit was niet onaardig.');
    expect(await decides('Noor', hide.id, false)).toBe('needsSecondPerson');
    expect(await decides('Ruben', hide.id, true)).toBe('notAllowed');
    const heard = mila.heard.length;
    expect(await decides('Bo', hide.id, true, 'Je hebt gelijk, sorry.')).toBe('done');
    await eventually(() =>
      expect(mila.heard.slice(heard).map(({ type }) => type)).toContain('measures:changed'),
    );
    expect(await myMeasure(mila, sessionId, 'hide')).toMatchObject({
      isRunning: false,
      appeal: { decided: { isRight: true, words: 'Je hebt gelijk, sorry.' } },
    });
    await eventually(async () => {
      const { messages } = await kim.call(roomRoutes.readWindow, { params: { sessionId }, query: {} });
      expect(messages.at(-1)).toMatchObject({ hidden: false, text: 'Dat vind ik niet.' });
    });
    expect(await decides('Sam', hide.id, false)).toBe('changedMeanwhile');
  });

  it('of two who decide at once one does; that it was not right leaves the measure, and is told with a reason', async () => {
    await measures(noor, sessionId, seatId, 'outToday');
    const out = await myMeasure(mila, sessionId, 'outToday');
    await appeals(mila, out, 'Ik deed niets.');
    const both = await Promise.all([
      decides('Bo', out.id, false, 'Je schold.'),
      decides('Sam', out.id, false, 'Je schold.'),
    ]);
    expect(new Set(both)).toEqual(new Set(['changedMeanwhile', 'done']));
    expect(await entryOf(mila, sessionId)).toBe('outOfRoom');
    expect((await myMeasure(mila, sessionId, 'outToday')).appeal?.decided).toEqual({
      isRight: false,
      words: 'Je schold.',
    });
    const { appeals: counts } = await noor.call(measureRoutes.listMeasures, {});
    expect(counts).toEqual([{ quarter: '2026-Q4', decided: 1, right: 0 }]);
  });

  it('has nine words of its own, drawn on request, by which its outcome is read from any device after the room', async () => {
    await measures(noor, sessionId, seatId, 'outToday', { words: 'Tot morgen.' });
    const out = await myMeasure(mila, sessionId, 'outToday');
    const first = await drawsCode(mila, out);
    const words = await drawsCode(mila, out);
    const code = (typed: string) => ({ params: { measureId: out.id }, body: { words: typed } });
    expect(await mila.refusal(measureRoutes.confirmMeasureCodename, code(first))).toBe('codenameReplaced');
    expect(await kim.refusal(measureRoutes.confirmMeasureCodename, code(words))).toBe('notFound');
    await mila.call(measureRoutes.confirmMeasureCodename, code(words));
    const draw = { params: { measureId: out.id }, body: { language: 'nl' as const } };
    expect(await mila.refusal(measureRoutes.drawMeasureCodename, draw)).toBe('codenameConfirmed');
    await noor.call(roomRoutes.closeRoom, { params: { sessionId } });
    naast.clock.forward(limits.room.keptForDutyLead + 1000);
    await retention();
    const library = naast.visitor('iemand');
    expect((await returns(library, first)).error?.code).toBe('codenameUnknown');
    const { reply } = await returns(library, words.toUpperCase());
    expect(reply).toMatchObject({
      by: 'Noor',
      words: 'Tot morgen.',
      isRunning: false,
      may: { appeal: true },
    });
    const given = { body: { codename: words, words: 'Ik wil hierop terugkomen.' } };
    await library.call(measureRoutes.appealByCodename, given);
    expect(await library.refusal(measureRoutes.appealByCodename, given)).toBe('notAllowed');
    expect(await decides('Sam', out.id, true, 'Klopt.')).toBe('done');
    expect((await returns(library, words)).reply?.appeal?.decided).toEqual({
      isRight: true,
      words: 'Klopt.',
    });
    // A question's page knows none of it, and after the term the answer is that of unknown words.
    naast.clock.forward(limits.measure.wordsKept + days(1));
    await retention();
    expect((await returns(library, words)).error).toEqual((await returns(library, nineWords())).error);
  });

  it('keeps the words for as long as it is open, and no longer than seven days after its answer', async () => {
    const stored = () =>
      openCollection(naast.nodes[0]?.connection as never, measureCollection)
        .find({})
        .lean();
    await measures(noor, sessionId, seatId, 'note', { words: 'Zeg het eens anders.' });
    const note = await myMeasure(mila, sessionId, 'note');
    await appeals(mila, note, 'Waarom?');
    naast.clock.forward(days(60));
    await retention();
    expect((await stored())[0]).toMatchObject({ by: expect.any(String), words: expect.anything() });
    expect(await decides('Bo', note.id, true)).toBe('done');
    naast.clock.forward(days(8));
    await retention();
    const [bare] = await stored();
    expect(bare).toMatchObject({ isBare: true, by: 'gone', words: null, appeal: null, kind: 'note', roomId });
    for (const field of ['placeId', 'seatId', 'personMark', 'codeHash', 'bySeat'])
      expect(bare).not.toHaveProperty(field);
    naast.clock.forward(days(182));
    await retention();
    expect(await stored()).toEqual([]);
  });
});
