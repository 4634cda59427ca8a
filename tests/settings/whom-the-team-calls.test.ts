import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { organisationCollection, settingCollection } from '@naast/server/domains/organisation/index';
import { openCollection } from '@naast/server/platform/storage/collection';
import { dataKeyCollection } from '@naast/server/platform/vault/data-keys.model';
import { faultRoutes } from '@naast/shared/contract/faults';
import { organisationRoutes } from '@naast/shared/contract/organisation';
import { settingRoutes } from '@naast/shared/contract/settings';
import { teamRoutes } from '@naast/shared/contract/team';
import { eventually } from '../support/eventually.js';
import { Naast, pairedBuses } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { changeOf, changes, readsSetting } from '../support/settings.js';
import { unlimited } from '../support/unlimited.js';

const called = async (person: Person) => (await person.call(teamRoutes.readOnCall, {})).onCall;

describe('whom the team calls, changed from the screen', () => {
  let naast: Naast;
  let bo: Person;

  beforeEach(async () => {
    naast = await Naast.start({ limits: unlimited });
    bo = await naast.team('Bo');
  });
  afterEach(() => naast.close());

  const faultsNow = async () =>
    (await bo.call(faultRoutes.listFaults, {})).faults.map(({ kind, about, endedAt }) => [
      kind,
      about,
      endedAt === null,
    ]);
  const own = { rev: 4, by: null, schemaVersion: 1 };

  it.each([
    ['damaged', { sealedValue: Buffer.from('damaged, and long enough to be opened') }],
    ['too short', { sealedValue: Buffer.from('x') }],
    ['lost', {}],
  ])(
    'is nobody when what is stored is %s, with a fault until it is saved anew; every other setting stays',
    async (_what, value) => {
      const { connection } = await naast.store.connect();
      const settings = openCollection(connection, settingCollection);
      await changes(bo, 'organisation', { contact: 'Bel 030 111' });
      await settings.create({ ...own, _id: 'onCall', at: naast.clock.now(), ...value });
      const noor = await naast.team('Noor');
      expect(await called(noor)).toBe('');
      expect((await bo.call(settingRoutes.listSettings, {})).settings).toContainEqual(
        expect.objectContaining({
          subject: 'organisation',
          value: expect.objectContaining({ contact: 'Bel 030 111' }),
        }),
      );
      await naast.app.jobs.run('faults.crisisFile');
      expect(await faultsNow()).toEqual([['settingBroken', 'onCall', true]]);

      // Nobody, said again: that is what counts from now on.
      const { rev, value: seen } = await readsSetting(bo, 'onCall');
      await bo.call(settingRoutes.changeSetting, changeOf('onCall', rev, seen));
      await eventually(async () => expect(await faultsNow()).toEqual([['settingBroken', 'onCall', false]]));
      await changes(bo, 'onCall', { onCall: 'Sanne, 06 1234 5678' });
      expect(await called(noor)).toBe('Sanne, 06 1234 5678');
    },
  );

  it('is nobody when what the setup stored is damaged, with a fault until somebody is named', async () => {
    const { connection } = await naast.store.connect();
    await openCollection(connection, organisationCollection).updateOne(
      { _id: 'organisation' },
      { $set: { onCall: Buffer.from('damaged, and long enough to be opened') } },
    );
    expect(await called(bo)).toBe('');
    await naast.app.jobs.run('faults.crisisFile');
    expect(await faultsNow()).toEqual([['settingBroken', 'onCall', true]]);
    await changes(bo, 'onCall', { onCall: 'Sanne, 06 1234 5678' });
    await eventually(async () => expect(await faultsNow()).toEqual([['settingBroken', 'onCall', false]]));
  });

  it('is nobody on a node that starts after its key was lost, and can be named anew there', async () => {
    await changes(bo, 'onCall', { onCall: 'Sanne, 06 1234 5678' });
    const { connection } = await naast.store.connect();
    await openCollection(connection, dataKeyCollection).deleteMany({ _id: 'organisation:organisation' });
    const node = await naast.addNode({ limits: unlimited });
    const there = await naast.team('Bo', node.url);
    expect(await called(there)).toBe('');
    await there.call(organisationRoutes.readOrganisation, {});
    await changes(there, 'onCall', { onCall: 'Sam, 06 8765 4321' });
    expect(await called(there)).toBe('Sam, 06 8765 4321');
  });
});

describe('whom the team calls, on two nodes', () => {
  it('is news for every page of the team, on both; visitors hear nothing of it', async () => {
    const [bus, otherBus] = pairedBuses();
    const naast = await Naast.start({ limits: unlimited, bus });
    const other = await naast.addNode({ limits: unlimited, bus: otherBus });
    const [bo, sam] = [await naast.team('Bo'), await naast.team('Sam', other.url)];
    const noor = await naast.team('Noor');
    const sessionId = (await noor.opens(await naast.room())).session.id;
    const mila = naast.visitor('Mila', other.url);
    await mila.joins(sessionId);
    for (const person of [noor, sam]) await person.connect();
    await naast.settled();
    const before = [noor, sam].map((person) => person.heardOf('duty:changed').length);

    await changes(bo, 'onCall', { onCall: 'Sanne, 06 1234 5678' });
    await eventually(() =>
      expect([noor, sam].map((person) => person.heardOf('duty:changed').length)).toEqual(
        before.map((count) => count + 1),
      ),
    );
    for (const person of [noor, sam]) expect(await called(person)).toBe('Sanne, 06 1234 5678');
    // Something that all pages hear, so that what came before it has arrived.
    await changes(bo, 'organisation', { contact: 'Bel 030 111' });
    await eventually(() => expect(mila.heardOf('organisation:changed')).toHaveLength(1));
    expect(mila.heardOf('duty:changed')).toEqual([]);
    await naast.close();
  });
});
