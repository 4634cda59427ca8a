import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { accountRoutes } from '@naast/shared/contract/account';
import { peopleRoutes } from '@naast/shared/contract/people';
import { hours, minutes } from '../support/clock.js';
import { eventually } from '../support/eventually.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { CodeApp, type Joined, joins } from '../support/team.js';

describe('one’s own account', () => {
  let naast: Naast;
  let anna: Joined;

  beforeEach(async () => {
    naast = await Naast.start();
    anna = await joins(naast, await naast.team('Bo'), 'Anna');
  });
  afterEach(() => naast.close());

  const signsInElsewhere = async (passphrase = anna.passphrase, app = anna.app): Promise<Person> => {
    const person = naast.visitor('Anna');
    await person.call(peopleRoutes.signIn, { body: { name: 'Anna', passphrase, code: app.nextCode() } });
    return person;
  };
  const kindOf = async (person: Person) => (await person.call(peopleRoutes.readSelf, {})).kind;
  const reads = (person = anna.person) => person.call(accountRoutes.readAccount, {});

  it('shows where it is signed in by the hour only, and ends one of them, also its sockets', async () => {
    const elsewhere = await signsInElsewhere();
    await elsewhere.connect();
    const { signIns } = await reads();
    expect(signIns.map(({ isThis }) => isThis)).toEqual(expect.arrayContaining([false, true]));
    expect(signIns).toHaveLength(2);
    for (const signIn of signIns) expect(Object.keys(signIn).sort()).toEqual(['begunAfter', 'id', 'isThis']);
    const other = signIns.find(({ isThis }) => !isThis);
    await anna.person.call(accountRoutes.endSignIn, { params: { signInId: other?.id as never } });
    await eventually(() => expect(elsewhere.socket?.connected).toBe(false));
    expect(elsewhere.heardOf('signIn:ended')).toHaveLength(1);
    expect(await kindOf(elsewhere)).toBe('anonymous');
    expect(await kindOf(anna.person)).toBe('team');
  });

  it('shows the hour of each, and none that must be over by now', async () => {
    const hourOf = (at: Date) => new Date(`${at.toISOString().slice(0, 13)}:00:00.000Z`).toISOString();
    const first = hourOf(naast.clock.now());
    naast.clock.forward(minutes(90));
    const elsewhere = await signsInElsewhere();
    const hoursShown = async () => (await reads(elsewhere)).signIns.map(({ begunAfter }) => begunAfter);
    expect(await hoursShown()).toEqual([hourOf(naast.clock.now()), first]);
    // Times are stored by the hour, so this is the latest end of that sign-in.
    naast.clock.set(new Date(Date.parse(first) + hours(9)).toISOString());
    await elsewhere.call(peopleRoutes.unlock, { body: { passphrase: anna.passphrase } });
    expect(await hoursShown()).toHaveLength(1);
  });

  it('signs out everywhere else at once', async () => {
    const others = [await signsInElsewhere(), await signsInElsewhere()];
    await anna.person.connect();
    const { signIns } = await anna.person.call(accountRoutes.endOtherSignIns, {});
    expect(signIns.map(({ isThis }) => isThis)).toEqual([true]);
    for (const other of others) expect(await kindOf(other)).toBe('anonymous');
    expect(await kindOf(anna.person)).toBe('team');
    await naast.app.rounds.touchVisits();
    await naast.settled();
    expect(anna.person.socket?.connected).toBe(true);
  });

  it('ends nobody else’s sign-in', async () => {
    const noor = await naast.team('Noor');
    const [own] = (await reads(noor)).signIns;
    const params = { signInId: own?.id as never };
    expect(await anna.person.refusal(accountRoutes.endSignIn, { params })).toBe('notFound');
    expect(await kindOf(noor)).toBe('team');
  });

  it('takes another passphrase only with the one before, and then ends every other sign-in', async () => {
    const elsewhere = await signsInElsewhere();
    const next = 'mijn tuin heeft zeven kippen';
    const change = (passphrase: string, chosen = next) =>
      anna.person.ask(accountRoutes.changePassphrase, { body: { passphrase, next: chosen } });
    expect((await change('niet de hare, dit is mis')).error?.code).toBe('passphraseWrong');
    expect((await change(anna.passphrase, 'qwertyuiopasdfgh')).error?.fields).toEqual([
      { path: 'next', problem: 'tooCommon' },
    ]);
    expect((await change(anna.passphrase)).status).toBe(200);
    expect(await kindOf(anna.person)).toBe('team');
    expect(await kindOf(elsewhere)).toBe('anonymous');
    await signsInElsewhere(next);
    await expect(signsInElsewhere()).rejects.toThrow('signInFailed');
  });

  it('takes another app, whose codes count from then on; those before do not, nor their recovery codes', async () => {
    const app = new CodeApp(naast.clock);
    const renew = async (passphrase: string) =>
      anna.person.ask(accountRoutes.renewSecondFactor, {
        body: { passphrase, ...(await app.scans(anna.person)) },
      });
    expect((await renew('niet de hare, dit is mis')).error?.code).toBe('passphraseWrong');
    const { reply } = await renew(anna.passphrase);
    expect(reply?.recoveryCodes).toHaveLength(8);
    await expect(signsInElsewhere()).rejects.toThrow('codeWrong');
    await signsInElsewhere(anna.passphrase, app);
    const [old = ''] = anna.recoveryCodes;
    const body = { name: 'Anna', passphrase: anna.passphrase, code: old };
    expect(await naast.visitor('Anna').refusal(peopleRoutes.signIn, { body })).toBe('codeWrong');
  });

  it('gives new recovery codes; the ones before no longer work', async () => {
    const { recoveryCodes } = await anna.person.call(accountRoutes.renewRecovery, {
      body: { passphrase: anna.passphrase, language: 'nl' },
    });
    const tryWith = async (code = '') => {
      const body = { name: 'Anna', passphrase: anna.passphrase, code };
      return (await naast.visitor('Anna').ask(peopleRoutes.signIn, { body })).error?.code ?? 'in';
    };
    expect(await tryWith(anna.recoveryCodes[0])).toBe('codeWrong');
    expect(await tryWith(recoveryCodes?.[0])).toBe('in');
  });

  it('lets somebody of the sample team, who has none, set a second factor up', async () => {
    const noor = await naast.team('Noor');
    const app = new CodeApp(naast.clock);
    expect(await noor.call(peopleRoutes.readSelf, {})).toMatchObject({ hasSecondFactor: false });
    await noor.call(accountRoutes.renewSecondFactor, {
      body: { passphrase: 'Noor zit aan de keukentafel', ...(await app.scans(noor)) },
    });
    expect(await noor.call(peopleRoutes.readSelf, {})).toMatchObject({ hasSecondFactor: true });
    await expect(naast.team('Noor')).rejects.toThrow('codeNeeded');
  });
});
