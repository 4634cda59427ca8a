import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { invitationCollection } from '@naast/server/domains/team/index';
import { openCollection } from '@naast/server/platform/storage/collection';
import { accountRoutes } from '@naast/shared/contract/account';
import { peopleRoutes } from '@naast/shared/contract/people';
import { teamRoutes } from '@naast/shared/contract/team';
import { days, hours } from '../support/clock.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { accepts, CodeApp, idOf, invites, joins, passphraseFor, readsTeam } from '../support/team.js';

describe('joining the team', () => {
  let naast: Naast;
  let bo: Person;

  beforeEach(async () => {
    naast = await Naast.start();
    bo = await naast.team('Bo');
  });
  afterEach(() => naast.close());

  const attempt = async (token: string, changes: object = {}, name = 'Anna') => {
    const person = naast.visitor(name);
    const app = new CodeApp(naast.clock);
    const body = { token, name, passphrase: passphraseFor(name), ...(await app.scans(person)), ...changes };
    return { person, answer: await person.ask(teamRoutes.acceptInvitation, { body }) };
  };

  it('takes a link, a name, a good passphrase and a code of the app, and signs in with eight recovery codes', async () => {
    const { person, recoveryCodes } = await joins(naast, bo, 'Anna');
    expect(await person.call(peopleRoutes.readSelf, {})).toMatchObject({
      kind: 'team',
      name: 'Anna',
      roles: ['host'],
      hasSecondFactor: true,
      may: { openRooms: true, manageTeam: false },
    });
    expect(new Set(recoveryCodes).size).toBe(8);
    for (const code of recoveryCodes) expect(code).toMatch(/^[A-Z2-7]{5}-[A-Z2-7]{5}$/);
    expect((await readsTeam(bo)).people.map(({ name }) => name)).toContain('Anna');
  });

  it('opens for one person, once', async () => {
    const token = await invites(bo, 'Anna');
    await accepts(naast, token, 'Anna');
    expect((await attempt(token, {}, 'Bea')).answer.error?.code).toBe('invitationGone');
    expect((await readsTeam(bo)).invitations).toEqual([]);
  });

  it('opens for one of two who come at the same moment, and makes nobody of the other', async () => {
    const token = await invites(bo, 'Anna of Bea');
    const tries = await Promise.all([attempt(token, {}, 'Anna'), attempt(token, {}, 'Bea')]);
    expect(tries.map(({ answer }) => answer.error?.code ?? 'in').sort()).toEqual(['in', 'invitationGone']);
    const names = (await readsTeam(bo)).people.map(({ name }) => name);
    expect(names.filter((name) => ['Anna', 'Bea'].includes(name))).toHaveLength(1);
  });

  it('works for seven days and not a moment longer', async () => {
    const [first, second] = [await invites(bo, 'Anna'), await invites(bo, 'Bea')];
    naast.clock.forward(days(7) - 1);
    await accepts(naast, first, 'Anna');
    naast.clock.forward(1);
    expect((await attempt(second, {}, 'Bea')).answer.error?.code).toBe('invitationGone');
    expect(await naast.visitor('Bea').refusal(teamRoutes.readInvitation, { body: { token: second } })).toBe(
      'invitationGone',
    );
  });

  it('no longer works once it was withdrawn', async () => {
    const token = await invites(bo, 'Anna');
    const [invitation] = (await readsTeam(bo)).invitations;
    expect(invitation?.label).toBe('Anna');
    await bo.call(teamRoutes.withdrawInvitation, { params: { invitationId: invitation?.id as never } });
    expect((await attempt(token)).answer.error?.code).toBe('invitationGone');
  });

  it('uses nothing up as long as something is not right', async () => {
    const token = await invites(bo, 'Anna');
    expect((await attempt(token, {}, 'Noor')).answer.error?.code).toBe('nameTaken');
    expect((await attempt(token, { passphrase: 'te kort' })).answer.error).toEqual({
      code: 'badInput',
      fields: [{ path: 'passphrase', problem: 'tooShort' }],
    });
    for (const common of ['wachtwoord12345', 'passwordpassword', 'annaannaannaanna', '123456789012345'])
      expect((await attempt(token, { passphrase: common })).answer.error).toEqual({
        code: 'badInput',
        fields: [{ path: 'passphrase', problem: 'tooCommon' }],
      });
    expect((await attempt(token, { name: undefined })).answer.error).toEqual({
      code: 'badInput',
      fields: [{ path: 'name', problem: 'missing' }],
    });
    expect((await attempt(token, { code: '000000' })).answer.error?.code).toBe('codeWrong');
    expect((await attempt(token, { secret: 'A'.repeat(32) })).answer.error?.code).toBe('secondFactorStale');
    await accepts(naast, token, 'Anna');
  });

  it('takes no second factor that was drawn more than an hour ago', async () => {
    const token = await invites(bo, 'Anna');
    const person = naast.visitor('Anna');
    const app = new CodeApp(naast.clock);
    const drawn = await app.scans(person);
    naast.clock.forward(hours(1) + 1);
    const body = { token, name: 'Anna', passphrase: passphraseFor('Anna'), ...drawn, code: app.code() };
    expect(await person.refusal(teamRoutes.acceptInvitation, { body })).toBe('secondFactorStale');
  });

  it('keeps neither the link nor for whom it is, and shows the link to nobody again', async () => {
    const token = await invites(bo, 'Zilverreiger');
    const { connection } = await naast.store.connect();
    const stored = JSON.stringify(await openCollection(connection, invitationCollection).find().lean());
    expect(stored).not.toContain(token);
    expect(stored).not.toContain('Zilverreiger');
    bo.wire.length = 0;
    await readsTeam(bo);
    expect(bo.wire.join()).not.toContain(token);
  });

  it('shows open invitations to coordinators only', async () => {
    await invites(bo, 'Anna');
    expect((await readsTeam(await naast.team('Noor'))).invitations).toEqual([]);
    expect((await readsTeam(bo)).invitations).toHaveLength(1);
  });
});

describe('signing in with a second factor', () => {
  let naast: Naast;
  let joined: Awaited<ReturnType<typeof joins>>;

  beforeEach(async () => {
    naast = await Naast.start();
    joined = await joins(naast, await naast.team('Bo'), 'Anna');
  });
  afterEach(() => naast.close());

  const tryWith = async (code?: string, passphrase = joined.passphrase) => {
    const person = naast.visitor('Anna');
    const body = { name: 'Anna', passphrase, ...(code === undefined ? {} : { code }) };
    const { error } = await person.ask(peopleRoutes.signIn, { body });
    return error?.code ?? 'in';
  };

  it('asks for a code only after the right passphrase', async () => {
    expect(await tryWith()).toBe('codeNeeded');
    expect(await tryWith(undefined, 'niet de hare, dit is mis')).toBe('signInFailed');
    expect(await tryWith(joined.app.nextCode(), 'niet de hare, dit is mis')).toBe('signInFailed');
    expect(await tryWith(joined.app.nextCode())).toBe('in');
  });

  it('takes each code once, however often it is sent at the same moment, and none that came before it', async () => {
    const earlier = joined.app.nextCode();
    const code = joined.app.nextCode();
    const tries = await Promise.all(Array.from({ length: 5 }, () => tryWith(code)));
    expect(tries.filter((outcome) => outcome === 'in')).toHaveLength(1);
    expect(await tryWith(code)).toBe('codeWrong');
    expect(await tryWith(earlier)).toBe('codeWrong');
    expect(await tryWith(joined.app.nextCode())).toBe('in');
  });

  it('does not take the code that was shown at joining a second time', async () => {
    expect(await tryWith(joined.app.code())).toBe('codeWrong');
  });

  it('takes the code of a phone that is half a minute off, and no further', async () => {
    naast.clock.forward(60_000);
    const code = joined.app.code();
    naast.clock.forward(30_000);
    expect(await tryWith(code)).toBe('in');
    naast.clock.forward(60_000);
    const late = joined.app.code();
    naast.clock.forward(60_000);
    expect(await tryWith(late)).toBe('codeWrong');
  });

  it('takes each recovery code once, however it is typed', async () => {
    const [first = '', second = ''] = joined.recoveryCodes;
    expect(await tryWith(first.toLowerCase().replace('-', ' '))).toBe('in');
    expect(await tryWith(first)).toBe('codeWrong');
    expect(await tryWith(second)).toBe('in');
    const { recoveryLeft } = await joined.person.call(accountRoutes.readAccount, {});
    expect(recoveryLeft).toBe(6);
  });

  it('refuses to try codes for long: whoever does has the passphrase', async () => {
    const tries = [];
    for (let n = 0; n < 11; n++) tries.push(await tryWith('000000'));
    expect(tries.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 'codeWrong'));
    expect(tries[10]).toBe('tooFast');
    // The passphrase alone reveals nothing.
    expect(await tryWith()).toBe('codeNeeded');
  });

  it('lets somebody lose phone or passphrase: a coordinator gives a link, and the old way in stops at once', async () => {
    const bo = await naast.team('Bo');
    const params = { accountId: await idOf(bo, 'Anna') };
    const { link } = await bo.call(teamRoutes.resetPerson, { params });
    expect(await joined.person.call(peopleRoutes.readSelf, {})).toMatchObject({ kind: 'anonymous' });
    expect(await tryWith(joined.app.nextCode())).toBe('signInFailed');
    expect(await tryWith(joined.recoveryCodes[0])).toBe('signInFailed');

    const person = naast.visitor('Anna');
    const seen = await person.call(teamRoutes.readInvitation, { body: { token: link.token } });
    expect(seen).toMatchObject({ purpose: 'reset', name: 'Anna' });
    const app = new CodeApp(naast.clock);
    const passphrase = 'een heel andere zin over appels';
    const { self } = await person.call(teamRoutes.acceptInvitation, {
      body: { token: link.token, passphrase, ...(await app.scans(person)) },
    });
    expect(self).toMatchObject({ kind: 'team', name: 'Anna', roles: ['host'] });
    expect(await tryWith(app.nextCode(), passphrase)).toBe('in');
    expect(await tryWith(joined.app.nextCode())).toBe('signInFailed');
  });
});
