import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { peopleRoutes } from '@naast/shared/contract/people';
import { settingRoutes } from '@naast/shared/contract/settings';
import { teamRoutes } from '@naast/shared/contract/team';
import { makes } from '../support/arranging.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { changeOf, changes, readsSetting } from '../support/settings.js';
import { idOf } from '../support/team.js';
import { unlimited } from '../support/unlimited.js';

const once = { burst: 1, perMinute: 6, per: 'account', beyond: 'slow' } as const;
const promise = { helloWorkingDays: 3, answerWorkingDays: 5 };

describe('a change that waited its turn', () => {
  let naast: Naast;
  let bo: Person;
  let meanwhile: () => Promise<unknown> = async () => {};

  beforeEach(async () => {
    naast = await Naast.start({
      limits: { ...unlimited, setting: once, arranging: once },
      pause: async () => {
        const happens = meanwhile;
        meanwhile = async () => {};
        await happens();
      },
    });
    bo = await naast.team('Bo');
    await changes(bo, 'onCall', { onCall: 'Anna' });
    await makes(bo);
  });
  afterEach(() => naast.close());

  const byTwo = async (
    proposer: Person,
    kind: 'giveCoordinator' | 'takeCoordinator',
    about: 'Noor' | 'Bo',
  ) => {
    const params = { accountId: await idOf(proposer, about) };
    await proposer.call(teamRoutes.propose, { params, body: { kind } });
    const ruben = await naast.team('Ruben');
    const { proposals } = await ruben.call(teamRoutes.readTeam, {});
    for (const { id: proposalId } of proposals)
      await ruben.call(teamRoutes.confirmProposal, { params: { proposalId } });
  };

  it('lands where nothing else changed', async () => {
    await changes(bo, 'promise', promise);
    expect((await readsSetting(bo, 'promise')).value).toEqual(promise);
  });

  it('is refused to who is no coordinator any more', async () => {
    await byTwo(bo, 'giveCoordinator', 'Noor');
    const noor = await naast.team('Noor');
    meanwhile = () => byTwo(noor, 'takeCoordinator', 'Bo');
    expect(await bo.refusal(settingRoutes.changeSetting, changeOf('promise', 0, promise))).toBe('notAllowed');
    expect((await readsSetting(noor, 'promise')).rev).toBe(0);
  });

  it('is refused to a browser that was signed out meanwhile', async () => {
    const stale = bo.cookie;
    meanwhile = () => bo.call(peopleRoutes.signOut, {});
    const { error } = await bo.ask(settingRoutes.changeSetting, changeOf('promise', 0, promise));
    expect(error?.code).toBe('signInNeeded');
    expect(bo.cookie).not.toBe(stale);
    expect((await readsSetting(await naast.team('Bo'), 'promise')).rev).toBe(0);
  });

  it('is the same for rooms', async () => {
    await makes(bo);
    meanwhile = () => bo.call(peopleRoutes.signOut, {});
    await expect(makes(bo)).rejects.toThrow(/signInNeeded/);
    expect(await naast.app.stores.rooms.list()).toHaveLength(2);
  });
});
