import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { countFigure } from '@naast/server/domains/figures/index';
import { alarmRoutes } from '@naast/shared/contract/alarms';
import { allFigures, type Figure, figureRoutes } from '@naast/shared/contract/figures';
import type { RoomId, RoomSessionId } from '@naast/shared/contract/rooms';
import { roomRoutes } from '@naast/shared/contract/rooms';
import { limits } from '@naast/shared/limits';
import { inSession, isNotSafe, openAlarms } from '../support/alarms.js';
import { days, hours } from '../support/clock.js';
import { eventually } from '../support/eventually.js';
import { decides as decidesHeld, heldText, places, posts, setsAjar } from '../support/held.js';
import { appeals, lifts, measures, myMeasure } from '../support/measures.js';
import { casesOf, decides, flags, rowsOf, theCase } from '../support/moderation.js';
import { Naast, pairedBuses } from '../support/naast.js';
import { givesNotice } from '../support/notices.js';
import type { Person } from '../support/person.js';
import { unlimited } from '../support/unlimited.js';

let naast: Naast;
let noor: Person;
let bo: Person;
let mila: Person;
let daan: Person;
let roomId: RoomId;
let sessionId: RoomSessionId;

beforeEach(async () => {
  const [first, second] = pairedBuses();
  naast = await Naast.start({ limits: unlimited, bus: first });
  const { url } = await naast.addNode({ limits: unlimited, bus: second });
  [noor, bo] = [await naast.team('Noor'), await naast.team('Bo')];
  roomId = await naast.room();
  sessionId = (await noor.opens(roomId)).session.id;
  await noor.follows(sessionId);
  [mila, daan] = [naast.visitor('Mila'), naast.visitor('Daan')];
  daan.url = url;
  await mila.joins(sessionId);
  await daan.joins(sessionId);
});
afterEach(() => naast.close());

/** What is counted, whether it may be shown or not. */
async function counted(): Promise<Partial<Record<Figure, number>>> {
  const rows = await rowsOf(naast, 'figures');
  return Object.fromEntries(rows.map(({ figure, count }) => [figure, count]));
}
const bothNodes = () => Promise.all(naast.nodes.map(({ app }) => app.jobs.run('moderation.finish')));
const seatOf = async (person: Person) => {
  const { mySeatId } = await person.call(roomRoutes.readSession, { params: { sessionId } });
  if (mySeatId === null) throw new Error('no seat');
  return mySeatId;
};
async function nextMonth(): Promise<void> {
  naast.clock.forward(days(30));
  bo = await naast.team('Bo');
  noor = await naast.team('Noor');
}
const months = async (person: Person) => (await person.call(figureRoutes.readFigures, {})).months;
/** Counted by hand, as many as it takes. */
async function countsUp(figure: Figure, times: number, name = figure as string): Promise<void> {
  const ctx = naast.app.ctxFor();
  for (let n = 0; n < times; n++) await countFigure(ctx, figure, `${name} ${n}`);
}

describe('what a month counts', () => {
  it('flags, decisions, how soon, measures, what was taken back, and appeals: each once', async () => {
    const said = await mila.says(sessionId, 'Jullie snappen er niets van.');
    await flags(daan, sessionId, said.id, 'hurts');
    await flags(daan, sessionId, said.id, 'hurts');
    await flags(noor, sessionId, said.id, 'spam');
    await eventually(async () => expect((await casesOf(bo))[0]?.kinds).toMatchObject({ hurts: 1, spam: 1 }));
    await eventually(async () => expect(await rowsOf(naast, 'toldFlags')).toEqual([]));
    await decides(bo, await theCase(bo), { outcome: 'rest', why: 'unkind' });
    const { id } = await myMeasure(mila, sessionId, 'rest');
    await appeals(mila, { id }, 'Ik bedoelde het anders.');
    const sam = await naast.team('Sam');
    await eventually(async () => expect((await casesOf(sam))[0]?.appeal).not.toBeNull());
    await decides(sam, await theCase(sam), { outcome: 'right', words: 'Je hebt gelijk.' });
    await bothNodes();
    await bothNodes();
    expect(await counted()).toEqual({
      ...{ 'flags.hurts': 1, 'flags.spam': 1, 'decided.sameHour': 1, 'outcomes.measure': 1 },
      ...{ 'measures.rest': 1, 'lifted.early': 1, 'appeals.right': 1 },
    });
  });

  it('measures of a host in the room, and what somebody took back', async () => {
    const seatId = await seatOf(mila);
    const { measure } = await measures(noor, sessionId, seatId, 'slow', {
      seconds: limits.measure.slowSeconds[0],
      minutes: limits.measure.slowMinutesChoices[0],
    });
    if (!measure) throw new Error('not slowed');
    await Promise.all([lifts(noor, { id: measure.id }), lifts(bo, { id: measure.id })]);
    await bothNodes();
    expect(await counted()).toEqual({ 'measures.slow': 1, 'lifted.early': 1 });
  });

  it('held texts: placed, declined, waiting when the room closed; and which waited for long', async () => {
    await setsAjar(noor, sessionId, 'all');
    const texts = ['een', 'twee', 'drie', 'vier'];
    for (const text of texts) await posts(mila, sessionId, `Dit is regel ${text}.`);
    const ids = await Promise.all(
      texts.map(async (text) => (await heldText(noor, sessionId, `Dit is regel ${text}.`)).id),
    );
    const [one, two, three] = ids;
    if (!one || !two || !three) throw new Error('not held');
    await places(noor, sessionId, one);
    naast.clock.forward(121_000);
    await decidesHeld(noor, sessionId, [two, three], { what: 'decline', why: 'other', line: null });
    // Undone, and then placed.
    await decidesHeld(noor, sessionId, [three], { what: 'undo' });
    await places(noor, sessionId, three);
    await noor.call(roomRoutes.closeRoom, { params: { sessionId } });
    await eventually(async () => expect(await rowsOf(naast, 'heldTexts')).toEqual([]));
    expect(await counted()).toEqual({
      ...{ 'held.placed': 2, 'held.declined': 1, 'held.lapsed': 1, 'waited.long': 3 },
    });
  });

  it('how soon somebody decided, as a coarse class', async () => {
    const decidesAfter = async (ms: number) => {
      await givesNotice(daan);
      await theCase(await naast.team('Sam'));
      naast.clock.forward(ms);
      bo = await naast.team('Bo');
      await decides(bo, await theCase(bo), { outcome: 'nothingWrong', words: 'Dit mag er staan.' });
    };
    for (const ms of [0, hours(3), days(3)]) await decidesAfter(ms);
    expect(await counted()).toEqual({
      ...{ 'notices.hate': 3, 'noticeOutcomes.nothingWrong': 3 },
      ...{ 'decided.sameHour': 1, 'decided.sameDay': 1, 'decided.later': 1 },
    });
  });

  it('alarms by their level when they are closed, and notices', async () => {
    await isNotSafe(mila, inSession(sessionId));
    const [alarm] = await openAlarms(noor);
    if (!alarm) throw new Error('no alarm');
    const params = { alarmId: alarm.id };
    const { rev } = await noor.call(alarmRoutes.takeAlarm, { params, body: { rev: alarm.rev } });
    await noor.call(alarmRoutes.closeAlarm, { params, body: { rev, ending: 'spoke' } });
    await givesNotice(daan, { kind: 'threat' });
    await bothNodes();
    await bothNodes();
    expect(await counted()).toEqual({ 'alarms.unknown': 1, 'notices.threat': 1 });
  });

  it('once what is tried again: at the same moment, on the other node, after a restart, in the next month', async () => {
    const act = (n: number) => {
      const node = naast.nodes[n % naast.nodes.length];
      if (!node) throw new Error('no node');
      return countFigure(node.app.ctxFor(), 'flags.spam', 'the same');
    };
    await Promise.all(Array.from({ length: 8 }, (_, n) => act(n)));
    await naast.addNode({ limits: unlimited });
    await act(2);
    naast.clock.set('2026-12-01T00:10:00Z');
    await act(0);
    expect((await rowsOf(naast, 'figures')).map(({ month, count }) => ({ month, count }))).toEqual([
      { month: '2026-11', count: 1 },
    ]);
  });
});

describe('the page of figures', () => {
  it('shows months that are over, and never the one that runs', async () => {
    await countsUp('flags.spam', 7);
    expect(await months(bo)).toEqual([]);
    await nextMonth();
    await countsUp('flags.spam', 9, 'later');
    const [november, ...more] = await months(bo);
    expect(more).toEqual([]);
    expect(november).toMatchObject({ year: 2026, month: 11 });
    expect(november?.figures.map(({ figure }) => figure)).toEqual(allFigures);
    expect(november?.figures.filter(({ count: shown }) => shown !== null)).toEqual([
      { figure: 'flags.spam', count: 7 },
    ]);
  });

  it('is for coordinators', async () => {
    expect(await noor.refusal(figureRoutes.readFigures, {})).toBe('notAllowed');
    expect(await mila.refusal(figureRoutes.readFigures, {})).toBe('signInNeeded');
  });

  it('has numbers of months behind it, and nothing else: no ids, no order, no time of an act', async () => {
    await countsUp('flags.spam', 20);
    const [row] = await rowsOf(naast, 'figures');
    const marks = row?.['counted'] as string[];
    expect(marks).toHaveLength(20);
    expect(marks).toEqual(marks.toSorted());
    await nextMonth();
    await naast.app.jobs.run('privacy.retention');
    expect(await rowsOf(naast, 'figures')).toEqual([
      { _id: expect.any(String), month: '2026-11', figure: 'flags.spam', count: 20, schemaVersion: 1 },
    ]);
  });

  it('keeps a month for two years', async () => {
    await countsUp('flags.spam', 5);
    naast.clock.set('2028-11-30T12:00:00Z');
    await naast.app.jobs.run('privacy.retention');
    expect(await rowsOf(naast, 'figures')).toHaveLength(1);
    naast.clock.set('2028-12-02T12:00:00Z');
    await naast.app.jobs.run('privacy.retention');
    expect(await rowsOf(naast, 'figures')).toEqual([]);
  });
});
