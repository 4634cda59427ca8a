import { accountRoutes } from '@naast/shared/contract/account';
import type { AccountId } from '@naast/shared/contract/answering';
import { logbookRoutes } from '@naast/shared/contract/logbook';
import { peopleRoutes } from '@naast/shared/contract/people';
import { type ProposalKind, teamRoutes } from '@naast/shared/contract/team';
import { type CanaryHouse, codeNow, passphraseOf } from '../canary-house.js';
import type { CanaryPerson } from '../canary-person.js';
import { words } from '../needles.js';

export interface Team {
  readonly coordinator: CanaryPerson;
  readonly host: CanaryPerson;
  readonly second: CanaryPerson;
  readonly consultant: CanaryPerson;
}

async function invites(house: CanaryHouse, by: CanaryPerson): Promise<string> {
  const { link } = await by.call(teamRoutes.invite, { body: { label: words.label, isHost: true } });
  house.secrets.add(link.token);
  return link.token;
}

/** Accepts an invitation; without `name`: a reset. */
async function accepts(
  house: CanaryHouse,
  person: CanaryPerson,
  token: string,
  name?: string,
): Promise<string[]> {
  const { secret, ticket } = await person.call(accountRoutes.drawSecondFactor, {});
  const passphrase = passphraseOf(person.name);
  const body = { token, passphrase, secret, ticket, code: codeNow(secret), ...(name ? { name } : {}) };
  const { recoveryCodes } = await person.call(teamRoutes.acceptInvitation, { body });
  for (const kept of [passphrase, secret, ticket, ...recoveryCodes]) house.secrets.add(kept);
  return recoveryCodes;
}

async function joins(house: CanaryHouse, by: CanaryPerson, name: string): Promise<CanaryPerson> {
  const person = house.person(name);
  await accepts(house, person, await invites(house, by), name);
  return person;
}

async function idOf(by: CanaryPerson, name: string): Promise<AccountId> {
  await by.call(teamRoutes.readOnCall, {});
  const found = (await by.call(teamRoutes.readTeam, {})).people.find((person) => person.name === name);
  if (!found) throw new Error(`${name} is not on the team`);
  return found.id;
}

/** Invitations, roles by one and by two people, a reset, a removal, and leaving. */
export async function gathersATeam(house: CanaryHouse, coordinator: CanaryPerson): Promise<Team> {
  const team = {
    coordinator,
    host: await joins(house, coordinator, words.host),
    second: await joins(house, coordinator, words.second),
    consultant: await joins(house, coordinator, words.consultant),
  };
  const leaver = house.person(words.leaver);
  const token = await invites(house, coordinator);
  await leaver.call(teamRoutes.readInvitation, { body: { token } });
  const mistyped = { name: words.refused.slice(0, 20), passphrase: words.refused, code: '000000' };
  await leaver.refusal(teamRoutes.acceptInvitation, {
    body: { token, ...mistyped, secret: 'A'.repeat(32), ticket: words.refused },
  });
  await accepts(house, leaver, token, words.leaver);
  const about = (accountId: AccountId) => ({ params: { accountId } });

  await invites(house, coordinator);
  const [open] = (await coordinator.call(teamRoutes.readTeam, {})).invitations;
  if (!open) throw new Error('no invitation is open');
  await coordinator.call(teamRoutes.withdrawInvitation, { params: { invitationId: open.id } });

  const consultantId = await idOf(coordinator, words.consultant);
  const roles = { isHost: false, verifiedProfession: 'nurse' as const };
  await coordinator.call(teamRoutes.giveRoles, { ...about(consultantId), body: roles });

  await house.weekGoesBy();
  const secondId = await idOf(coordinator, words.second);
  const proposes = async (kind: ProposalKind) => {
    await coordinator.call(teamRoutes.propose, { ...about(secondId), body: { kind } });
    const [proposal] = (await coordinator.call(teamRoutes.readTeam, {})).proposals;
    if (!proposal) throw new Error('nothing was proposed');
    return { params: { proposalId: proposal.id } };
  };
  await coordinator.call(teamRoutes.withdrawProposal, await proposes('giveCoordinator'));
  await team.host.call(teamRoutes.confirmProposal, await proposes('giveCoordinator'));

  const leaverId = await idOf(coordinator, words.leaver);
  const { link } = await coordinator.call(teamRoutes.resetPerson, about(leaverId));
  house.secrets.add(link.token);
  await accepts(house, leaver, link.token);
  await coordinator.call(teamRoutes.removePerson, about(leaverId));
  return team;
}

/** Failed and successful sign-ins, and the list of sign-ins. */
export async function signsIn(house: CanaryHouse, { host, coordinator }: Team): Promise<void> {
  const passphrase = passphraseOf(words.host);
  const elsewhere = house.person(words.host);
  const signIn = { name: words.host, passphrase };
  await elsewhere.refusal(peopleRoutes.signIn, { body: { name: words.refused.slice(0, 20), passphrase } });
  await elsewhere.refusal(peopleRoutes.signIn, { body: { ...signIn, passphrase: words.refused } });
  await elsewhere.refusal(peopleRoutes.signIn, { body: signIn });
  await elsewhere.refusal(peopleRoutes.signIn, { body: { ...signIn, code: '000000' } });
  const renewed = await host.call(accountRoutes.renewRecovery, { body: { passphrase, language: 'nl' } });
  const [code = ''] = renewed.recoveryCodes ?? [];
  for (const kept of renewed.recoveryCodes ?? []) house.secrets.add(kept);
  await elsewhere.call(peopleRoutes.signIn, { body: { ...signIn, code } });
  await elsewhere.connect();

  const { signIns } = await host.call(accountRoutes.readAccount, {});
  const other = signIns.find(({ isThis }) => !isThis);
  if (!other) throw new Error('nobody is signed in elsewhere');
  await host.call(accountRoutes.endSignIn, { params: { signInId: other.id } });
  await host.call(accountRoutes.endOtherSignIns, {});
  await host.ask(accountRoutes.saveAccount, { query: { language: 'nl' } });
  await coordinator.call(logbookRoutes.readLog, { query: {} });
}

/** Locking, a wrong and a right passphrase; a new passphrase and a new second factor. */
export async function mindsTheirSecrets(house: CanaryHouse, { second }: Team): Promise<void> {
  const passphrase = passphraseOf(words.second);
  await second.call(peopleRoutes.stillHere, {});
  await second.call(peopleRoutes.lock, {});
  await second.refusal(peopleRoutes.unlock, { body: { passphrase: words.refused } });
  await second.call(peopleRoutes.unlock, { body: { passphrase } });
  await second.call(peopleRoutes.readSelf, {});
  const next = `${passphrase}, en vlier`;
  await second.call(accountRoutes.changePassphrase, { body: { passphrase, next } });
  await second.call(accountRoutes.changePassphrase, { body: { passphrase: next, next: passphrase } });
  const { secret, ticket } = await second.call(accountRoutes.drawSecondFactor, {});
  const factor = { passphrase, secret, ticket, code: codeNow(secret) };
  const { recoveryCodes } = await second.call(accountRoutes.renewSecondFactor, { body: factor });
  for (const kept of [next, secret, ticket, ...recoveryCodes]) house.secrets.add(kept);
}
