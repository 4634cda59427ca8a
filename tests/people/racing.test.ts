import { afterEach, describe, expect, it } from '@jest/globals';
import { accountRoutes } from '@naast/shared/contract/account';
import { peopleRoutes } from '@naast/shared/contract/people';
import { roomRoutes } from '@naast/shared/contract/rooms';
import { teamRoutes } from '@naast/shared/contract/team';
import { rateLimits } from '@naast/shared/rate-limits';
import { eventually } from '../support/eventually.js';
import { Naast, passphraseOf } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { asks, greets, newestQuestion, notes, takes } from '../support/spreekuur.js';
import { idOf, passphraseFor, readsTeam } from '../support/team.js';
import { unlimited } from '../support/unlimited.js';

/** Races between two users, or a user and a job. */
describe('at the same moment', () => {
  let naast: Naast;
  afterEach(() => naast.close());

  const signsUp = async (name: string): Promise<Person> => {
    const person = naast.visitor(name);
    await person.call(accountRoutes.signUp, {
      body: { name, passphrase: passphraseFor(name), language: 'nl' },
    });
    return person;
  };
  const kindOf = async (person: Person) => (await person.call(peopleRoutes.readSelf, {})).kind;

  it('an account that is made while retention looks is not taken for one that was half erased', async () => {
    naast = await Naast.start({ limits: unlimited });
    const { vault } = naast.app;
    const keyIds = vault.keyIds;
    let wies: Person | null = null;
    // Between the two reads that retention compares.
    (vault as { keyIds: typeof keyIds }).keyIds = async () => {
      const ids = await keyIds();
      wies ??= await signsUp('Wies');
      return ids;
    };
    await naast.app.jobs.run('privacy.retention');
    expect(wies && (await kindOf(wies))).toBe('member');
  });

  it('a request on its way does not bring a sign-in back that was ended', async () => {
    const held: (() => void)[] = [];
    naast = await Naast.start({
      pause: () => new Promise((go) => held.push(go)),
      limits: { ...unlimited, enterRoom: { ...rateLimits.enterRoom, burst: 0 } },
    });
    const { session } = await (await naast.team('Noor')).opens(await naast.room());
    const daan = await signsUp('Daan');
    // A copied cookie.
    const thief = naast.visitor('Daan');
    thief.cookie = daan.cookie;
    const entering = thief.ask(roomRoutes.enterRoom, {
      params: { sessionId: session.id },
      body: { name: 'Iemand', houseRulesVersion: 1 },
    });
    await eventually(() => expect(held).toHaveLength(1));
    const mine = naast.visitor('Daan');
    const passphrase = passphraseFor('Daan');
    await mine.call(peopleRoutes.signIn, { body: { name: 'Daan', passphrase } });
    await mine.call(accountRoutes.changePassphrase, {
      body: { passphrase, next: `${passphrase}, en vlier` },
    });
    held[0]?.();
    expect((await entering).error?.code).toBe('sessionExpired');
    expect(await kindOf(thief)).toBe('anonymous');
    expect(await kindOf(mine)).toBe('member');
  });

  it('a sign-in whose passphrase was compared before it changed does not count', async () => {
    naast = await Naast.start({ limits: unlimited });
    const daan = await signsUp('Daan');
    const passphrase = passphraseFor('Daan');
    const others = Array.from({ length: 30 }, () => naast.visitor('Daan'));
    const signingIn = others.map((one) =>
      one.ask(peopleRoutes.signIn, { body: { name: 'Daan', passphrase } }),
    );
    await daan.call(accountRoutes.changePassphrase, {
      body: { passphrase, next: `${passphrase}, en vlier` },
    });
    await Promise.all(signingIn);
    expect(new Set(await Promise.all(others.map(kindOf)))).toEqual(new Set(['anonymous']));
    expect(await kindOf(daan)).toBe('member');
  });

  it('an erasure that is cut off leaves the account nowhere once retention has run', async () => {
    naast = await Naast.start({ limits: unlimited });
    const { connection } = naast.nodes[0] ?? {};
    if (!connection) throw new Error('no node');
    const [noor, bo] = [await naast.team('Noor'), await naast.team('Bo')];
    await asks(naast.visitor('iemand'));
    const threadId = await newestQuestion(noor);
    await greets(noor, threadId);
    await notes(noor, threadId, 'Onder ons.');
    await takes(noor, threadId, 'experience');
    const accountId = await idOf(bo, 'Noor');
    await bo.call(teamRoutes.propose, { params: { accountId }, body: { kind: 'giveCoordinator' } });
    await naast.app.stores.faults.raise(
      { job: 'rooms.tend', kind: 'jobFailed', about: null },
      naast.clock.now(),
    );
    const [fault] = await naast.app.stores.faults.list();
    await naast.app.stores.faults.markSeen(String(fault?.id), accountId, naast.clock.now());
    const places = ['threads', 'notes', 'proposals', 'alarms'];
    const standing = async () => {
      const all = await Promise.all(places.map((name) => connection.collection(name).find().toArray()));
      return places.filter((_, at) => JSON.stringify(all[at]).includes(accountId));
    };
    expect(await standing()).toEqual(places);
    // The process ends here, so no event is published.
    await naast.app.vault.shred(`account:${accountId}`, naast.clock.now());
    await connection.collection('accounts').deleteOne({ _id: accountId as never });
    await naast.app.jobs.run('privacy.retention');
    expect(await standing()).toEqual([]);
    // The voice is open again.
    const sam = await naast.team('Sam');
    await takes(sam, threadId, 'experience');
  });

  it('two coordinators who go leave one', async () => {
    naast = await Naast.start({ limits: unlimited });
    const [bo, sam] = [await naast.team('Bo'), await naast.team('Sam')];
    await bo.call(teamRoutes.propose, {
      params: { accountId: await idOf(bo, 'Noor') },
      body: { kind: 'giveCoordinator' },
    });
    const [proposal] = (await readsTeam(sam)).proposals;
    await sam.call(teamRoutes.confirmProposal, { params: { proposalId: proposal?.id as never } });
    const noor = await naast.team('Noor');
    const leave = (person: Person, name: 'Bo' | 'Noor') =>
      person.ask(accountRoutes.endAccount, { body: { passphrase: passphraseOf(name) } });
    const answers = await Promise.all([leave(bo, 'Bo'), leave(noor, 'Noor')]);
    expect(answers.filter(({ status }) => status === 200).length).toBeLessThan(2);
    expect(await naast.app.stores.people.countCoordinators()).toBeGreaterThan(0);
  });
});
