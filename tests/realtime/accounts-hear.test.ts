import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { accountRoutes } from '@naast/shared/contract/account';
import { peopleRoutes } from '@naast/shared/contract/people';
import { teamRoutes } from '@naast/shared/contract/team';
import { eventually } from '../support/eventually.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { idOf, joins } from '../support/team.js';

/** Events of an account or a sign-in go to that account or sign-in only. */
describe('who hears what happens to an account', () => {
  let naast: Naast;

  beforeEach(async () => {
    naast = await Naast.start();
  });
  afterEach(() => naast.close());

  /** Signs in with a new browser and connects. */
  async function listens(name: 'Noor' | 'Sam' | 'Ruben'): Promise<Person> {
    const person = await naast.team(name);
    await person.connect();
    return person;
  }
  async function visits(name: string): Promise<Person> {
    const noor = await naast.team('Noor');
    const { session } = await noor.opens(await naast.room());
    const person = naast.visitor(name);
    await person.joins(session.id);
    return person;
  }
  /**
   * Resolves when all published events have arrived: an ack on the same connection comes after them.
   */
  async function heardNothing(people: readonly Person[], ...types: string[]): Promise<void> {
    await naast.settled();
    for (const person of people) {
      expect([person.name, person.socket?.connected]).toEqual([person.name, true]);
      expect(await person.emitAnything('place:follow', {})).toMatchObject({ ok: false });
      const heard = person.heard.map(({ type }) => type).filter((type) => types.includes(type));
      expect([person.name, heard]).toEqual([person.name, []]);
    }
  }

  it('a lock is heard by the sign-in that is locked: not by another of hers, nor by a colleague', async () => {
    const [noor, elsewhere, sam] = [await listens('Noor'), await listens('Noor'), await listens('Sam')];
    await noor.call(peopleRoutes.lock, {});
    await eventually(() => expect(noor.socket?.connected).toBe(false));
    expect(noor.heardOf('signIn:locked')).toHaveLength(1);
    await heardNothing([elsewhere, sam], 'signIn:locked', 'signIn:ended', 'self:changed');
    expect(await elsewhere.call(peopleRoutes.readSelf, {})).toMatchObject({ kind: 'team', name: 'Noor' });
  });

  it('a role that is lost is heard by whoever had it: not by a colleague, nor by a visitor', async () => {
    const bo = await naast.team('Bo');
    const [ruben, sam, mila] = [await listens('Ruben'), await listens('Sam'), await visits('Mila')];
    const params = { accountId: await idOf(bo, 'Ruben') };
    await bo.call(teamRoutes.giveRoles, { params, body: { isHost: true, verifiedProfession: null } });
    await eventually(() => expect(ruben.socket?.connected).toBe(false));
    expect(ruben.heardOf('self:changed')).toHaveLength(1);
    await heardNothing([sam, mila], 'self:changed', 'signIn:ended');
  });

  it('a role that is gained is heard too, and closes no connection', async () => {
    const bo = await naast.team('Bo');
    const [sam, noor] = [await listens('Sam'), await listens('Noor')];
    const params = { accountId: await idOf(bo, 'Sam') };
    await bo.call(teamRoutes.giveRoles, { params, body: { isHost: true, verifiedProfession: 'nurse' } });
    await eventually(() => expect(sam.heardOf('self:changed')).toHaveLength(1));
    await heardNothing([noor], 'self:changed');
    await heardNothing([sam], 'signIn:ended');
    expect(await sam.call(peopleRoutes.readSelf, {})).toMatchObject({ roles: ['host', 'consultant'] });
  });

  it('the end of one sign-in is heard there: not on the page that ended it', async () => {
    const { person: anna, app, passphrase } = await joins(naast, await naast.team('Bo'), 'Anna');
    await anna.connect();
    const elsewhere = naast.visitor('Anna elsewhere');
    await elsewhere.call(peopleRoutes.signIn, { body: { name: 'Anna', passphrase, code: app.nextCode() } });
    await elsewhere.connect();
    const { signIns } = await anna.call(accountRoutes.readAccount, {});
    const other = signIns.find(({ isThis }) => !isThis);
    await anna.call(accountRoutes.endSignIn, { params: { signInId: other?.id as never } });
    await eventually(() => expect(elsewhere.socket?.connected).toBe(false));
    expect(elsewhere.heardOf('signIn:ended')).toHaveLength(1);
    await heardNothing([anna], 'signIn:ended', 'signIn:locked', 'self:changed');
  });
});
