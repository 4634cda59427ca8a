import { accountRoutes } from '@naast/shared/contract/account';
import { teamRoutes } from '@naast/shared/contract/team';
import { accepts, invites, someSettings } from '../support/team.js';
import type { AccountActor, AccountPerson, AccountsHouse, AccountsRoute } from './accounts-house.js';
import type { Outcome } from './stage.js';

export type AccountOutcomes = Outcome | Readonly<Record<AccountActor, Outcome>>;

export interface AccountRow {
  readonly name: AccountsRoute;
  readonly scenario: string;
  readonly given: (house: AccountsHouse, who: AccountPerson) => object | Promise<object>;
  readonly outcomes: AccountOutcomes;
}

const row = (
  name: AccountsRoute,
  scenario: string,
  given: AccountRow['given'],
  outcomes: AccountOutcomes,
): AccountRow => ({ name, scenario, given, outcomes });

const nobodyIs = { anonymous: 'signInNeeded', visitor: 'signInNeeded' } as const;
const onTeam = (outcome: Outcome): AccountOutcomes => ({
  ...nobodyIs,
  member: 'signInNeeded',
  host: outcome,
  consultant: outcome,
  coordinator: outcome,
  newcomer: 'notAllowed',
});
/** Any team account, also without a role. */
const signedIn = (outcome: Outcome): AccountOutcomes => ({
  ...(onTeam(outcome) as object as Record<AccountActor, Outcome>),
  newcomer: outcome,
});
/** The same, where members are known and told no. */
const ofTheTeam = (outcome: Outcome): AccountOutcomes => ({
  ...(signedIn(outcome) as object as Record<AccountActor, Outcome>),
  member: 'notAllowed',
});
const withAccount = (outcome: Outcome): AccountOutcomes => ({
  ...nobodyIs,
  member: outcome,
  host: outcome,
  consultant: outcome,
  coordinator: outcome,
  newcomer: outcome,
});
const withoutAccount = (outcome: Outcome): AccountOutcomes => ({
  anonymous: outcome,
  visitor: outcome,
  member: 'notAllowed',
  host: 'notAllowed',
  consultant: 'notAllowed',
  coordinator: 'notAllowed',
  newcomer: 'notAllowed',
});
const coordinating = (outcome: Outcome): AccountOutcomes => ({
  ...nobodyIs,
  member: 'signInNeeded',
  host: 'notAllowed',
  consultant: 'notAllowed',
  coordinator: outcome,
  newcomer: 'notAllowed',
});

const nothing = () => ({});
const wrong = 'dit is de wachtzin niet';
const fine = 'een verse wachtzin met zeven woorden erin';
const id = 'x'.repeat(22);
const token = 'x'.repeat(44);
const ownPassphrase = (_: AccountsHouse, { passphrase }: AccountPerson) => ({ body: { passphrase } });
const wrongPassphrase = () => ({ body: { passphrase: wrong } });

async function factorOf({ person, app }: AccountPerson, changes: object = {}): Promise<object> {
  return { ...(await app.scans(person)), ...changes };
}
const wrongCode = { code: '000000' };
/** A ticket that was not drawn here. */
const stale = { ticket: '0.nergens-getrokken' };

const renewal = (changes: object) => async (_: AccountsHouse, who: AccountPerson) => ({
  body: { passphrase: who.passphrase, ...(await factorOf(who, changes)) },
});

/** A valid invitation, accepted with an invalid field. */
const acceptance =
  (changes: object, name = 'Nieuw Gezicht') =>
  async (house: AccountsHouse, who: AccountPerson) => {
    const coordinator = await house.still('coordinator');
    const link = await invites(coordinator.person, name);
    return { body: { token: link, name, passphrase: fine, ...(await factorOf(who, changes)) } };
  };

const about = async (house: AccountsHouse, actor: AccountActor) => ({
  accountId: (await house.fresh(actor)).accountId,
});
const aboutSomebody = (actor: AccountActor, body?: object) => async (house: AccountsHouse) => ({
  params: await about(house, actor),
  ...(body ? { body } : {}),
});
const aboutNobody = (body?: object) => () => ({ params: { accountId: id }, ...(body ? { body } : {}) });
const roles = { isHost: true, verifiedProfession: null };
const giving = { kind: 'giveCoordinator' };

/** A proposal by one coordinator about a host. */
async function aProposal(house: AccountsHouse): Promise<object> {
  const { accountId } = await about(house, 'host');
  const by = (await house.fresh('coordinator')).person;
  const { proposals } = await by.call(teamRoutes.propose, {
    params: { accountId: accountId as never },
    body: { kind: 'giveCoordinator' },
  });
  const proposal = proposals.find((one) => one.about.id === accountId);
  return { params: { proposalId: proposal?.id } };
}

const setup = (changes: object) => async (_: AccountsHouse, who: AccountPerson) => ({
  body: {
    setupCode: 'ABCD-EFGH-JKMN',
    settings: someSettings,
    isKeyBackedUp: true,
    name: 'Anna',
    passphrase: fine,
    ...(await factorOf(who)),
    ...changes,
  },
});

/** Signing in to an account with a second factor. */
const signInAs = (code?: string) => async (house: AccountsHouse) => {
  const coordinator = await house.still('coordinator');
  const name = `Met ${(await house.fresh('anonymous')).name.split(' ').at(-1)}`;
  const joined = await accepts(house.naast, await invites(coordinator.person, name), name);
  const right = code === 'right' ? { code: joined.app.nextCode() } : code ? { code } : {};
  return { body: { name, passphrase: joined.passphrase, ...right } };
};

/** The outcome of each account route for each kind of actor. A route without a row fails the test. */
export const accountRows: readonly AccountRow[] = [
  row('readSelf', 'always', nothing, 'ok'),
  row('signOut', 'always', nothing, 'ok'),
  row('shareDevice', 'always', () => ({ body: { isShared: true } }), 'ok'),
  row('leaveQuickly', 'always', nothing, 'ok'),
  row('openDraft', 'always', () => ({ body: {} }), 'ok'),
  row('drawSecondFactor', 'always', nothing, 'ok'),
  ...(
    [
      ['the present ones', 1, 'ok'],
      ['others', 2, 'houseRulesChanged'],
    ] as const
  ).map(([scenario, version, outcome]) =>
    row('acceptHouseRules', scenario, () => ({ body: { version } }), ofTheTeam(outcome)),
  ),
  row('signIn', 'wrong', () => ({ body: { name: 'Noor', passphrase: wrong } }), 'signInFailed'),
  row('signIn', 'unknown name', () => ({ body: { name: 'Niemand', passphrase: wrong } }), 'signInFailed'),
  row('signIn', 'with a second factor, without its code', signInAs(), 'codeNeeded'),
  row('signIn', 'with a wrong code', signInAs('000000'), 'codeWrong'),
  row('signIn', 'with the code', signInAs('right'), 'ok'),

  row('lock', 'always', nothing, signedIn('ok')),
  row('stillHere', 'always', nothing, signedIn('ok')),
  row('unlock', 'the right passphrase', ownPassphrase, signedIn('ok')),
  row('unlock', 'a wrong one', wrongPassphrase, signedIn('passphraseWrong')),

  row('readAccount', 'always', nothing, withAccount('ok')),
  row('saveAccount', 'always', () => ({ query: { language: 'nl' } }), withAccount('ok')),
  row(
    'endSignIn',
    'not their own',
    () => ({ params: { signInId: 'x'.repeat(43) } }),
    withAccount('notFound'),
  ),
  row(
    'endSignIn',
    'of somebody else',
    async (house) => {
      const { person } = await house.fresh('host');
      const { signIns } = await person.call(accountRoutes.readAccount, {});
      return { params: { signInId: signIns[0]?.id } };
    },
    withAccount('notFound'),
  ),
  row('endOtherSignIns', 'always', nothing, withAccount('ok')),
  row(
    'changePassphrase',
    'the right one',
    (_, { passphrase }) => ({ body: { passphrase, next: fine } }),
    withAccount('ok'),
  ),
  row(
    'changePassphrase',
    'a wrong one',
    () => ({ body: { passphrase: wrong, next: fine } }),
    withAccount('passphraseWrong'),
  ),
  row('renewSecondFactor', 'right', renewal({}), ofTheTeam('ok')),
  ...(
    [
      ['a wrong passphrase', { passphrase: wrong }, 'passphraseWrong'],
      ['a wrong code', wrongCode, 'codeWrong'],
      ['a secret that was not drawn here', stale, 'secondFactorStale'],
    ] as const
  ).map(([scenario, changes, outcome]) =>
    row('renewSecondFactor', scenario, renewal(changes), ofTheTeam(outcome)),
  ),
  row(
    'renewRecovery',
    'the right passphrase',
    (_, { passphrase }) => ({ body: { passphrase, language: 'nl' } }),
    withAccount('ok'),
  ),
  row(
    'renewRecovery',
    'a wrong one',
    () => ({ body: { passphrase: wrong, language: 'nl' } }),
    withAccount('passphraseWrong'),
  ),
  row('endAccount', 'a wrong passphrase', wrongPassphrase, withAccount('passphraseWrong')),
  row('endAccount', 'the right one', ownPassphrase, withAccount('ok')),
  row(
    'signUp',
    'a name that is taken',
    () => ({ body: { name: 'Noor', passphrase: fine, language: 'nl' } }),
    withoutAccount('nameTaken'),
  ),
  row(
    'signUp',
    'a free name',
    async (house) => {
      const { name } = await house.fresh('anonymous');
      return { body: { name, passphrase: fine, language: 'nl' } };
    },
    withoutAccount('ok'),
  ),
  row(
    'recover',
    'words that are nobody’s',
    () => ({ body: { words: 'appel boom kast', passphrase: fine, language: 'nl' } }),
    withoutAccount('recoveryUnknown'),
  ),

  row('readTeam', 'always', nothing, onTeam('ok')),
  row('readOnCall', 'always', nothing, onTeam('ok')),
  row('invite', 'always', () => ({ body: { label: 'Anna', isHost: true } }), coordinating('ok')),
  row(
    'withdrawInvitation',
    'there is none',
    () => ({ params: { invitationId: id } }),
    coordinating('notFound'),
  ),
  row(
    'withdrawInvitation',
    'open',
    async (house) => {
      const { person } = await house.still('coordinator');
      const { team } = await person.call(teamRoutes.invite, { body: { label: 'Anna', isHost: true } });
      return { params: { invitationId: team.invitations.at(-1)?.id } };
    },
    coordinating('ok'),
  ),
  row('readInvitation', 'a link that works no longer', () => ({ body: { token } }), 'invitationGone'),
  row(
    'readInvitation',
    'a link that works',
    async (house) => ({ body: { token: await invites((await house.still('coordinator')).person, 'Anna') } }),
    'ok',
  ),
  row(
    'acceptInvitation',
    'a link that works no longer',
    async (_, who) => ({ body: { token, name: 'Anna', passphrase: fine, ...(await factorOf(who)) } }),
    'invitationGone',
  ),
  row('acceptInvitation', 'a wrong code', acceptance(wrongCode), 'codeWrong'),
  row('acceptInvitation', 'a secret that was not drawn here', acceptance(stale), 'secondFactorStale'),
  row('acceptInvitation', 'a name that is taken', acceptance({}, 'Noor'), 'nameTaken'),
  row('giveRoles', 'a host', aboutSomebody('host', roles), coordinating('ok')),
  row('giveRoles', 'nobody of the team', aboutNobody(roles), coordinating('notFound')),
  row(
    'giveRoles',
    'themselves',
    (_, { accountId }) => ({ params: { accountId: accountId ?? id }, body: roles }),
    coordinating('notAllowed'),
  ),
  row('removePerson', 'a host', aboutSomebody('host'), coordinating('ok')),
  row('removePerson', 'a coordinator', aboutSomebody('coordinator'), coordinating('needsSecondPerson')),
  row('removePerson', 'nobody of the team', aboutNobody(), coordinating('notFound')),
  row('resetPerson', 'a host', aboutSomebody('host'), coordinating('ok')),
  row('resetPerson', 'a coordinator', aboutSomebody('coordinator'), coordinating('needsSecondPerson')),
  row('resetPerson', 'nobody of the team', aboutNobody(), coordinating('notFound')),
  row('propose', 'a host as coordinator', aboutSomebody('host', giving), coordinating('ok')),
  row('propose', 'what is so already', aboutSomebody('coordinator', giving), coordinating('notAllowed')),
  row('propose', 'nobody of the team', aboutNobody(giving), coordinating('notFound')),
  row('confirmProposal', 'there is none', () => ({ params: { proposalId: id } }), onTeam('notFound')),
  row('confirmProposal', 'by another coordinator', aProposal, coordinating('ok')),
  row('withdrawProposal', 'there is none', () => ({ params: { proposalId: id } }), onTeam('notFound')),
  row('withdrawProposal', 'by another coordinator', aProposal, coordinating('ok')),
  row('finishSetup', 'somebody coordinates', setup({}), 'alreadySetUp'),
];
