import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { alarmRoutes } from '@naast/shared/contract/alarms';
import type { AccountId } from '@naast/shared/contract/answering';
import { dutyRoutes } from '@naast/shared/contract/duty';
import { pauseRoutes } from '@naast/shared/contract/pauses';
import { helpRoutes } from '@naast/shared/contract/room-help';
import { hostingRoutes } from '@naast/shared/contract/room-hosting';
import { type RoomId, type RoomSessionId, roomRoutes } from '@naast/shared/contract/rooms';
import { hasDuty, inSession, isNotSafe, takesAlarm, theAlarm } from '../support/alarms.js';
import { minutes } from '../support/clock.js';
import { eventually } from '../support/eventually.js';
import { claims, flags, rowsOf, theCase } from '../support/moderation.js';
import { Naast, pairedBuses } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { idOf } from '../support/team.js';
import { unlimited } from '../support/unlimited.js';

/** Noor holds a room with Mila and Kim; Bo, a coordinator, is on another node. */
describe('a pause of who moderates', () => {
  let naast: Naast;
  let otherUrl: string;
  let noor: Person;
  let sam: Person;
  let bo: Person;
  let mila: Person;
  let kim: Person;
  let roomId: RoomId;
  let sessionId: RoomSessionId;

  beforeEach(async () => {
    const [first, second] = pairedBuses();
    naast = await Naast.start({ bus: first, limits: unlimited });
    otherUrl = (await naast.addNode({ bus: second, limits: unlimited })).url;
    [noor, sam, bo] = [await naast.team('Noor'), await naast.team('Sam'), await naast.team('Bo')];
    bo.url = otherUrl;
    [mila, kim] = [naast.visitor('Mila'), naast.visitor('Kim')];
    roomId = await naast.room();
    sessionId = (await noor.opens(roomId)).session.id;
    await noor.follows(sessionId);
    for (const person of [mila, kim]) {
      await person.joins(sessionId);
      await person.follows(sessionId);
    }
    await bo.connect();
  });
  afterEach(() => naast.close());

  const pauses = (person: Person, length: 10 | 30 = 30, dutyTo: AccountId | null = null) =>
    person.ask(pauseRoutes.beginPause, { body: { minutes: length, dutyTo } });
  const pausing = (person: Person) => person.call(pauseRoutes.readPauses, {});
  const mine = (person: Person) => person.call(pauseRoutes.readOwnHandover, {});
  const samComes = async () => {
    await sam.call(roomRoutes.joinAsHost, { params: { sessionId } });
    await sam.follows(sessionId);
  };
  const codeOf = async (asked: ReturnType<typeof pauses>) => (await asked).error?.code ?? 'pauses';
  /** A page of the lead is open on some node. */
  const isHere = async (person: Person) => {
    await person.connect();
    await naast.app.stores.duty.markHere(await idOf(person, 'Bo'), naast.clock.now());
  };

  it('shows by name and until when to the team on each node, and to nobody else; ends by itself or by hand', async () => {
    await samComes();
    const heardBefore = [mila, kim].map(({ heard }) => heard.length);
    expect(await codeOf(pauses(noor))).toBe('pauses');
    const until = new Date(naast.clock.now().getTime() + minutes(30)).toISOString();
    expect(await pausing(noor)).toEqual({ until, colleagues: [] });
    await eventually(() => expect(bo.heardOf('pauses:changed')).toHaveLength(1));
    expect(await pausing(bo)).toEqual({ until: null, colleagues: [{ name: 'Noor', until }] });
    // A consultant sees it as well.
    expect((await pausing(await naast.team('Ruben'))).colleagues).toEqual([{ name: 'Noor', until }]);
    expect(await mila.refusal(pauseRoutes.readPauses, {})).toBe('signInNeeded');
    // People in the room hear what is said next, and nothing of it.
    await sam.says(sessionId, 'Ik ben er.');
    await eventually(() => expect(mila.wire.join()).toContain('Ik ben er.'));
    for (const [at, person] of [mila, kim].entries())
      expect(person.heard.slice(heardBefore[at]).map(({ type }) => type)).not.toContain('pauses:changed');
    // Once more: another end, and still one row.
    expect(await codeOf(pauses(noor, 10))).toBe('pauses');
    expect(await rowsOf(naast, 'pauses')).toHaveLength(1);
    naast.clock.forward(minutes(10) + 1);
    expect((await pausing(bo)).colleagues).toEqual([]);
    await pauses(noor);
    await noor.call(pauseRoutes.endPause, {});
    await noor.call(pauseRoutes.endPause, {});
    expect(await pausing(noor)).toEqual({ until: null, colleagues: [] });
    expect(await rowsOf(naast, 'pauses')).toEqual([]);
  });

  it('gives back the cases that one looks at: a colleague takes them up at once', async () => {
    await samComes();
    const said = await mila.says(sessionId, 'Iets.');
    await flags(kim, sessionId, said.id, 'hurts');
    const one = await theCase(bo);
    await claims(bo, one);
    expect(await mine(bo)).toMatchObject({ cases: 1, duty: null, rooms: [], may: { begin: true } });
    await expect(claims(sam, one)).rejects.toThrow('alreadyTaken');
    expect(await codeOf(pauses(bo))).toBe('pauses');
    expect((await mine(bo)).cases).toBe(0);
    expect((await claims(sam, one)).claim?.name).toBe('Sam');
  });

  it('waits while one holds a room alone, until help is asked, writing rests, or another host is there', async () => {
    expect(await mine(noor)).toMatchObject({
      rooms: [{ id: roomId, isCovered: false }],
      may: { begin: false },
    });
    expect(await codeOf(pauses(noor))).toBe('roomNeedsHost');
    expect(await rowsOf(naast, 'pauses')).toEqual([]);
    const help = (wants: 'host' | null) =>
      noor.call(helpRoutes.askHelp, { params: { sessionId }, body: { wants } });
    await help('host');
    expect(await codeOf(pauses(noor))).toBe('pauses');
    await help(null);
    expect(await codeOf(pauses(noor))).toBe('roomNeedsHost');
    const rests = (paused: boolean) =>
      noor.call(hostingRoutes.pauseWriting, { params: { sessionId }, body: { paused } });
    await rests(true);
    expect(await codeOf(pauses(noor))).toBe('pauses');
    await rests(false);
    await samComes();
    expect((await mine(noor)).rooms).toMatchObject([{ isCovered: true }]);
    expect(await codeOf(pauses(noor))).toBe('pauses');
  });

  it('offers the duty to whom one chose, who may have it, and keeps it until they take it', async () => {
    await samComes();
    await hasDuty(bo);
    const { duty } = await mine(bo);
    // Those who are in a room now come first; who pauses is not asked.
    expect(duty?.colleagues.map(({ name, isHere: there }) => [name, there]).slice(0, 2)).toEqual(
      expect.arrayContaining([
        ['Noor', true],
        ['Sam', true],
      ]),
    );
    expect(await codeOf(pauses(bo, 30, await idOf(bo, 'Ruben')))).toBe('notAllowed');
    expect(await pausing(bo)).toMatchObject({ until: null });
    await pauses(noor);
    expect((await mine(bo)).duty?.colleagues.map(({ name }) => name)).not.toContain('Noor');
    expect(await codeOf(pauses(bo, 30, await idOf(bo, 'Sam')))).toBe('pauses');
    expect(await sam.call(dutyRoutes.readDuty, {})).toMatchObject({
      lead: { name: 'Bo' },
      offered: { name: 'Sam', isMe: true },
    });
    expect((await mine(bo)).duty?.offeredTo).toBe('Sam');
  });

  it('gives an alarm to a duty lead who is there; else it stays, and is heard all the same', async () => {
    await samComes();
    await isNotSafe(kim, inSession(sessionId));
    await takesAlarm(noor);
    expect((await mine(noor)).alarms).toEqual({ count: 1, to: null });
    expect(await codeOf(pauses(noor))).toBe('pauses');
    expect((await theAlarm(noor)).taken).toMatchObject({ isMe: true });
    await hasDuty(bo);
    await isHere(bo);
    expect((await mine(noor)).alarms).toEqual({ count: 1, to: 'Bo' });
    expect(await codeOf(pauses(noor))).toBe('pauses');
    expect((await theAlarm(bo)).taken).toBeNull();
    // Her pause hides nothing from her: she hears it, and may take it again.
    const heard = await theAlarm(noor);
    expect(heard.may.take).toBe(true);
    const again = { params: { alarmId: heard.id }, body: { rev: heard.rev } };
    expect((await noor.call(alarmRoutes.takeAlarm, again)).taken).toMatchObject({ isMe: true });
  });

  it('is for hosts and coordinators, and a node that starts later knows it; nothing else is stored', async () => {
    const ruben = await naast.team('Ruben');
    expect(await codeOf(pauses(ruben))).toBe('notAllowed');
    expect(await ruben.refusal(pauseRoutes.readOwnHandover, {})).toBe('notAllowed');
    expect(await codeOf(pauses(bo))).toBe('pauses');
    // A node that was not there when it began.
    bo.url = (await naast.addNode({ limits: unlimited })).url;
    expect((await pausing(bo)).until).not.toBeNull();
    const { until } = (await rowsOf(naast, 'pauses'))[0] ?? {};
    expect(await rowsOf(naast, 'pauses')).toEqual([{ _id: await idOf(bo, 'Bo'), until, schemaVersion: 1 }]);
  });
});
