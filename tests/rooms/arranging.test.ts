import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { arrangingRoutes, type RoomPlan } from '@naast/shared/contract/arranging';
import { type Opening } from '@naast/shared/contract/clock-time';
import { peopleRoutes } from '@naast/shared/contract/people';
import { type RoomId, type RoomView, roomRoutes } from '@naast/shared/contract/rooms';
import { limits } from '@naast/shared/limits';
import { changeOf, makes, moves, pauses, rearranges, removes, sees, somePlan } from '../support/arranging.js';
import { hours, minutes } from '../support/clock.js';
import { eventually } from '../support/eventually.js';
import { Naast, pairedBuses } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { becomesCoordinator } from '../support/team.js';
import { unlimited } from '../support/unlimited.js';

/** The clock stands at 20:00 in Amsterdam, on a Saturday. */
const tonight: Opening = { weekday: 6, from: '19:00', to: '21:30' };
const always = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '24:00' }));
const other = { nl: 'Avondruimte', en: 'Evening room' };

let naast: Naast;
let bo: Person;
let noor: Person;
let mila: Person;

beforeEach(async () => {
  naast = await Naast.start({ limits: unlimited });
  bo = await naast.team('Bo');
  noor = await naast.team('Noor');
  mila = naast.visitor('Mila');
});
afterEach(() => naast.close());

const listed = async (): Promise<readonly RoomView[]> => (await mila.call(roomRoutes.listRooms, {})).rooms;
const titles = async () => (await listed()).map(({ title }) => title.en);
const opening = (roomId: RoomId) => ({ params: { roomId } });

describe('a coordinator who arranges the rooms', () => {
  it('makes a room that everybody sees, the last of the list; a form that is sent twice makes one', async () => {
    const first = await makes(bo);
    const given = { body: { clientKey: randomUUID(), plan: { ...somePlan, title: other } } };
    const tries = await Promise.all([1, 2].map(() => bo.call(arrangingRoutes.makeRoom, given)));
    expect(new Set(tries.map(({ id }) => id)).size).toBe(1);
    expect(first).toMatchObject({ ...somePlan, status: 'closed', isPaused: false, rev: 0 });
    expect(await titles()).toEqual(['Morning room', 'Evening room']);
  });

  it('changes texts and hours, which count at the next read; the plan that it has changes nothing', async () => {
    const { id } = await makes(bo);
    await rearranges(bo, id, { title: other, weekly: [tonight] });
    expect(await sees(mila, id)).toMatchObject({ title: other, status: 'waiting', rev: 1 });
    await rearranges(bo, id, {});
    expect((await sees(mila, id)).rev).toBe(1);
    await noor.opens(id);
  });

  it('may give a day several openings, to midnight too; those that overlap or end before they begin are refused', async () => {
    const evening = [
      { weekday: 6, from: '08:00', to: '10:00' },
      { weekday: 6, from: '10:00', to: '12:00' },
      { weekday: 6, from: '22:00', to: '24:00' },
    ];
    const room = await makes(bo, { weekly: evening });
    expect(room.weekly).toEqual(evening);
    const paths = async (plan: Partial<RoomPlan>) =>
      (await bo.ask(arrangingRoutes.changeRoom, changeOf(room, plan))).error?.fields?.map(({ path }) => path);
    expect(await paths({ weekly: [tonight, { ...tonight, from: '21:00', to: '23:00' }] })).toEqual([
      'plan.weekly.1.from',
    ]);
    expect(await paths({ weekly: [{ ...tonight, to: '19:00' }] })).toEqual(['plan.weekly.0.to']);
    expect(await paths({ weekly: [{ ...tonight, from: '24:00', to: '24:00' }] })).toContain(
      'plan.weekly.0.from',
    );
    expect(await paths({ title: { nl: 'Alleen dit', en: ' ' } })).toEqual(['plan.title.en']);
    const five = ['01', '03', '05', '07', '09'].map((h) => ({ weekday: 2, from: `${h}:00`, to: `${h}:30` }));
    expect(await paths({ weekly: five })).toHaveLength(5);
    expect((await sees(mila, room.id)).rev).toBe(0);
  });

  it('gives dates that differ from the week: only those count on that day, and what is over is not shown', async () => {
    const everySaturday = { weekly: [tonight] };
    const extra = { kind: 'open', on: '2026-11-23', from: '10:00', to: '12:00' } as const;
    const christmas = { kind: 'closed', on: '2026-12-25' } as const;
    const room = await makes(bo, { ...everySaturday, dates: [christmas, extra] });
    expect(room.dates).toEqual([extra, christmas]);
    expect(room).toMatchObject({ status: 'waiting', opensAt: '2026-11-23T09:00:00.000Z' });

    // Today at other times: the week does not count, so it is closed now.
    const later = { kind: 'open', on: '2026-11-21', from: '22:00', to: '24:00' } as const;
    await rearranges(bo, room.id, { dates: [later, extra] });
    expect(await sees(mila, room.id)).toMatchObject({
      status: 'closed',
      opensAt: '2026-11-21T21:00:00.000Z',
    });
    expect(await noor.refusal(roomRoutes.openRoom, opening(room.id))).toBe('outsideHours');
    const today = { ...later, from: '19:30', to: '23:00' };
    await rearranges(bo, room.id, { dates: [today, extra] });
    const { session } = await noor.opens(room.id);
    expect(session.closesAt).toBe('2026-11-21T22:00:00.000Z');

    naast.clock.forward(hours(5));
    expect((await sees(mila, room.id)).dates).toEqual([extra]);
  });

  it('closes dates in a row: the next opening is told beyond them', async () => {
    const closed = ['2026-11-21', '2026-11-28', '2026-12-05'].map((on) => ({ kind: 'closed', on }) as const);
    const { id } = await makes(bo, { weekly: [tonight], dates: closed });
    expect(await sees(mila, id)).toMatchObject({ status: 'closed', opensAt: '2026-12-12T18:00:00.000Z' });
  });

  it('refuses dates that contradict each other, no dates, and too many', async () => {
    const room = await makes(bo);
    const paths = async (dates: RoomPlan['dates']) =>
      (await bo.ask(arrangingRoutes.changeRoom, changeOf(room, { dates }))).error?.fields?.map(
        ({ path }) => path,
      );
    const evening = { kind: 'open', on: '2026-12-05', from: '20:00', to: '22:00' } as const;
    const closed = { kind: 'closed', on: '2026-12-05' } as const;
    expect(await paths([evening, closed])).toEqual(['plan.dates.0.on', 'plan.dates.1.on']);
    expect(await paths([evening, { ...evening, from: '21:00', to: '23:00' }])).toEqual(['plan.dates.1.on']);
    expect(await paths([{ ...evening, to: '20:00' }])).toEqual(['plan.dates.0.to']);
    expect(await paths([{ ...closed, on: '2026-02-30' }])).toEqual(['plan.dates.0.on']);
    expect(await paths([{ ...closed, on: '9999-12-31' }])).toEqual(['plan.dates.0.on']);
    const many = Array.from({ length: limits.room.datesMost + 1 }, (_, n) => ({
      ...closed,
      on: `2027-01-${String(n + 10)}`,
    }));
    expect(await paths(many)).toEqual(['plan.dates']);
    expect(
      await paths([
        { ...evening, to: '22:00' },
        { ...evening, from: '22:00', to: '24:00' },
      ]),
    ).toBeUndefined();
  });

  it('makes the group smaller: from that number on people wait, and who is inside stays', async () => {
    const { id } = await makes(bo, { weekly: always });
    const { session } = await noor.opens(id);
    await noor.follows(session.id);
    const [sem, jip] = [naast.visitor('Sem'), naast.visitor('Jip')];
    await mila.joins(session.id);
    await sem.joins(session.id);
    await rearranges(bo, id, { capacity: { oneHost: 2, moreHosts: 3 } });
    expect((await sees(jip, id)).session).toMatchObject({ people: 2, capacity: 2, shut: null });
    expect((await jip.requestsEntry(session.id)).reply?.outcome).toBe('row');
    expect((await sem.says(session.id, 'Ik ben er nog.')).text).toBe('Ik ben er nog.');
    await rearranges(bo, id, { capacity: { oneHost: 3, moreHosts: 3 } });
    await jip.joins(session.id);
    const room = await sees(bo, id);
    const paths = async (capacity: RoomPlan['capacity']) =>
      (await bo.ask(arrangingRoutes.changeRoom, changeOf(room, { capacity }))).error?.fields?.map(
        ({ path }) => path,
      );
    const { capacityWithOneHost: one, capacityWithMoreHosts: more } = limits.room;
    expect(await paths({ oneHost: one + 1, moreHosts: more })).toEqual(['plan.capacity.oneHost']);
    expect(await paths({ oneHost: one, moreHosts: more + 1 })).toEqual(['plan.capacity.moreHosts']);
    expect(await paths({ oneHost: 5, moreHosts: 4 })).toEqual(['plan.capacity.moreHosts']);
    expect(await paths({ oneHost: 1, moreHosts: 4 })).toEqual(['plan.capacity.oneHost']);
  });

  it('keeps dates and group when a page of before there were any changes the rest', async () => {
    const dates = [{ kind: 'closed', on: '2026-12-25' } as const];
    const capacity = { oneHost: 4, moreHosts: 6 };
    const room = await makes(bo, { dates, capacity });
    const { title, description, weekly } = somePlan;
    await bo.call(arrangingRoutes.changeRoom, {
      params: { roomId: room.id },
      body: { rev: room.rev, plan: { title: other, description, weekly } },
    });
    expect(await sees(mila, room.id)).toMatchObject({ title: other, dates, capacity });
    expect(title).not.toEqual(other);
  });

  it('never closes an open session by other hours: it goes on to the end that it began with', async () => {
    const { id } = await makes(bo, { weekly: [tonight] });
    const { session } = await noor.opens(id);
    await noor.follows(session.id);
    await mila.joins(session.id);
    expect(session.closesAt).toBe('2026-11-21T20:30:00.000Z');

    await rearranges(bo, id, { weekly: [] });
    await naast.app.jobs.run('rooms.tend');
    expect(await sees(bo, id)).toMatchObject({ status: 'open', closesAt: session.closesAt });
    expect((await mila.says(session.id, 'Ik zit er nog.')).text).toBe('Ik zit er nog.');
    naast.clock.forward(minutes(89));
    await naast.app.jobs.run('rooms.tend');
    expect((await sees(bo, id)).status).toBe('open');
    naast.clock.forward(minutes(2));
    await naast.app.jobs.run('rooms.tend');
    expect(await sees(bo, id)).toMatchObject({
      status: 'closed',
      session: null,
      closesAt: null,
      opensAt: null,
    });
    // Her screen has locked.
    const again = await naast.team('Noor');
    expect(await again.refusal(roomRoutes.openRoom, opening(id))).toBe('outsideHours');
  });

  it('pauses a room: nobody opens it, and an open session goes on; then resumes it', async () => {
    const { id } = await makes(bo, { weekly: [tonight, { ...tonight, weekday: 7 }] });
    const { session } = await noor.opens(id);
    await noor.follows(session.id);
    await pauses(bo, id);
    await naast.app.jobs.run('rooms.tend');
    await mila.joins(session.id);
    expect((await mila.says(session.id, 'Dag.')).text).toBe('Dag.');
    expect(await sees(bo, id)).toMatchObject({ status: 'open', isPaused: true, opensAt: null });

    await noor.call(roomRoutes.closeRoom, { params: { sessionId: session.id } });
    expect(await sees(bo, id)).toMatchObject({ status: 'closed', opensAt: null, may: { open: false } });
    expect(await noor.refusal(roomRoutes.openRoom, opening(id))).toBe('roomPaused');
    expect(await pauses(bo, id, false)).toMatchObject({ status: 'waiting', may: { open: true } });
    await noor.opens(id);
  });

  it('puts a room above or below another, as often as it takes', async () => {
    const ids: RoomId[] = [];
    for (const n of ['a', 'b', 'c']) ids.push((await makes(bo, { title: { nl: n, en: n } })).id);
    const [a, b, c] = ids as [RoomId, RoomId, RoomId];
    expect(await titles()).toEqual(['a', 'b', 'c']);
    await moves(bo, c, null);
    expect(await titles()).toEqual(['c', 'a', 'b']);
    await moves(bo, c, b);
    expect(await titles()).toEqual(['a', 'b', 'c']);
    // Two that change places between the same two again and again: the numbers between them run out.
    const d = (await makes(bo, { title: { nl: 'd', en: 'd' } })).id;
    for (let n = 0; n < 60; n++) await moves(bo, n % 2 === 0 ? b : c, a);
    expect(await titles()).toEqual(['a', 'c', 'b', 'd']);
    await moves(bo, d, a);
    expect(await titles()).toEqual(['a', 'd', 'c', 'b']);
    expect(
      await bo.refusal(arrangingRoutes.moveRoom, {
        params: { roomId: a },
        body: { after: naast.app.ctxFor().newId() },
      }),
    ).toBe('notFound');
  });

  it('removes a room that is not open; its closed session stays for 47 hours, by its name', async () => {
    const { id } = await makes(bo, { weekly: [tonight], title: other });
    const { session } = await noor.opens(id);
    expect(await bo.refusal(arrangingRoutes.removeRoom, opening(id))).toBe('roomIsOpen');
    await noor.call(roomRoutes.closeRoom, { params: { sessionId: session.id } });
    await removes(bo, id);
    expect(await titles()).toEqual([]);
    expect(await mila.refusal(roomRoutes.readRoom, opening(id))).toBe('notFound');
    expect(await noor.refusal(roomRoutes.openRoom, opening(id))).toBe('notFound');
    expect(await bo.refusal(arrangingRoutes.removeRoom, opening(id))).toBe('notFound');
    const read = () => noor.ask(roomRoutes.readSession, { params: { sessionId: session.id } });
    naast.clock.forward(limits.room.keptForDutyLead - hours(1));
    await naast.app.jobs.run('privacy.retention');
    const kept = await naast.app.stores.rooms.sessionsAmong([session.id]);
    expect(kept).toEqual([session.id]);
    expect(
      (await (await naast.team('Noor')).call(roomRoutes.readSession, { params: { sessionId: session.id } }))
        .session.title,
    ).toEqual(other);
    naast.clock.forward(hours(2));
    await naast.app.jobs.run('privacy.retention');
    expect((await read()).error?.code).toBe('notFound');
  });

  it('and a host who opens it at the same moment: one of both is refused, and nothing is half done', async () => {
    for (let n = 0; n < 8; n++) {
      const { id } = await makes(bo, { weekly: always });
      const answers = await Promise.all([
        noor.ask(roomRoutes.openRoom, opening(id)),
        bo.ask(arrangingRoutes.removeRoom, opening(id)),
      ]);
      const [opened, removed] = answers.map(({ status }) => status === 200);
      expect(opened && removed).toBe(false);
      const isThere = (await mila.ask(roomRoutes.readRoom, opening(id))).status === 200;
      expect(isThere).toBe(!removed);
      expect((await naast.app.stores.rooms.openSessionOf(id)) !== null).toBe(opened);
    }
  });

  it('is told to every open page, and who is inside reads the new name', async () => {
    const { id } = await makes(bo, { weekly: always });
    const { session } = await noor.opens(id);
    await noor.follows(session.id);
    await rearranges(bo, id, { title: other });
    await eventually(() => {
      const heard = noor.heard.map(({ type }) => type);
      expect(heard).toContain('organisation:changed');
      const facts = noor.heard.findLast(({ type }) => type === 'place:facts')?.payload;
      expect(facts).toMatchObject({ facts: { title: other, closed: null } });
    });
  });

  it('is offered to coordinators only', async () => {
    const may = async (person: Person) => (await person.call(peopleRoutes.readSelf, {})).may.arrangeRooms;
    expect([await may(bo), await may(noor), await may(mila)]).toEqual([true, false, false]);
  });
});

describe('two coordinators at once', () => {
  it('the second of two changes is refused, loses nothing, and can be sent anew', async () => {
    await becomesCoordinator(naast, 'Sam');
    const sam = await naast.team('Sam');
    const room = await makes(bo);
    const [title, description] = [other, { nl: 'Voor de avond.', en: 'For the evening.' }];
    const answers = await Promise.all([
      bo.ask(arrangingRoutes.changeRoom, changeOf(room, { title })),
      sam.ask(arrangingRoutes.changeRoom, changeOf(room, { description })),
    ]);
    expect(answers.map(({ status, error }) => String(error?.code ?? status)).toSorted()).toEqual([
      '200',
      'changedMeanwhile',
    ]);
    const [who, lost] = answers[0]?.error ? [bo, { title }] : [sam, { description }];
    const stored = await naast.app.stores.rooms.findNow(room.id);
    expect(stored?.rev).toBe(1);
    const anew = changeOf(await sees(who, room.id), lost);
    await who.call(arrangingRoutes.changeRoom, anew);
    expect(await naast.app.stores.rooms.findNow(room.id)).toMatchObject({ title, description, rev: 2 });
  });

  it('who press at the same moment move and pause every room once', async () => {
    const ids: RoomId[] = [];
    for (const n of ['a', 'b', 'c', 'd']) ids.push((await makes(bo, { title: { nl: n, en: n } })).id);
    const [a, b, c, d] = ids as [RoomId, RoomId, RoomId, RoomId];
    await becomesCoordinator(naast, 'Sam');
    const sam = await naast.team('Sam');
    await Promise.all([moves(bo, d, a), moves(sam, c, a), pauses(bo, b), pauses(sam, b)]);
    expect((await titles()).toSorted()).toEqual(['a', 'b', 'c', 'd']);
    expect((await titles())[0]).toBe('a');
    expect((await sees(mila, b)).isPaused).toBe(true);
  });
});

describe('on two nodes', () => {
  it('counts at the next read on the other node, and is refused there when it was seen before', async () => {
    const [here, there] = pairedBuses();
    const first = await naast.addNode({ limits: unlimited, bus: here });
    const second = await naast.addNode({ limits: unlimited, bus: there });
    await becomesCoordinator(naast, 'Sam');
    const [bo1, sam2] = [await naast.team('Bo', first.url), await naast.team('Sam', second.url)];
    const room = await makes(bo1);
    await sees(sam2, room.id);
    await rearranges(bo1, room.id, { title: other });
    await eventually(async () => expect((await sees(sam2, room.id)).title).toEqual(other));
    const late = changeOf(room, { weekly: [] });
    expect(await sam2.refusal(arrangingRoutes.changeRoom, late)).toBe('changedMeanwhile');
    await removes(sam2, room.id);
    await eventually(async () =>
      expect((await bo1.ask(roomRoutes.readRoom, opening(room.id))).error?.code).toBe('notFound'),
    );
  });
});

describe('a room of a store from before', () => {
  it('has no pause, no rev and no key: it is listed, opened, changed, paused, moved and removed', async () => {
    const id = await naast.room(always);
    const stored = await naast.nodes[0]?.connection.collection('rooms').findOne({ _id: id });
    expect(Object.keys(stored ?? {}).toSorted()).toEqual([
      '_id',
      'description',
      'position',
      'schemaVersion',
      'title',
      'weekly',
    ]);
    expect(await sees(mila, id)).toMatchObject({ isPaused: false, rev: 0, status: 'waiting' });
    const later = (await makes(bo)).id;
    await moves(bo, id, later);
    expect((await listed()).map((room) => room.id)).toEqual([later, id]);
    expect(await rearranges(bo, id, { title: other })).toMatchObject({ rev: 1, title: other });
    await pauses(bo, id);
    await removes(bo, id);
    expect((await listed()).map((room) => room.id)).toEqual([later]);
  });
});
