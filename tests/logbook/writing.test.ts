import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { enterInLog, logHeadsIn, verifyLog } from '@naast/server/domains/logbook/index';
import type { Ctx } from '@naast/server/kernel/ctx';
import { answeringRoutes } from '@naast/shared/contract/answering';
import { logbookRoutes } from '@naast/shared/contract/logbook';
import { noteRoutes } from '@naast/shared/contract/notes';
import { roomRoutes } from '@naast/shared/contract/rooms';
import { days } from '../support/clock.js';
import { accountIdOf, logCollectionOf, logRows } from '../support/logbook.js';
import { Naast, pairedBuses } from '../support/naast.js';
import { asks, newestQuestion, questionText, readsQuestion } from '../support/spreekuur.js';
import { unlimited } from '../support/unlimited.js';

describe('writing the log', () => {
  let naast: Naast;

  beforeEach(async () => {
    const [first, second] = pairedBuses();
    naast = await Naast.start({ limits: unlimited, bus: first });
    await naast.addNode({ limits: unlimited, bus: second });
  });
  afterEach(() => naast.close());

  const broken = () => verifyLog(naast.app.stores.logbook);
  const headsFile = () => join(naast.store.folder, 'tombstones', 'log-heads.jsonl');

  async function ctxOf(name: 'Noor' | 'Sam', node = 0): Promise<Ctx> {
    const accountId = await accountIdOf(naast, name);
    const app = naast.nodes[node]?.app ?? naast.app;
    return app.ctxFor({ kind: 'team', who: name, accountId, roles: ['host'] });
  }

  it('makes one chain of what two nodes write at the same moment, with no row lost and none twice', async () => {
    const [noor, sam] = [await ctxOf('Noor', 0), await ctxOf('Sam', 1)];
    const about = await accountIdOf(naast, 'Bo');
    await Promise.all(
      Array.from({ length: 60 }, (_, n) => enterInLog(n % 2 ? noor : sam, { act: 'team.proposed', about })),
    );
    const rows = await logRows(naast);
    expect(rows).toHaveLength(60);
    expect(rows.filter(({ who }) => who === rows[0]?.who)).toHaveLength(30);
    expect(await broken()).toEqual([]);
    expect((await naast.app.stores.logbook.heads()).rows).toHaveLength(60);
  });

  it('takes no entry that is still on its way for one that failed', async () => {
    const noor = await ctxOf('Noor');
    const { logbook } = naast.app.stores;
    for (let n = 0; n < 20; n++)
      await Promise.all([enterInLog(noor, { act: 'team.invited' }), logbook.check(), logbook.check()]);
    expect(await logRows(naast)).toHaveLength(20);
    expect(await broken()).toEqual([]);
  });

  it('writes one read of somebody who opens a question on two nodes at once', async () => {
    await asks(naast.visitor('iemand'));
    const [here, there] = [await naast.team('Noor'), await naast.team('Noor', naast.nodes[1]?.url)];
    const threadId = await newestQuestion(here);
    await Promise.all([here, there, here, there].map((page) => readsQuestion(page, threadId)));
    expect((await logRows(naast)).map(({ act }) => act)).toEqual(['question.read']);
    expect(await broken()).toEqual([]);
  });

  it('stays in the month that has begun where a clock is behind', async () => {
    const noor = await ctxOf('Noor');
    naast.clock.set('2026-12-01T00:00:00.000Z');
    await enterInLog(noor, { act: 'team.invited' });
    naast.clock.set('2026-11-30T23:59:59.999Z');
    await enterInLog(noor, { act: 'team.invited' });
    const rows = await logRows(naast);
    expect(rows.map(({ _id }) => _id)).toEqual(['2026-12.00000001', '2026-12.00000002']);
    expect(rows[1]?.at.toISOString()).toBe('2026-11-30T23:00:00.000Z');
    expect(await broken()).toEqual([]);
  });

  it('shows nobody a question, nor its notes, nor a room, while the log cannot be written', async () => {
    await asks(naast.visitor('iemand'));
    const noor = await naast.team('Noor');
    const threadId = await newestQuestion(noor);
    const { session } = await noor.opens(await naast.room());
    const sam = await naast.team('Sam');
    // A folder in place of the heads file makes writing fail.
    await rename(headsFile(), `${headsFile()}.away`);
    await mkdir(headsFile());
    const params = { threadId };
    for (let twice = 0; twice < 2; twice++) {
      expect(await noor.refusal(answeringRoutes.readQuestion, { params })).toBe('storeUnavailable');
      expect(await noor.refusal(noteRoutes.listNotes, { params })).toBe('storeUnavailable');
      const inSession = { params: { sessionId: session.id } };
      expect(await sam.refusal(roomRoutes.joinAsHost, inSession)).toBe('storeUnavailable');
    }
    expect(noor.wire.join()).not.toContain(questionText);
    await rm(headsFile(), { recursive: true });
    await rename(`${headsFile()}.away`, headsFile());
    expect(JSON.stringify(await readsQuestion(noor, threadId))).toContain(questionText);
    expect(await broken()).toEqual([]);
    const acts = (await logRows(naast)).map(({ act }) => act);
    expect(acts).toEqual(['room.opened', 'room.joined', 'question.read']);
  });

  it('shows nobody a question while the store takes no rows', async () => {
    await asks(naast.visitor('iemand'));
    const noor = await naast.team('Noor');
    const threadId = await newestQuestion(noor);
    // A foreign row without a hash took the next id, so there is no head to continue from.
    await logCollectionOf(naast).insertOne({ _id: '2026-11.00000001' } as never);
    expect(await noor.refusal(answeringRoutes.readQuestion, { params: { threadId } })).toBe(
      'storeUnavailable',
    );
    // The fault is raised within a minute.
    await expect(naast.app.jobs.run('logbook.write')).rejects.toThrow('logNotWritten');
    expect(noor.wire.join()).not.toContain(questionText);
  });

  it('is written by the team only, or at the terminal, or by the account that the act itself makes', async () => {
    const visitor = naast.app.ctxFor({
      kind: 'visitor',
      who: 'mila',
      memberId: null,
      askerOf: null,
    });
    await expect(enterInLog(visitor, { act: 'team.invited' })).rejects.toThrow('signInNeeded');
    expect(await logRows(naast)).toEqual([]);
    await enterInLog(visitor, { act: 'setup.finished', by: 'n'.repeat(22) });
    await enterInLog(naast.app.ctxFor(), { act: 'team.signInReset', about: 'n'.repeat(22) });
    expect((await logRows(naast)).map(({ who }) => who)).toEqual(['n'.repeat(22), null]);
  });

  describe('when time goes by', () => {
    const sweep = () => naast.app.jobs.run('privacy.retention');
    const months = async () => [...new Set((await logRows(naast)).map(({ _id }) => _id.slice(0, 7)))];

    beforeEach(async () => {
      const noor = await ctxOf('Noor');
      for (const day of ['2026-11-30', '2026-12-01', '2027-02-15']) {
        naast.clock.set(`${day}T12:00:00.000Z`);
        for (let n = 0; n < 3; n++) await enterInLog(noor, { act: 'team.invited' });
      }
    });

    it.each([
      [1, false],
      [5, true],
    ])(
      'keeps a month for %d years after its end, then lets it go as a whole, oldest first; a care provider: %s',
      async (years, isCareProvider) => {
        const organisations = naast.nodes[0]?.connection.collection('organisations');
        await organisations?.updateOne({}, { $set: { isCareProvider } });
        naast.clock.set(`${2026 + years}-11-30T23:59:59.000Z`);
        await sweep();
        expect(await months()).toEqual(['2026-11', '2026-12', '2027-02']);
        naast.clock.set(`${2026 + years}-12-01T00:00:00.000Z`);
        await sweep();
        expect(await months()).toEqual(['2026-12', '2027-02']);
        expect(await broken()).toEqual([]);
        naast.clock.set(`${2027 + years}-02-28T12:00:00.000Z`);
        await sweep();
        expect(await months()).toEqual(['2027-02']);
        expect(await broken()).toEqual([]);
      },
    );

    it('lets nobody else take the beginning away: what went by the rules is noted, with the hash it ended with', async () => {
      naast.clock.set('2027-12-01T00:00:00.000Z');
      await sweep();
      await logCollectionOf(naast).deleteMany({ _id: /^2026-12/ });
      expect(await broken()).toEqual([{ row: '2026-12.00000001', what: 'missing' }]);
    });

    it('goes on from the last end when everything has gone', async () => {
      naast.clock.forward(days(1000));
      await sweep();
      expect(await logRows(naast)).toEqual([]);
      expect(await broken()).toEqual([]);
      await enterInLog(await ctxOf('Noor'), { act: 'team.invited' });
      const [end] = (await naast.app.stores.logbook.heads()).ends.slice(-1);
      expect((await logRows(naast))[0]?.previous).toBe(end?.hash);
      expect(await broken()).toEqual([]);
    });

    it('holds while a month is being removed, and after a removal that was cut off', async () => {
      const last = (await logRows(naast))[2];
      const heads = logHeadsIn(join(naast.store.folder, 'tombstones'));
      await heads.recordEnd({ id: String(last?._id), hash: String(last?.hash) });
      expect(await broken()).toEqual([]);
      await logCollectionOf(naast).deleteMany({ _id: { $lt: '2026-11.00000003' } });
      expect(await broken()).toEqual([]);
      naast.clock.set('2027-12-01T00:00:00.000Z');
      await sweep();
      expect(await months()).toEqual(['2026-12', '2027-02']);
      expect(await broken()).toEqual([]);
    });
  });

  it('gives a coordinator a month in pages, newest first, with the months beside it, names and places', async () => {
    const [noor, sam] = [await ctxOf('Noor'), await accountIdOf(naast, 'Sam')];
    const roomId = await naast.room();
    const id = naast.app.ctxFor().newId();
    await enterInLog(noor, { act: 'team.roleTaken', about: 'n'.repeat(22) });
    naast.clock.set('2027-01-02T12:00:00.000Z');
    for (let n = 0; n < 60; n++) await enterInLog(noor, { act: 'team.roleGiven', about: sam });
    await enterInLog(noor, { act: 'room.closed', place: { kind: 'room', id: roomId } });
    await enterInLog(noor, { act: 'room.opened', place: { kind: 'room', id } });
    await enterInLog(noor, { act: 'question.taken', place: { kind: 'thread', id } });
    await enterInLog(naast.app.ctxFor(), { act: 'team.signInReset', about: sam });
    const bo = await naast.team('Bo');
    const page = await bo.call(logbookRoutes.readLog, { query: {} });
    expect(page).toMatchObject({ month: '2027-01', earlier: '2026-11', later: null, isUnbroken: true });
    expect(page.entries.map(({ number }) => number)).toEqual(Array.from({ length: 50 }, (_, n) => 64 - n));
    expect(page.before).toBe(15);
    expect(page.entries.slice(0, 5)).toMatchObject([
      { act: 'team.signInReset', who: null, about: { name: 'Sam' }, place: null },
      { act: 'question.taken', who: { name: 'Noor' }, place: { kind: 'thread' } },
      { act: 'room.opened', place: { kind: 'room', room: null } },
      { act: 'room.closed', place: { kind: 'room', room: { id: roomId, title: { nl: 'De huiskamer' } } } },
      { act: 'team.roleGiven', who: { name: 'Noor' }, about: { name: 'Sam' } },
    ]);
    const query = { month: page.month, before: page.before ?? 0 };
    const rest = await bo.call(logbookRoutes.readLog, { query });
    expect(rest.entries.map(({ number }) => number)).toEqual(Array.from({ length: 14 }, (_, n) => 14 - n));
    expect(rest.before).toBeNull();
    const earlier = await bo.call(logbookRoutes.readLog, { query: { month: '2026-11' } });
    expect(earlier).toMatchObject({ earlier: null, later: '2027-01', entries: [{ about: { name: null } }] });
    const between = await bo.call(logbookRoutes.readLog, { query: { month: '2026-12' } });
    expect(between).toMatchObject({ earlier: '2026-11', later: '2027-01', isUnbroken: true, entries: [] });
  });
});
