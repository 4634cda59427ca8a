import { mkdir, readFile, rename, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { enterInLog } from '@naast/server/domains/logbook/index';
import { newTeamAccount } from '@naast/server/domains/people/index';
import { hourOf } from '@naast/server/kernel/hour-of';
import { type FaultView, faultRoutes } from '@naast/shared/contract/faults';
import { peopleRoutes } from '@naast/shared/contract/people';
import { limits } from '@naast/shared/limits';
import { breakTending, strangeWords } from '../support/break-tending.js';
import { days, minutes } from '../support/clock.js';
import { accountIdOf, logCollectionOf, logRows } from '../support/logbook.js';
import { cuttableBuses, Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';

const builtInCrisisFile = fileURLToPath(new URL('../../server/assets/crisis.nl.json', import.meta.url));

const packageFile = fileURLToPath(new URL('../../package.json', import.meta.url));

describe('faults of the installation', () => {
  let naast: Naast;
  let bo: Person;

  beforeEach(async () => {
    naast = await Naast.start();
    bo = await naast.team('Bo');
  });
  afterEach(() => naast.close());

  const shown = async (person = bo): Promise<FaultView[]> =>
    (await person.call(faultRoutes.listFaults, {})).faults;
  const sees = (person: Person, { id }: FaultView) =>
    person.call(faultRoutes.acknowledgeFault, { params: { faultId: id } });
  const now = () => naast.clock.now().toISOString();
  const stands = { endedAt: null, seen: null };
  /** Runs a job, also if it fails. */
  const turn = (job: string, { app } = { app: naast.app }) => app.jobs.run(job).catch(() => {});

  async function only(): Promise<FaultView> {
    const [fault, ...others] = await shown();
    if (!fault || others.length > 0) throw new Error(`${others.length + (fault ? 1 : 0)} faults`);
    return fault;
  }

  it('are not there as long as all goes well', async () => {
    for (const job of [
      'privacy.retention',
      'logbook.verify',
      'faults.crisisFile',
      'rooms.tend',
      'faults.call',
    ])
      await naast.app.jobs.run(job);
    expect(await shown()).toEqual([]);
  });

  it('are raised when a step of the retention fails: one per cause, which counts and ends by itself', async () => {
    // A folder in place of the file makes reading fail.
    const file = join(naast.store.folder, 'tombstones', 'tombstones.jsonl');
    await mkdir(file, { recursive: true });
    await expect(naast.app.jobs.run('privacy.retention')).rejects.toThrow('retentionFailed tombstones');
    const first = await only();
    const began = now();
    expect(first).toMatchObject({ kind: 'retentionFailed', about: 'tombstones', times: 1, ...stands });
    expect([first.since, first.lastAt]).toEqual([began, began]);

    naast.clock.forward(minutes(10));
    await turn('privacy.retention');
    expect(await only()).toEqual({ ...first, times: 2, lastAt: now() });

    await rmdir(file);
    await naast.app.jobs.run('privacy.retention');
    expect(await only()).toMatchObject({ id: first.id, endedAt: now(), seen: null });
    expect((await sees(bo, first)).faults).toEqual([]);
  });

  it('are raised when a step did its work and something past its term is still there', async () => {
    const keys = (await naast.store.connect()).connection.collection<{ _id: string }>('dataKeys');
    // A kind that this version does not know must not be removed.
    await keys.insertOne({ _id: `letter:${'x'.repeat(22)}` });
    await naast.app.jobs.run('privacy.retention');
    expect(await only()).toMatchObject({ kind: 'retentionLeft', about: 'dataKeys', ...stands });
    expect(await keys.countDocuments({ _id: /^letter:/ })).toBe(1);
    await keys.deleteOne({ _id: /^letter:/ });
    await naast.app.jobs.run('privacy.retention');
    expect((await only()).endedAt).toBe(now());
  });

  it('are raised when any job fails, and hold nothing of what went wrong', async () => {
    const mend = await breakTending(naast);
    await expect(naast.app.jobs.run('rooms.tend')).rejects.toThrow(strangeWords);
    expect(await only()).toMatchObject({ kind: 'jobFailed', about: 'rooms.tend', ...stands });
    // Another job's success does not end this fault.
    await naast.app.jobs.run('privacy.retention');
    expect(await only()).toMatchObject(stands);
    await mend();
    await naast.app.jobs.run('rooms.tend');
    expect((await only()).endedAt).toBe(now());
    const stored = await (await naast.store.connect()).connection.collection('alarms').find().toArray();
    expect(stored).toHaveLength(1);
    expect(JSON.stringify(stored) + bo.wire.join()).not.toMatch(/Mila|zei/);
  });

  it('are raised while the nodes cannot reach each other, and end when they can', async () => {
    let isCut = false;
    const [first] = cuttableBuses(() => isCut);
    const node = await naast.addNode({ bus: first });
    await node.app.jobs.run('realtime.bus');
    expect(await shown()).toEqual([]);
    isCut = true;
    await node.app.jobs.run('realtime.bus');
    expect(await only()).toMatchObject({ kind: 'nodesApart', about: null, ...stands });
    isCut = false;
    await node.app.jobs.run('realtime.bus');
    expect((await only()).endedAt).toBe(now());
  });

  it('are shown beside the release that runs', async () => {
    const { version } = await bo.call(faultRoutes.listFaults, {});
    expect(version).toBe(JSON.parse(await readFile(packageFile, 'utf8')).version);
  });

  it('are raised when the log is not as it was written, and do not end before it was gone along again', async () => {
    for (let n = 0; n < 3; n++) await enterInLog(naast.app.ctxFor(), { act: 'team.invited' });
    const second = { _id: '2026-11.00000002' };
    await logCollectionOf(naast).updateOne(second, { $set: { act: 'team.left' } });
    await expect(naast.app.jobs.run('logbook.verify')).rejects.toThrow('logBroken');
    const broken = await only();
    expect(broken).toMatchObject({ kind: 'logBroken', about: null, ...stands });

    // A folder in place of the heads file: the log cannot be verified.
    const heads = join(naast.store.folder, 'tombstones', 'log-heads.jsonl');
    await rename(heads, `${heads}.away`);
    await mkdir(heads);
    await turn('logbook.verify');
    expect((await shown()).map(({ kind, endedAt }) => [kind, endedAt])).toEqual(
      expect.arrayContaining([
        ['logBroken', null],
        ['jobFailed', null],
      ]),
    );
    await rmdir(heads);
    await rename(`${heads}.away`, heads);
    await logCollectionOf(naast).updateOne(second, { $set: { act: 'team.invited' } });
    await naast.app.jobs.run('logbook.verify');
    expect((await shown()).map(({ endedAt }) => endedAt)).toEqual([now(), now()]);
  });

  it('are raised when nobody has checked the crisis lines for 180 days, until the file is renewed', async () => {
    const file = JSON.parse(await readFile(builtInCrisisFile, 'utf8')) as { checkedOn: string };
    const oldAt = new Date(Date.parse(file.checkedOn) + limits.crisisFileHolds);
    naast.clock.set(oldAt.toISOString());
    await naast.app.jobs.run('faults.crisisFile');
    bo = await naast.team('Bo');
    expect(await shown()).toEqual([]);
    naast.clock.forward(1);
    await naast.app.jobs.run('faults.crisisFile');
    expect(await only()).toMatchObject({ kind: 'crisisFileOld', about: null, ...stands });

    const renewed = { ...file, checkedOn: now().slice(0, 10) };
    await writeFile(join(naast.store.folder, 'crisis.json'), JSON.stringify(renewed));
    // As after a restart, which reads the file again.
    const restarted = await naast.addNode();
    await restarted.app.jobs.run('faults.crisisFile');
    expect((await only()).endedAt).toBe(now());
  });

  describe('seen', () => {
    let fault: FaultView;
    let mend: () => Promise<void>;

    beforeEach(async () => {
      mend = await breakTending(naast);
      await turn('rooms.tend');
      fault = await only();
    });

    it('say by whom and when; the log has it once, and whoever is second changes nothing', async () => {
      const ctx = naast.app.ctxFor();
      const given = { name: 'Kim', passphrase: 'Kim zit aan de keukentafel' };
      await naast.app.stores.people.create(await newTeamAccount(ctx, { ...given, roles: ['coordinator'] }));
      const kim = naast.visitor('Kim');
      await kim.call(peopleRoutes.signIn, { body: given });

      naast.clock.forward(minutes(2));
      const seen = { at: now(), by: 'Bo' };
      expect((await sees(bo, fault)).faults).toEqual([{ ...fault, seen }]);
      naast.clock.forward(minutes(2));
      expect((await sees(kim, fault)).faults).toEqual([{ ...fault, seen }]);
      const entries = (await logRows(naast)).filter(({ act }) => act === 'alarm.seen');
      expect(entries).toMatchObject([
        { at: hourOf(new Date(seen.at)), who: await accountIdOf(naast, 'Bo'), place: null, about: null },
      ]);
    });

    it('go on standing while their cause lasts, and go with it', async () => {
      await sees(bo, fault);
      await turn('rooms.tend');
      expect(await only()).toMatchObject({ times: 2, endedAt: null, seen: { by: 'Bo' } });
      await mend();
      await naast.app.jobs.run('rooms.tend');
      expect(await shown()).toEqual([]);
    });

    it('are new when they come back afterwards; one that nobody saw goes on counting', async () => {
      await mend();
      await naast.app.jobs.run('rooms.tend');
      mend = await breakTending(naast);
      naast.clock.forward(minutes(1));
      await turn('rooms.tend');
      expect(await only()).toEqual({ ...fault, times: 2, lastAt: now() });

      await sees(bo, fault);
      await mend();
      await naast.app.jobs.run('rooms.tend');
      await breakTending(naast);
      naast.clock.forward(minutes(1));
      await turn('rooms.tend');
      expect(await only()).toMatchObject({ times: 1, since: now(), lastAt: now(), ...stands });
    });

    it('are for coordinators: nobody else gets or sees them, and the screen offers them to nobody else', async () => {
      const params = { faultId: fault.id };
      for (const name of ['Noor', 'Ruben'] as const) {
        const colleague = await naast.team(name);
        expect(await colleague.refusal(faultRoutes.listFaults, {})).toBe('notAllowed');
        expect(await colleague.refusal(faultRoutes.acknowledgeFault, { params })).toBe('notAllowed');
        expect(await colleague.call(peopleRoutes.readSelf, {})).toMatchObject({ may: { seeFaults: false } });
      }
      expect(await naast.visitor('Mila').refusal(faultRoutes.acknowledgeFault, { params })).toBe(
        'signInNeeded',
      );
      expect(await bo.call(peopleRoutes.readSelf, {})).toMatchObject({ may: { seeFaults: true } });
      expect(await only()).toMatchObject(stands);
    });
  });

  it('are one when two nodes find the same at the same moment, each time counted', async () => {
    const other = await naast.addNode();
    const cause = { job: 'rooms.tend', kind: 'jobFailed', about: 'rooms.tend' } as const;
    const raised = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        (n % 2 ? naast.app : other.app).stores.faults.raise(cause, naast.clock.now()),
      ),
    );
    expect(raised.filter((isNew) => isNew)).toHaveLength(1);
    expect(await only()).toMatchObject({ times: 20 });
  });

  it('go a week after they were over, and those of a job that no longer is a week after its last turn', async () => {
    const raise = (job: string) =>
      naast.app.stores.faults.raise({ job, kind: 'jobFailed', about: job }, naast.clock.now());
    await raise('rooms.tend');
    await raise('a.job.of.before');
    await naast.app.jobs.run('rooms.tend');
    const left = async () => (await naast.app.stores.faults.list()).length;
    naast.clock.forward(days(7) - 1);
    await naast.app.jobs.run('privacy.retention');
    expect(await left()).toBe(2);
    naast.clock.forward(1);
    await naast.app.jobs.run('privacy.retention');
    expect(await left()).toBe(0);
  });
});
