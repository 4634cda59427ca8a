import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { accountRoutes } from '@naast/shared/contract/account';
import { answeringRoutes } from '@naast/shared/contract/answering';
import { peopleRoutes } from '@naast/shared/contract/people';
import { roomRoutes } from '@naast/shared/contract/rooms';
import { type ProposalKind, teamRoutes } from '@naast/shared/contract/team';
import { days, hours } from '../support/clock.js';
import { eventually } from '../support/eventually.js';
import { Naast, pairedBuses, passphraseOf } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { asksAndConfirms, newestQuestion, readsQuestion, takes, voiceOf } from '../support/spreekuur.js';
import { idOf, invites, joins, readsTeam } from '../support/team.js';

describe('roles, and what takes two people', () => {
  let naast: Naast;
  let bo: Person;

  beforeEach(async () => {
    naast = await Naast.start();
    bo = await naast.team('Bo');
  });
  afterEach(() => naast.close());

  const rolesOf = async (name: string) =>
    (await readsTeam(bo)).people.find((person) => person.name === name)?.roles;
  const proposes = async (by: Person, name: string, kind: ProposalKind) =>
    by.ask(teamRoutes.propose, { params: { accountId: await idOf(bo, name) }, body: { kind } });
  const confirms = async (by: Person) => {
    const [proposal] = (await readsTeam(bo)).proposals;
    return by.ask(teamRoutes.confirmProposal, { params: { proposalId: proposal?.id as never } });
  };
  const makeCoordinator = async (name: string, second: Person) => {
    await proposes(bo, name, 'giveCoordinator');
    expect((await confirms(second)).status).toBe(200);
  };

  it('are given by a coordinator: a consultant only with a profession that was verified', async () => {
    const { person: anna } = await joins(naast, bo, 'Anna', false);
    expect(await rolesOf('Anna')).toEqual([]);
    expect(await anna.refusal(answeringRoutes.readQuestion, { params: { threadId: 'x'.repeat(22) } })).toBe(
      'notAllowed',
    );
    const params = { accountId: await idOf(bo, 'Anna') };
    await bo.call(teamRoutes.giveRoles, { params, body: { isHost: false, verifiedProfession: 'nurse' } });
    expect(await anna.call(peopleRoutes.readSelf, {})).toMatchObject({ roles: ['consultant'] });
    expect((await readsTeam(bo)).people.find(({ name }) => name === 'Anna')?.profession).toBe('nurse');
    await bo.call(teamRoutes.giveRoles, { params, body: { isHost: true, verifiedProfession: null } });
    expect(await anna.call(peopleRoutes.readSelf, {})).toMatchObject({ roles: ['host'] });
  });

  it('are not given to oneself, nor by who does not coordinate', async () => {
    const own = { accountId: await idOf(bo, 'Bo') };
    const body = { isHost: true, verifiedProfession: null };
    expect(await bo.refusal(teamRoutes.giveRoles, { params: own, body })).toBe('notAllowed');
    const noor = await naast.team('Noor');
    const params = { accountId: await idOf(bo, 'Sam') };
    expect(await noor.refusal(teamRoutes.giveRoles, { params, body })).toBe('notAllowed');
  });

  it('are offered as they may be given: alone, by proposing, or not at all', async () => {
    const mayOf = async (by: Person, name: string) =>
      (await readsTeam(by)).people.find((person) => person.name === name)?.may;
    const nothing = { giveCoordinator: false, takeCoordinator: false, remove: false, reset: false };
    const alone = { giveRoles: true, remove: true, reset: true };
    const none = { giveRoles: false, remove: false, reset: false };
    expect(await mayOf(bo, 'Noor')).toEqual({ ...alone, propose: { ...nothing, giveCoordinator: true } });
    // The last coordinator stays one.
    expect(await mayOf(bo, 'Bo')).toEqual({ ...none, propose: nothing });
    const sam = await naast.team('Sam');
    for (const name of ['Bo', 'Noor', 'Sam'])
      expect(await mayOf(sam, name)).toEqual({ ...none, propose: nothing });
    await makeCoordinator('Noor', sam);
    expect(await mayOf(bo, 'Bo')).toEqual({ ...none, propose: { ...nothing, takeCoordinator: true } });
    expect(await mayOf(bo, 'Noor')).toEqual({
      ...none,
      giveRoles: true,
      propose: { giveCoordinator: false, takeCoordinator: true, remove: true, reset: true },
    });
  });

  it('as coordinator come by two: whoever asked cannot agree, nor whom it is about', async () => {
    await proposes(bo, 'Noor', 'giveCoordinator');
    const [noor, sam] = [await naast.team('Noor'), await naast.team('Sam')];
    expect((await confirms(bo)).error?.code).toBe('notAllowed');
    expect((await confirms(noor)).error?.code).toBe('notAllowed');
    expect(await rolesOf('Noor')).toEqual(['host']);
    expect((await confirms(sam)).status).toBe(200);
    expect(await rolesOf('Noor')).toEqual(['host', 'coordinator']);
    expect(await noor.call(peopleRoutes.readSelf, {})).toMatchObject({ may: { manageTeam: true } });
    expect((await readsTeam(bo)).proposals).toEqual([]);
  });

  it('need another coordinator to agree where there is one', async () => {
    const [noor, sam] = [await naast.team('Noor'), await naast.team('Sam')];
    await makeCoordinator('Noor', sam);
    await proposes(bo, 'Ruben', 'giveCoordinator');
    expect((await confirms(sam)).error?.code).toBe('notAllowed');
    expect((await confirms(noor)).status).toBe(200);
  });

  it('cannot be agreed to by somebody without any role: an empty account is nobody yet', async () => {
    const { person: anna } = await joins(naast, bo, 'Anna', false);
    await proposes(bo, 'Noor', 'giveCoordinator');
    expect((await confirms(anna)).error?.code).toBe('notAllowed');
  });

  it('wait a week for the second person, and can be taken back', async () => {
    await proposes(bo, 'Noor', 'giveCoordinator');
    const [proposal] = (await readsTeam(bo)).proposals;
    await bo.call(teamRoutes.withdrawProposal, { params: { proposalId: proposal?.id as never } });
    expect((await readsTeam(bo)).proposals).toEqual([]);
    await proposes(bo, 'Noor', 'giveCoordinator');
    const [second] = (await readsTeam(bo)).proposals;
    naast.clock.forward(days(7));
    const sam = await naast.team('Sam');
    expect(
      await sam.refusal(teamRoutes.confirmProposal, { params: { proposalId: second?.id as never } }),
    ).toBe('notFound');
  });

  it('leave nobody before a broken page when somebody’s erasure was cut off half-way, and finish it', async () => {
    const accountId = await idOf(bo, 'Sam');
    // As after a crash between destroying the key and removing the document.
    await naast.app.vault.shred(`account:${accountId}`, naast.clock.now());
    expect((await readsTeam(bo)).people.map(({ name }) => name)).toEqual(['Bo', 'Noor', 'Ruben']);
    const body = { name: 'Sam', passphrase: passphraseOf('Sam') };
    expect(await naast.visitor('Sam').refusal(peopleRoutes.signIn, { body })).toBe('signInFailed');
    await naast.app.jobs.run('privacy.retention');
    await joins(naast, bo, 'Sam');
    expect((await readsTeam(bo)).people.map(({ name }) => name)).toContain('Sam');
  });

  it('are not confirmed by somebody who came this week: a coordinator could have invited themselves', async () => {
    const { person: pop } = await joins(naast, bo, 'Pop');
    await proposes(bo, 'Noor', 'giveCoordinator');
    expect((await confirms(pop)).error?.code).toBe('notAllowed');
    expect((await readsTeam(pop)).proposals).toMatchObject([{ may: { confirm: false } }]);
    const accounts = naast.nodes[0]?.connection.collection('accounts');
    const beganBefore = async (ms: number) => {
      const createdAt = new Date(naast.clock.now().getTime() - ms);
      await accounts?.updateOne({ _id: await idOf(bo, 'Pop') }, { $set: { createdAt } });
    };
    // The hour is kept, not the moment: it may have been an hour less.
    await beganBefore(days(7));
    expect((await confirms(pop)).error?.code).toBe('notAllowed');
    await beganBefore(days(7) + hours(1));
    expect((await confirms(pop)).status).toBe(200);
  });

  it('are not stopped by whom they are about', async () => {
    const sam = await naast.team('Sam');
    await proposes(bo, 'Noor', 'giveCoordinator');
    await confirms(sam);
    const noor = await naast.team('Noor');
    await proposes(noor, 'Bo', 'takeCoordinator');
    const [proposal] = (await readsTeam(bo)).proposals;
    const params = { proposalId: proposal?.id as never };
    expect(await bo.refusal(teamRoutes.withdrawProposal, { params })).toBe('notAllowed');
  });

  it('take the links along that somebody made who may no longer invite', async () => {
    const sam = await naast.team('Sam');
    await proposes(bo, 'Noor', 'giveCoordinator');
    await confirms(sam);
    const noor = await naast.team('Noor');
    const token = await invites(noor, 'Een vriend van Noor');
    await proposes(bo, 'Noor', 'takeCoordinator');
    await confirms(sam);
    await naast.settled();
    expect(await naast.visitor('x').refusal(teamRoutes.readInvitation, { body: { token } })).toBe(
      'invitationGone',
    );
  });

  it('fall when whoever made them no longer coordinates: one who is gone is no second person', async () => {
    const [noor, sam] = [await naast.team('Noor'), await naast.team('Sam')];
    await proposes(bo, 'Noor', 'giveCoordinator');
    expect((await confirms(sam)).status).toBe(200);
    await proposes(noor, 'Sam', 'giveCoordinator');
    const [waiting] = (await readsTeam(sam)).proposals;
    await noor.call(accountRoutes.endAccount, { body: { passphrase: passphraseOf('Noor') } });
    expect((await readsTeam(bo)).proposals).toEqual([]);
    const params = { proposalId: waiting?.id as never };
    expect(await bo.refusal(teamRoutes.confirmProposal, { params })).toBe('notFound');
    expect(await rolesOf('Sam')).toEqual(['host']);
    // The name can be used again.
    await proposes(bo, 'Sam', 'giveCoordinator');
    expect((await readsTeam(bo)).proposals).toMatchObject([{ about: { name: 'Sam' }, by: 'Bo' }]);
  });

  it('happen once when two agree at the same moment', async () => {
    const [sam, ruben] = [await naast.team('Sam'), await naast.team('Ruben')];
    await proposes(bo, 'Noor', 'giveCoordinator');
    const [proposal] = (await readsTeam(bo)).proposals;
    const params = { proposalId: proposal?.id as never };
    const both = await Promise.all(
      [sam, ruben].map((one) => one.ask(teamRoutes.confirmProposal, { params })),
    );
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await rolesOf('Noor')).toEqual(['host', 'coordinator']);
  });

  it('never leave the place without a coordinator', async () => {
    expect((await proposes(bo, 'Bo', 'takeCoordinator')).error?.code).toBe('lastCoordinator');
    const body = { passphrase: passphraseOf('Bo') };
    expect(await bo.refusal(accountRoutes.endAccount, { body })).toBe('lastCoordinator');
    await makeCoordinator('Noor', await naast.team('Sam'));
    expect((await bo.ask(accountRoutes.endAccount, { body })).status).toBe(200);
  });

  it('let nobody remove or reset a coordinator alone', async () => {
    const noor = await naast.team('Noor');
    await makeCoordinator('Noor', await naast.team('Sam'));
    const params = { accountId: await idOf(bo, 'Noor') };
    expect(await bo.refusal(teamRoutes.removePerson, { params })).toBe('needsSecondPerson');
    expect(await bo.refusal(teamRoutes.resetPerson, { params })).toBe('needsSecondPerson');
    // With two coordinators, the second person is a host or consultant.
    await proposes(bo, 'Noor', 'reset');
    expect((await confirms(noor)).error?.code).toBe('notAllowed');
    const { reply } = await confirms(await naast.team('Sam'));
    expect(reply?.link?.token).toMatch(/^[\w-]{44}$/);
    expect(await noor.call(peopleRoutes.readSelf, {})).toMatchObject({ kind: 'anonymous' });
  });
});

describe('leaving the team', () => {
  let naast: Naast;
  let bo: Person;
  let otherNode: string;

  beforeEach(async () => {
    const [here, there] = pairedBuses();
    naast = await Naast.start({ bus: here });
    otherNode = (await naast.addNode({ bus: there })).url;
    bo = await naast.team('Bo');
  });
  afterEach(() => naast.close());

  it('takes effect on every socket, on every node, by event; the room loses its host and the name is free again', async () => {
    const noor = await naast.team('Noor', otherNode);
    const { session } = await noor.opens(await naast.room());
    await noor.follows(session.id);
    const mila = naast.visitor('Mila');
    await mila.joins(session.id);
    const params = { accountId: await idOf(bo, 'Noor') };
    await bo.call(teamRoutes.removePerson, { params });
    await eventually(() => expect(noor.socket?.connected).toBe(false));
    expect(noor.heardOf('signIn:ended')).toHaveLength(1);
    await naast.settled();
    await eventually(async () => {
      const room = await mila.call(roomRoutes.readRoom, { params: { roomId: session.roomId } });
      expect(room.session?.hosts).toBe(0);
    });
    expect(await noor.call(peopleRoutes.readSelf, {})).toMatchObject({ kind: 'anonymous' });
    expect(
      await naast.visitor('x').refusal(peopleRoutes.signIn, {
        body: { name: 'Noor', passphrase: passphraseOf('Noor') },
      }),
    ).toBe('signInFailed');
    await joins(naast, bo, 'Noor');
  });

  it('takes the host’s place in a room away with the role, and tells the page to look again', async () => {
    const noor = await naast.team('Noor', otherNode);
    const { session } = await noor.opens(await naast.room());
    await noor.follows(session.id);
    const params = { accountId: await idOf(bo, 'Noor') };
    await bo.call(teamRoutes.giveRoles, { params, body: { isHost: false, verifiedProfession: null } });
    await eventually(() => expect(noor.socket?.connected).toBe(false));
    expect(noor.heardOf('self:changed')).toHaveLength(1);
    expect(noor.heardOf('signIn:ended')).toEqual([]);
    expect(await noor.call(peopleRoutes.readSelf, {})).toMatchObject({ kind: 'team', roles: [] });
    expect(await noor.refusal(roomRoutes.closeRoom, { params: { sessionId: session.id } })).toBe(
      'notAllowed',
    );
  });

  it('frees what was taken for the colleagues, and leaves no asker waiting', async () => {
    await asksAndConfirms(naast.visitor('vraagsteller'));
    const [noor, sam] = [await naast.team('Noor'), await naast.team('Sam')];
    const threadId = await newestQuestion(noor);
    await takes(noor, threadId, 'experience');
    await noor.call(accountRoutes.endAccount, { body: { passphrase: passphraseOf('Noor') } });
    await naast.settled();
    expect(voiceOf(await readsQuestion(sam, threadId), 'experience').state).toBe('open');
    await takes(sam, threadId, 'experience');
  });

  it('leaves nothing of the account that can be read', async () => {
    const noor = await naast.team('Noor');
    const accountId = await idOf(bo, 'Noor');
    await noor.call(accountRoutes.endAccount, { body: { passphrase: passphraseOf('Noor') } });
    const { connection } = await naast.store.connect();
    const left = await Promise.all(
      ['accounts', 'dataKeys'].map(async (name) =>
        JSON.stringify(await connection.db?.collection(name).find().toArray()),
      ),
    );
    for (const text of left) expect(text).not.toContain(accountId);
    const account = { id: accountId, kind: 'team' } as const;
    expect(await naast.app.stores.signIns.list(account, naast.clock.now())).toEqual([]);
  });
});
