import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { findAlarm } from '@naast/server/domains/alarms/actions/read-alarms';
import { findCase } from '@naast/server/domains/moderation/find-case';
import type { PlaceKinds } from '@naast/server/domains/places/index';
import { dutyLeadId } from '@naast/server/domains/rooms/help-calls';
import { findSeated, sessionsHostedBy } from '@naast/server/domains/rooms/index';
import { roomSessions } from '@naast/server/domains/rooms/rooms.places';
import { holding } from '@naast/server/domains/talks/talks.policy';
import { isNeededInRoom, whoCan } from '@naast/server/domains/talks/the-talk';
import { whoOf } from '@naast/server/kernel/actor';
import type { Ctx } from '@naast/server/kernel/ctx';
import { alarmRoutes } from '@naast/shared/contract/alarms';
import { answeringRoutes, questionLists } from '@naast/shared/contract/answering';
import { caseRoutes } from '@naast/shared/contract/cases';
import { measureRoutes } from '@naast/shared/contract/measures';
import { helpRoutes } from '@naast/shared/contract/room-help';
import { type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import type { SeatId } from '@naast/shared/contract/seats';
import { spreekuurRoutes, type ThreadId } from '@naast/shared/contract/spreekuur';
import { type ProposalKind, teamRoutes } from '@naast/shared/contract/team';
import { hasDuty, inSession, isNotSafe } from '../support/alarms.js';
import { days } from '../support/clock.js';
import { deskOf, rowOf } from '../support/desk.js';
import { eventually } from '../support/eventually.js';
import { measures } from '../support/measures.js';
import { casesOf, flags } from '../support/moderation.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import {
  asksAndConfirms,
  listOf,
  newestQuestion,
  notes,
  readsIn,
  setsAside,
  takes,
  writesIn,
} from '../support/spreekuur.js';
import { answersTalk, heardTalks, holdsTalk, offersTalk } from '../support/talks.js';
import { idOf, readsTeam } from '../support/team.js';
import { unlimited } from '../support/unlimited.js';

const names = ['Noor', 'Sam', 'Ruben', 'Bo'] as const;
type Name = (typeof names)[number];

describe('a list of the team holds what the policy allows its reader, and nothing else', () => {
  let naast: Naast;
  let people: Record<Name, Person>;

  beforeEach(async () => {
    naast = await Naast.start({ limits: unlimited });
    const signedIn = await Promise.all(names.map(async (name) => [name, await naast.team(name)]));
    people = Object.fromEntries(signedIn);
  });
  afterEach(() => naast.close());

  async function ctxOf(name: Name): Promise<Ctx> {
    const account = await naast.app.stores.people.findByName(name);
    if (account === null) throw new Error(`nobody is called ${name}`);
    const { id: accountId, roles } = account;
    return naast.app.ctxFor({ kind: 'team', who: whoOf('team', accountId), accountId, roles });
  }

  /** Each thing stands in each one's list if they are allowed to have it there. Some are, and some are not. */
  async function areAlike(
    things: readonly string[],
    listed: (person: Person) => Promise<readonly string[]>,
    isAllowed: (ctx: Ctx, id: string) => Promise<boolean>,
  ): Promise<void> {
    const told: boolean[] = [];
    for (const name of names) {
      const [list, ctx] = [await listed(people[name]), await ctxOf(name)];
      for (const id of things) {
        const allowed = await isAllowed(ctx, id);
        expect([name, id, list.includes(id)]).toEqual([name, id, allowed]);
        told.push(allowed);
      }
    }
    expect(new Set(told)).toEqual(new Set([true, false]));
  }

  const opens = async (host: Person): Promise<RoomSessionId> =>
    (await host.opens(await naast.room())).session.id;

  it('questions: `answering.read`', async () => {
    const { Noor: noor, Ruben: ruben } = people;
    const asked = async (): Promise<[Person, ThreadId]> => {
      naast.clock.forward(1000);
      const asker = naast.visitor('vraagsteller');
      await asksAndConfirms(asker);
      return [asker, await newestQuestion(noor)];
    };
    const [[, unread], [, taken], [, answered], [, aside], [asker, withdrawn]] = [
      await asked(),
      await asked(),
      await asked(),
      await asked(),
      await asked(),
    ];
    await readsIn(noor, taken, 1);
    await takes(noor, taken, 'experience');
    for (const [by, kind] of [
      [noor, 'experience'],
      [ruben, 'professional'],
    ] as const)
      await writesIn(by, answered, await takes(by, answered, kind), { kind: 'answer', text: 'Ik denk mee.' });
    await setsAside(noor, aside);
    await asker.call(spreekuurRoutes.withdrawMyQuestion, {});

    const inLists = async (person: Person) =>
      (await Promise.all(questionLists.map((show) => listOf(person, show)))).flat().map(({ id }) => id);
    // A coordinator has the same facts, and reads no words.
    const reader = await ctxOf('Noor');
    await areAlike([unread, taken, answered, aside, withdrawn], inLists, async (ctx, id) => {
      const thread = await naast.app.stores.spreekuur.find(id);
      const isAllowed = reader.judge('answering.read', { thread }) === 'allow';
      return ctx.judge('answering.list', null) === 'allow' && isAllowed;
    });
    for (const name of names)
      for (const { id, may } of await listOf(people[name])) {
        const { status } = await people[name].ask(answeringRoutes.readQuestion, {
          params: { threadId: id },
        });
        expect([name, may.read]).toEqual([name, status === 200]);
      }
  });

  it('notes on the first page: `note.read`', async () => {
    const { Noor: noor, Sam: sam, Ruben: ruben } = people;
    const asker = naast.visitor('vraagsteller');
    const threads: ThreadId[] = [];
    for (const by of [naast.visitor('een ander'), asker]) {
      naast.clock.forward(1000);
      await asksAndConfirms(by);
      const threadId = await newestQuestion(noor);
      await takes(noor, threadId, 'experience');
      await takes(ruben, threadId, 'professional');
      await notes(sam, threadId, 'Onder ons gezegd.');
      threads.push(threadId);
    }
    await asker.call(spreekuurRoutes.withdrawMyQuestion, {});
    const onDesk = async (person: Person) =>
      (await deskOf(person)).flatMap(({ id }) =>
        id.startsWith('notes:') ? [id.slice('notes:'.length)] : [],
      );
    await areAlike(threads, onDesk, async (ctx, id) => {
      const thread = await naast.app.stores.spreekuur.find(id);
      const isTheirs = thread?.voices.some(
        ({ takenBy }) => ctx.actor.kind === 'team' && takenBy === ctx.actor.accountId,
      );
      return isTheirs === true && ctx.judge('note.read', { thread }) === 'allow';
    });
  });

  it('alarms: `alarm.read`', async () => {
    const { Noor: noor, Sam: sam, Bo: bo } = people;
    await hasDuty(bo);
    for (const host of [noor, sam]) {
      const sessionId = await opens(host);
      await host.follows(sessionId);
      const visitor = naast.visitor(`van ${host.name}`);
      await visitor.joins(sessionId);
      await isNotSafe(visitor, inSession(sessionId));
    }
    const inLists = async (person: Person) => {
      const { open, closed } = await person.call(alarmRoutes.listAlarms, { query: {} });
      return [...open, ...closed].map(({ id }) => id);
    };
    const alarms = await inLists(bo);
    expect(alarms).toHaveLength(2);
    const isAllowed = async (ctx: Ctx, id: string) =>
      ctx.judge('alarm.read', await findAlarm(ctx, id)) === 'allow';
    await areAlike(alarms, inLists, isAllowed);
    const [first = ''] = await inLists(noor);
    const { id: alarmId, rev } = await noor.call(alarmRoutes.readAlarm, {
      params: { alarmId: first },
    });
    await noor.call(alarmRoutes.takeAlarm, { params: { alarmId }, body: { rev } });
    await noor.call(alarmRoutes.closeAlarm, { params: { alarmId }, body: { rev: rev + 1, ending: 'spoke' } });
    await areAlike(alarms, inLists, isAllowed);
  });

  it('cases: `case.list`, and `case.read` for what a row may open', async () => {
    const { Noor: noor, Sam: sam, Bo: bo } = people;
    for (const host of [noor, sam]) {
      const sessionId = await opens(host);
      await host.follows(sessionId);
      const visitor = naast.visitor(`gemeld bij ${host.name}`);
      await visitor.joins(sessionId);
      // Who flags it for the team is a party.
      await flags(host, sessionId, (await visitor.says(sessionId, 'Kijk hier eens.')).id);
    }
    await eventually(async () => expect(await casesOf(bo)).toHaveLength(2));
    const inList = async (person: Person) =>
      (await person.ask(caseRoutes.listCases, { query: { view: 'new' } })).reply?.cases ?? [];
    const cases = (await inList(bo)).map(({ id }) => id);
    const isAllowed = async (ctx: Ctx, id: string) =>
      ctx.judge(
        'case.read',
        await findCase(ctx, { roomSession: roomSessions } as unknown as PlaceKinds, id),
      ) === 'allow';
    const readable = async (person: Person) =>
      (await inList(person)).filter(({ may }) => may.read).map(({ id }) => id);
    await areAlike(cases, readable, isAllowed);
  });

  it('measures: `measure.list`, and `measure.confirm` for those that wait for a second person', async () => {
    const { Noor: noor, Sam: sam, Bo: bo } = people;
    for (const host of [noor, sam]) {
      const sessionId = await opens(host);
      const { mySeatId } = await naast.visitor(`weg bij ${host.name}`).joins(sessionId);
      await measures(host, sessionId, mySeatId as SeatId, 'outLonger', { days: 14 });
    }
    const inList = async (person: Person) =>
      (await person.ask(measureRoutes.listMeasures, {})).reply?.measures ?? [];
    const all = (await inList(bo)).map(({ id }) => id);
    expect(all).toHaveLength(2);
    await areAlike(
      all,
      async (person) => (await inList(person)).map(({ id }) => id),
      async (ctx) => ctx.judge('measure.list', null) === 'allow',
    );
    await areAlike(
      all,
      async (person) => (await inList(person)).filter(({ may }) => may.confirm).map(({ id }) => id),
      async (ctx, id) =>
        ctx.judge('measure.confirm', { measure: await ctx.stores.measures.find(id) }) === 'allow',
    );
  });

  it('calls for help: `room.answerHelp`', async () => {
    const { Noor: noor, Sam: sam } = people;
    const sessions = [await opens(noor), await opens(sam), await opens(noor)];
    for (const [sessionId, host, wants] of [
      [sessions[0], noor, 'consultant'],
      [sessions[1], sam, 'lead'],
      [sessions[2], noor, 'host'],
    ] as const)
      if (sessionId) await host.call(helpRoutes.askHelp, { params: { sessionId }, body: { wants } });
    const inList = async (person: Person) =>
      (await person.call(helpRoutes.listHelp, {})).calls.flatMap(({ sessionId, wants }) =>
        wants === 'lostHost' ? [] : [sessionId],
      );
    const isAllowed = async (ctx: Ctx, id: string) => {
      const on = { ...(await findSeated(ctx, id)), dutyLead: await dutyLeadId(ctx) };
      return ctx.judge('room.answerHelp', on) !== 'hide';
    };
    await areAlike(sessions, inList, isAllowed);
    const [first] = sessions;
    if (first) await noor.call(helpRoutes.askHelp, { params: { sessionId: first }, body: { wants: null } });
    await areAlike(sessions, inList, isAllowed);
  });

  it('talks apart: `talk.hold` and `talk.end`, and for hosts of the room that one goes on', async () => {
    const { Noor: noor, Sam: sam, Bo: bo } = people;
    await hasDuty(bo);
    const sessionId = await opens(noor);
    await noor.follows(sessionId);
    const mila = naast.visitor('Mila');
    const { mySeatId } = await mila.joins(sessionId);
    await sam.call(roomRoutes.joinAsHost, { params: { sessionId } });
    await sam.follows(sessionId);
    const { id } = await offersTalk(noor, sessionId, mySeatId as never);
    const inList = async (person: Person) => (await heardTalks(person)).map((talk) => talk.id);
    const isAllowed = async (ctx: Ctx, talkId: string) => {
      const talk = await naast.app.stores.talks.find(talkId);
      if (talk === null) return false;
      const can = await whoCan(ctx, talk);
      const isHosted = (await sessionsHostedBy(ctx)).some((session) => session.id === talk.sessionId);
      if (ctx.judge('talk.end', { talk, seat: null, isPerson: false }) !== 'hide') return true;
      if (talk.state === 'open' && isHosted) return true;
      // The lead may take over what its host could begin themselves, and is not asked to.
      if (talk.state === 'accepted' && !(await isNeededInRoom(ctx, talk.sessionId, talk.hostId)))
        return false;
      return holding(ctx.actor) === 'allow' && ctx.judge('talk.hold', { talk, ...can }) !== 'hide';
    };
    await areAlike([id], inList, isAllowed);
    await answersTalk(mila, id);
    await areAlike([id], inList, isAllowed);
    await sam.call(roomRoutes.leaveRoom, { params: { sessionId } });
    await areAlike([id], inList, isAllowed);
    await sam.call(roomRoutes.joinAsHost, { params: { sessionId } });
    await sam.follows(sessionId);
    await holdsTalk(noor, id);
    await areAlike([id], inList, isAllowed);
  });

  it('proposals: `team.confirm`', async () => {
    naast.clock.forward(days(30));
    for (const name of names) people[name] = await naast.team(name);
    const { Bo: bo } = people;
    const proposes = async (name: string, kind: ProposalKind) =>
      bo.call(teamRoutes.propose, { params: { accountId: await idOf(bo, name) }, body: { kind } });
    await proposes('Noor', 'giveCoordinator');
    await proposes('Sam', 'giveCoordinator');
    const counts = new Set<number>();
    for (const name of names) {
      const { proposals } = await readsTeam(people[name]);
      expect(proposals).toHaveLength(2);
      const allowed = proposals.filter(({ may }) => may.confirm).length;
      expect([name, (await rowOf(people[name], 'proposalsToConfirm'))?.count ?? 0]).toEqual([name, allowed]);
      counts.add(allowed);
    }
    expect(counts.size).toBeGreaterThan(1);
  });
});
