import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { listThemes } from '@naast/server/domains/organisation/index';
import { answeringRoutes } from '@naast/shared/contract/answering';
import { type DeskRowKind, deskRoutes } from '@naast/shared/contract/desk';
import { roomRoutes } from '@naast/shared/contract/rooms';
import { teamRoutes } from '@naast/shared/contract/team';
import { limits } from '@naast/shared/limits';
import { rateLimits } from '@naast/shared/rate-limits';
import { makes } from '../support/arranging.js';
import { days, minutes } from '../support/clock.js';
import { deskOf, kindsOf, rowOf } from '../support/desk.js';
import { eventually } from '../support/eventually.js';
import { logCollectionOf } from '../support/logbook.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { changes, readsSetting } from '../support/settings.js';
import {
  asksAndConfirms,
  asksFurther,
  newestQuestion,
  notes,
  questionText,
  readsIn,
  takes,
  writesIn,
} from '../support/spreekuur.js';
import { idOf } from '../support/team.js';

/** What setting up leaves to do, for coordinators. */
const leftToDo: DeskRowKind[] = [
  'complaintsMissing',
  'coordinatorAlone',
  'crisisUnchecked',
  'onCallMissing',
  'roomsWithoutHours',
];

describe('the first page of the team', () => {
  let naast: Naast;
  let noor: Person;
  let sam: Person;
  let ruben: Person;
  let bo: Person;

  beforeEach(async () => {
    naast = await Naast.start();
    noor = await naast.team('Noor');
    sam = await naast.team('Sam');
    ruben = await naast.team('Ruben');
    bo = await naast.team('Bo');
  });
  afterEach(() => naast.close());

  it('is empty where nothing waits, and shows a coordinator what setting up left to do', async () => {
    for (const person of [noor, sam, ruben]) expect(await deskOf(person)).toEqual([]);
    expect(await kindsOf(bo)).toEqual(leftToDo);
    expect(await kindsOf(await naast.newcomer())).toEqual([]);
  });

  it('is for the team: not for visitors, and not for who is signed out', async () => {
    expect(await naast.visitor('Mila').refusal(deskRoutes.readDesk, {})).toBe('signInNeeded');
    const mila = naast.visitor('Mila');
    await asksAndConfirms(mila);
    expect(await mila.refusal(deskRoutes.readDesk, {})).toBe('signInNeeded');
  });

  describe('about questions', () => {
    const asked = async (changesOf: object = {}) => {
      naast.clock.forward(1000);
      await asksAndConfirms(naast.visitor('vraagsteller'), changesOf);
      return newestQuestion(noor);
    };

    it('shows each what they can do about a new one: a host reads it in, a consultant takes it, a coordinator need not know', async () => {
      await asked();
      expect(await kindsOf(noor)).toEqual(['questionsUnread']);
      expect(await kindsOf(ruben)).toEqual(['questionsToTake']);
      expect(await kindsOf(bo)).toEqual(leftToDo);
      expect(await kindsOf(await naast.newcomer())).toEqual([]);
      await asked();
      expect(await rowOf(noor, 'questionsUnread')).toMatchObject({
        part: 'anybody',
        to: '/team/questions',
        count: 2,
        isPressing: false,
        may: { do: true },
      });
    });

    it('puts an urgent one before everything else, for the whole team, until somebody writes each answer', async () => {
      const threadId = await asked();
      await readsIn(noor, threadId, 2);
      for (const person of [noor, ruben, bo]) {
        const [first] = await deskOf(person);
        expect(first).toMatchObject({ kind: 'questionsUrgent', count: 1, urgency: 2, isPressing: true });
      }
      expect((await rowOf(bo, 'questionsUrgent'))?.may.do).toBe(false);
      await takes(noor, threadId, 'experience');
      // Not one that Noor may take; but it still waits for a colleague.
      expect((await rowOf(noor, 'questionsUrgent'))?.count).toBe(1);
      await takes(ruben, threadId, 'professional');
      for (const person of [noor, ruben, bo]) expect(await rowOf(person, 'questionsUrgent')).toBeNull();
      expect(await rowOf(noor, 'questionMine')).toMatchObject({ urgency: 2, isPressing: true });
    });

    it('shows what one took, with its promise, until one answers; again once the asker writes', async () => {
      const asker = naast.visitor('vraagsteller');
      const { question } = await asksAndConfirms(asker);
      const threadId = await newestQuestion(noor);
      await readsIn(noor, threadId, 1);
      const voice = await takes(noor, threadId, 'experience');
      expect(await rowOf(noor, 'questionMine')).toEqual({
        id: `question:${threadId}`,
        kind: 'questionMine',
        part: 'mine',
        to: `/team/questions/${threadId}`,
        title: null,
        count: 1,
        urgency: 1,
        since: naast.clock.now().toISOString(),
        next: { what: 'due', at: question.voices[0]?.promisedBy },
        isPressing: false,
        may: { do: true },
      });
      expect(await kindsOf(sam)).toEqual([]);
      // The other answer of this question is for somebody else.
      expect(await rowOf(noor, 'questionsToTake')).toBeNull();
      await writesIn(noor, threadId, voice, { kind: 'answer', text: 'Ik denk met je mee.' });
      expect(await kindsOf(noor)).toEqual([]);
      await asksFurther(asker, 'En dan nog iets.');
      expect(await kindsOf(noor)).toEqual(['questionMine']);
    });

    it('names themes, and no words of anybody', async () => {
      const [theme] = await listThemes(naast.app.ctxFor());
      const threadId = await asked({ themeIds: [theme?.id] });
      await takes(noor, threadId, 'experience');
      await notes(sam, threadId, 'Onder ons gezegd.');
      const reads = () => logCollectionOf(naast).countDocuments({ act: 'question.read' });
      const before = await reads();
      const rows = await deskOf(noor);
      expect(rows.find(({ kind }) => kind === 'questionMine')?.title).toEqual(theme?.title);
      for (const words of [questionText, 'Onder ons gezegd', 'Sam'])
        expect(JSON.stringify(rows)).not.toContain(words);
      // So it is no read for the logbook.
      expect(await reads()).toBe(before);
    });

    it('shows what a colleague gave, and their notes, until one writes', async () => {
      const threadId = await asked();
      await readsIn(noor, threadId, 0);
      const voice = await takes(noor, threadId, 'experience');
      await notes(noor, threadId, 'Ik ben er vrijdag niet.');
      expect(await rowOf(noor, 'notesLeft')).toBeNull();
      await noor.call(answeringRoutes.handOver, {
        params: { threadId, voiceId: voice.id },
        body: { to: await idOf(noor, 'Sam') },
      });
      expect(await kindsOf(noor)).toEqual([]);
      expect(await kindsOf(sam)).toEqual(['notesLeft', 'questionHandedOver']);
      expect(await rowOf(sam, 'questionHandedOver')).toMatchObject({ part: 'left', count: 1 });
      expect(await rowOf(sam, 'notesLeft')).toMatchObject({
        part: 'left',
        to: `/team/questions/${threadId}`,
        count: 1,
      });
      await notes(ruben, threadId, 'Ik lees mee.');
      expect((await rowOf(sam, 'notesLeft'))?.count).toBe(2);
      await notes(sam, threadId, 'Dank jullie.');
      expect(await rowOf(sam, 'notesLeft')).toBeNull();
      await notes(ruben, threadId, 'Graag gedaan.');
      expect((await rowOf(sam, 'notesLeft'))?.count).toBe(1);
      await writesIn(sam, threadId, voice, { kind: 'answer', text: 'Ik denk met je mee.' });
      expect(await kindsOf(sam)).toEqual([]);
      for (const person of [ruben, bo]) expect(await rowOf(person, 'notesLeft')).toBeNull();
    });

    it('takes it for one’s own again once one let it go and took it', async () => {
      const threadId = await asked();
      const voice = await takes(noor, threadId, 'experience');
      const params = { threadId, voiceId: voice.id };
      await noor.call(answeringRoutes.handOver, { params, body: { to: await idOf(noor, 'Sam') } });
      await sam.call(answeringRoutes.letGo, { params });
      await takes(sam, threadId, 'experience');
      expect(await kindsOf(sam)).toContain('questionMine');
      expect(await kindsOf(sam)).not.toContain('questionHandedOver');
    });

    it('says which promises have passed: to a coordinator how many, to who took one that it is theirs', async () => {
      const threadId = await asked();
      await takes(noor, threadId, 'experience');
      naast.clock.forward(days(14));
      const again = await naast.team('Bo');
      expect(await rowOf(again, 'questionsLate')).toMatchObject({
        count: 1,
        isPressing: true,
        may: { do: false },
      });
      const hers = await naast.team('Noor');
      expect(await rowOf(hers, 'questionMine')).toMatchObject({ isPressing: true });
      expect(await rowOf(hers, 'questionsLate')).toBeNull();
    });

    it('shows the newest first among what does not press', async () => {
      const ids = [];
      for (let n = 0; n < 3; n++) {
        const threadId = await asked();
        await readsIn(noor, threadId, 0);
        naast.clock.forward(1000);
        await takes(noor, threadId, 'experience');
        ids.push(`question:${threadId}`);
      }
      const mine = (await deskOf(noor)).filter(({ kind }) => kind === 'questionMine');
      expect(mine.map(({ id }) => id)).toEqual(ids.reverse());
    });

    it('stays short in a flood: each list of one’s own is cut, and the rest is a number', async () => {
      for (let n = 0; n <= limits.desk.rowsOfAKind; n++) await takes(noor, await asked(), 'experience');
      for (let n = 0; n < 3; n++) await asked();
      const rows = await deskOf(noor);
      expect(rows.filter(({ kind }) => kind === 'questionMine')).toHaveLength(limits.desk.rowsOfAKind);
      expect((await rowOf(sam, 'questionsUnread'))?.count).toBe(limits.desk.rowsOfAKind + 1 + 3);
    });
  });

  describe('about rooms', () => {
    // The clock starts on Saturday 20:00 in Amsterdam.
    const tonight = [{ weekday: 6, from: '19:00', to: '22:00' }];
    const tomorrow = [{ weekday: 7, from: '10:00', to: '12:00' }];

    it('shows the room that one holds, and not to others', async () => {
      const roomId = await naast.room(tonight);
      const { session } = await noor.opens(roomId);
      await noor.follows(session.id);
      expect(await rowOf(noor, 'roomHosting')).toMatchObject({
        part: 'mine',
        to: `/rooms/${roomId}`,
        title: { nl: 'De huiskamer', en: 'The living room' },
        count: 0,
        next: { what: 'closes', at: session.closesAt },
      });
      for (const person of [sam, ruben]) expect(await kindsOf(person)).toEqual([]);
      await noor.call(roomRoutes.leaveRoom, { params: { sessionId: session.id } });
      expect(await rowOf(noor, 'roomHosting')).toBeNull();
    });

    it('calls for a host within the hours: hosts may do it, a coordinator sees it, a consultant need not', async () => {
      const roomId = await naast.room(tonight);
      for (const person of [noor, sam])
        expect(await rowOf(person, 'roomWithoutHost')).toMatchObject({
          part: 'anybody',
          to: `/rooms/${roomId}`,
          count: 1,
          isPressing: true,
          may: { do: true },
        });
      expect(await rowOf(bo, 'roomWithoutHost')).toMatchObject({ isPressing: true, may: { do: false } });
      expect(await kindsOf(ruben)).toEqual([]);
      const { session } = await noor.opens(roomId);
      await noor.follows(session.id);
      for (const person of [noor, sam, bo]) expect(await rowOf(person, 'roomWithoutHost')).toBeNull();
      noor.disconnect();
      await eventually(async () =>
        expect(await rowOf(sam, 'roomHostAway')).toMatchObject({ isPressing: true, may: { do: true } }),
      );
      expect((await rowOf(bo, 'roomHostAway'))?.may.do).toBe(false);
    });

    it('does not press about a room that is open day and night: its hosts can open it', async () => {
      await naast.room();
      expect(await rowOf(noor, 'roomToOpen')).toMatchObject({ count: 0, isPressing: false });
      for (const person of [ruben, bo]) expect(await rowOf(person, 'roomToOpen')).toBeNull();
    });

    it('announces the next room to hosts, a day ahead', async () => {
      await naast.room([{ weekday: 3, from: '10:00', to: '12:00' }]);
      expect(await kindsOf(noor)).toEqual([]);
      const roomId = await naast.room(tomorrow);
      expect(await rowOf(noor, 'roomNext')).toMatchObject({
        part: 'anybody',
        to: `/rooms/${roomId}`,
        count: 0,
        next: { what: 'opens', at: '2026-11-22T09:00:00.000Z' },
      });
      for (const person of [ruben, bo]) expect(await rowOf(person, 'roomNext')).toBeNull();
    });

    it('tells hosts, and nobody else, how many wait at a door', async () => {
      const { url } = await naast.addNode({ limits: rateLimits }, { proxyHops: 1 });
      const host = await naast.team('Noor', url);
      const { session } = await host.opens(await naast.room(tonight));
      await host.follows(session.id);
      for (let n = 0; n < rateLimits.chair.burst + 2; n++)
        await naast
          .visitor(`Gast ${n}`, url)
          .requestsEntry(session.id, { 'x-forwarded-for': '198.51.100.7' });
      expect(await rowOf(host, 'roomDoor')).toMatchObject({ part: 'mine', count: 2 });
      expect(await rowOf(await naast.team('Sam', url), 'roomDoor')).toMatchObject({
        part: 'anybody',
        count: 2,
      });
      for (const name of ['Ruben', 'Bo'] as const)
        expect(await rowOf(await naast.team(name, url), 'roomDoor')).toBeNull();
    });
  });

  describe('about the installation', () => {
    it('no longer names what was done: hours, a second coordinator, helplines that were checked', async () => {
      await makes(bo, { weekly: [{ weekday: 3, from: '19:00', to: '21:00' }] });
      expect(await kindsOf(bo)).toEqual(leftToDo.filter((kind) => kind !== 'roomsWithoutHours'));
      expect(await rowOf(bo, 'complaintsMissing')).toMatchObject({ to: '/team/settings/organisation' });
      await changes(bo, 'organisation', { complaints: 'Anna, buiten het team' });
      await changes(bo, 'onCall', { onCall: 'Achterwacht, 06 1234' });
      // Another text is no check, and the day of the shipped set is as good as any.
      await changes(bo, 'crisisLines', { otherwise: { nl: 'Bel een vriend.', en: 'Call a friend.' } });
      expect(await kindsOf(bo)).toContain('crisisUnchecked');
      const { checkedOn } = (await readsSetting(bo, 'crisisLines')).value;
      expect(naast.clock.now().toISOString()).toContain(checkedOn);
      await changes(bo, 'crisisLines', { checkedOn, isChecked: true });
      expect(await kindsOf(bo)).toEqual(['coordinatorAlone']);
      await bo.call(teamRoutes.propose, {
        params: { accountId: await idOf(bo, 'Noor') },
        body: { kind: 'giveCoordinator' },
      });
      // Of two people: the one it is about and the one who proposed it may not.
      expect(await kindsOf(bo)).toEqual(['coordinatorAlone']);
      expect(await kindsOf(noor)).not.toContain('proposalsToConfirm');
      expect(await rowOf(sam, 'proposalsToConfirm')).toMatchObject({ to: '/team/people', count: 1 });
      const [proposal] = (await sam.call(teamRoutes.readTeam, {})).proposals;
      if (!proposal) throw new Error('nothing was proposed');
      await sam.call(teamRoutes.confirmProposal, { params: { proposalId: proposal.id } });
      expect(await kindsOf(bo)).toEqual([]);
      expect(await kindsOf(sam)).not.toContain('proposalsToConfirm');
    });

    it('tells coordinators who joined and can do nothing yet', async () => {
      expect(await rowOf(bo, 'rolesMissing')).toBeNull();
      const ivo = await naast.newcomer();
      await naast.newcomer('Eva');
      expect(await rowOf(bo, 'rolesMissing')).toMatchObject({
        part: 'running',
        to: '/team/people',
        count: 2,
      });
      for (const person of [noor, ruben, ivo]) expect(await rowOf(person, 'rolesMissing')).toBeNull();
      const params = { accountId: await idOf(bo, 'Ivo') };
      await bo.call(teamRoutes.giveRoles, { params, body: { isHost: true, verifiedProfession: null } });
      expect(await rowOf(bo, 'rolesMissing')).toMatchObject({ count: 1 });
    });

    it('shows faults to coordinators only', async () => {
      const { faults } = naast.app.stores;
      await faults.raise({ job: 'a', kind: 'jobFailed', about: 'a' }, naast.clock.now());
      naast.clock.forward(minutes(1));
      await faults.raise({ job: 'b', kind: 'jobFailed', about: 'b' }, naast.clock.now());
      expect(await rowOf(bo, 'faults')).toMatchObject({
        part: 'running',
        to: '/team/faults',
        count: 2,
        since: naast.clock.now().toISOString(),
      });
      for (const person of [noor, ruben]) expect(await rowOf(person, 'faults')).toBeNull();
    });

    it('asks no coordinator to check helplines that a file decides', async () => {
      expect(await rowOf(bo, 'crisisUnchecked')).toMatchObject({ to: '/team/settings/crisisLines' });
      const { crisis } = await naast.app.stores.organisation.read();
      await writeFile(join(naast.store.folder, 'crisis.json'), JSON.stringify(crisis));
      const { url } = await naast.addNode();
      expect(await rowOf(await naast.team('Bo', url), 'crisisUnchecked')).toBeNull();
    });
  });
});
