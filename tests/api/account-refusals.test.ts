import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ErrorCode } from '@naast/shared/errors';
import { rateLimits } from '@naast/shared/rate-limits';
import { onePerOutcome, seed } from '../support/chance.js';
import { eventually } from '../support/eventually.js';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { CodeApp, idOf, invites, joins, passphraseFor, readsTeam, someSettings } from '../support/team.js';
import { type AccountOutcomes, accountRows } from './account-rows.js';
import {
  type AccountActor,
  AccountsHouse,
  type AccountsRoute,
  accountActors,
  accountsWire,
} from './accounts-house.js';

const routeNames = Object.keys(accountsWire) as AccountsRoute[];
const outcomeFor = (outcomes: AccountOutcomes, actor: AccountActor) =>
  typeof outcomes === 'string' ? outcomes : outcomes[actor];

describe('who is refused what about accounts', () => {
  let house: AccountsHouse;
  /** Observed error codes, by route. */
  const seen = new Map<AccountsRoute, Set<ErrorCode>>();

  beforeAll(async () => {
    house = await AccountsHouse.build();
  });
  afterAll(() => house.naast.close());

  async function ask(name: AccountsRoute, given: object, who: Person): Promise<ErrorCode | 'ok'> {
    const { error } = await who.ask(accountsWire[name], given);
    if (error) seen.set(name, (seen.get(name) ?? new Set()).add(error.code));
    return error?.code ?? 'ok';
  }

  it.each(routeNames)('has a row in account-rows.ts for %s', (name) => {
    expect(accountRows.filter((row) => row.name === name)).not.toEqual([]);
  });

  it.each(
    accountRows.flatMap((row) =>
      onePerOutcome(
        `${row.name} ${row.scenario}`,
        accountActors.map((actor) => ({ ...row, actor, outcome: outcomeFor(row.outcomes, actor) })),
      ),
    ),
  )(
    `$name, $scenario, $actor: $outcome (NAAST_TEST_SEED=${seed})`,
    async ({ name, given, actor, outcome }) => {
      const who = outcome === 'ok' ? await house.fresh(actor) : await house.still(actor);
      expect(await ask(name, await given(house, who), who.person)).toBe(outcome);
    },
  );

  it('lets codes be tried ten times, then an hour’s worth of waiting', async () => {
    const naast = await Naast.start();
    const token = await invites(await naast.team('Bo'), 'Anna');
    const person = naast.visitor('Anna');
    const passphrase = passphraseFor('Anna');
    const factor = await new CodeApp(naast.clock).scans(person);
    await person.call(accountsWire.acceptInvitation, {
      body: { token, name: 'Anna', passphrase, ...factor },
    });
    const body = { name: 'Anna', passphrase, code: '000000' };
    for (let n = 0; n < rateLimits.secondFactor.burst; n++)
      expect(await ask('signIn', { body }, naast.visitor('x'))).toBe('codeWrong');
    expect(await ask('signIn', { body }, naast.visitor('x'))).toBe('tooFast');
    await naast.close();
  });

  it('refuses, for one name, what is tried side by side beyond what may wait', async () => {
    const held: (() => void)[] = [];
    const naast = await Naast.start({ pause: () => new Promise((go) => held.push(go)) });
    const { person: noor } = await joins(naast, await naast.team('Bo'), 'Anna');
    const wrong = { passphrase: 'dit is de wachtzin niet' };
    const most = rateLimits.signIn.burst + rateLimits.signIn.waitingMost;
    const tries = Array.from({ length: most }, () =>
      naast.visitor('x').ask(accountsWire.signIn, { body: { name: 'Anna', ...wrong } }),
    );
    await eventually(() => expect(held).toHaveLength(rateLimits.signIn.waitingMost));
    expect(await ask('signIn', { body: { name: 'Anna', ...wrong } }, naast.visitor('x'))).toBe('tooFast');
    for (const go of held.splice(0)) go();
    await Promise.all(tries);

    // `confirmPassphrase` is counted per account, so the flood did not use it up.
    const factor = await new CodeApp(naast.clock).scans(noor);
    const { burst, waitingMost } = rateLimits.confirmPassphrase;
    const again = Array.from({ length: burst + waitingMost }, () =>
      noor.ask(accountsWire.unlock, { body: wrong }),
    );
    await eventually(() => expect(held).toHaveLength(waitingMost));
    for (const name of ['unlock', 'endAccount'] as const)
      expect(await ask(name, { body: wrong }, noor)).toBe('tooFast');
    expect(await ask('changePassphrase', { body: { ...wrong, next: passphraseFor('x') } }, noor)).toBe(
      'tooFast',
    );
    expect(await ask('renewRecovery', { body: { ...wrong, language: 'nl' } }, noor)).toBe('tooFast');
    expect(await ask('renewSecondFactor', { body: { ...wrong, ...factor } }, noor)).toBe('tooFast');
    for (const go of held) go();
    await Promise.all(again);
    await naast.close();
  });

  it('keeps the last coordinator: they cannot go, nor stop, nor be stopped by somebody who does not coordinate', async () => {
    const naast = await Naast.start();
    const [bo, noor, sam] = [await naast.team('Bo'), await naast.team('Noor'), await naast.team('Sam')];
    const passphrase = 'Bo zit aan de keukentafel';
    expect(await ask('endAccount', { body: { passphrase } }, bo)).toBe('lastCoordinator');
    const params = { accountId: await idOf(bo, 'Bo') };
    expect(await ask('propose', { params, body: { kind: 'takeCoordinator' } }, bo)).toBe('lastCoordinator');

    // Noor becomes the second coordinator, Bo proposes to step down, then Noor leaves.
    const noorId = await idOf(bo, 'Noor');
    await bo.call(accountsWire.propose, { params: { accountId: noorId }, body: { kind: 'giveCoordinator' } });
    const confirms = async (person: Person) => {
      const [proposal] = (await readsTeam(person)).proposals;
      return ask('confirmProposal', { params: { proposalId: proposal?.id } }, person);
    };
    expect(await confirms(sam)).toBe('ok');
    await bo.call(accountsWire.propose, { params, body: { kind: 'takeCoordinator' } });
    const leaving = { body: { passphrase: 'Noor zit aan de keukentafel' } };
    expect(await ask('endAccount', leaving, noor)).toBe('ok');
    expect(await confirms(sam)).toBe('lastCoordinator');
    await naast.close();
  });

  it('tells apart what is not right at setup', async () => {
    const naast = await Naast.start();
    const person = naast.visitor('Anna');
    await person.call(accountsWire.signUp, {
      body: { name: 'Daan', passphrase: passphraseFor('Daan'), language: 'nl' },
    });
    await naast.nodes[0]?.connection.collection('accounts').updateMany({}, { $set: { roles: [] } });
    const app = new CodeApp(naast.clock);
    const finish = async (changes: object) => {
      const body = {
        setupCode: await naast.app.stores.setup.code(),
        settings: someSettings,
        isKeyBackedUp: true,
        name: 'Anna',
        passphrase: passphraseFor('Anna'),
        ...(await app.scans(person)),
        ...changes,
      };
      return ask('finishSetup', { body }, naast.visitor('Anna'));
    };
    expect(await finish({ setupCode: 'AAAA-AAAA-AAAA' })).toBe('setupCodeWrong');
    expect(await finish({ code: '000000' })).toBe('codeWrong');
    expect(await finish({ ticket: '0.nergens' })).toBe('secondFactorStale');
    expect(await finish({ name: 'Daan' })).toBe('nameTaken');
    // The setup code is still valid.
    expect(await finish({})).toBe('ok');
    await naast.close();
  });

  it.each(routeNames)('has seen every refusal that %s declares, and no other', (name) => {
    const declared: readonly ErrorCode[] = accountsWire[name].errors;
    expect([...(seen.get(name) ?? [])].sort()).toEqual([...declared].sort());
  });
});
