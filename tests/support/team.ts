import type { CastName } from '@naast/server/sample/cast';
import { accountRoutes } from '@naast/shared/contract/account';
import type { AccountId } from '@naast/shared/contract/answering';
import { type Settings, setupRoutes } from '@naast/shared/contract/setup';
import { type TeamView, teamRoutes } from '@naast/shared/contract/team';
import { generateSync } from 'otplib';
import type { TestClock } from './clock.js';
import type { Naast } from './naast.js';
import type { Person } from './person.js';

/** Account actions of the team for tests, over real HTTP. */

/** An authenticator app. */
export class CodeApp {
  readonly #clock: TestClock;
  secret = '';

  constructor(clock: TestClock) {
    this.#clock = clock;
  }

  code(): string {
    return generateSync({ secret: this.secret, epoch: Math.floor(this.#clock.now().getTime() / 1000) });
  }

  /** A code that was not used before. */
  nextCode(): string {
    this.#clock.forward(30_000);
    return this.code();
  }

  /** Draws a secret and confirms it with a code. */
  async scans(person: Person): Promise<{ secret: string; ticket: string; code: string }> {
    const { secret, ticket } = await person.call(accountRoutes.drawSecondFactor, {});
    this.secret = secret;
    return { secret, ticket, code: this.code() };
  }
}

export interface Joined {
  readonly person: Person;
  readonly app: CodeApp;
  readonly passphrase: string;
  readonly recoveryCodes: readonly string[];
}

export const passphraseFor = (name: string): string => `${name} plant rozen bij de brug`;

export async function invites(coordinator: Person, label: string, isHost = true): Promise<string> {
  const { link } = await coordinator.call(teamRoutes.invite, { body: { label, isHost } });
  return link.token;
}

/** Invites and joins a new team member, who is then signed in. */
export async function joins(naast: Naast, coordinator: Person, name: string, isHost = true): Promise<Joined> {
  return accepts(naast, await invites(coordinator, name, isHost), name);
}

/** Accepts an invitation: of a new account, or (not `isNew`) to reset one. */
export async function accepts(
  naast: Naast,
  token: string,
  name: string,
  { isNew }: { isNew: boolean } = { isNew: true },
): Promise<Joined> {
  const person = naast.visitor(name);
  const app = new CodeApp(naast.clock);
  const passphrase = passphraseFor(name);
  const { recoveryCodes } = await person.call(teamRoutes.acceptInvitation, {
    body: { token, ...(isNew ? { name } : {}), passphrase, ...(await app.scans(person)) },
  });
  return { person, app, passphrase, recoveryCodes };
}

export const someSettings: Settings = {
  name: 'Herstelacademie De Brug',
  languages: ['nl'],
  timeZone: 'Europe/Lisbon',
  isCareProvider: true,
  readingHours: { weekdays: [2, 4], from: '10:00', to: '12:30' },
  promise: { helloWorkingDays: 2, answerWorkingDays: 3 },
  onCall: 'Achterwacht Zilverreiger, 06 1234',
};

/** Sets up the installation, with its first coordinator. */
export async function setsUpAs(naast: Naast, name: string): Promise<Joined> {
  const person = naast.visitor(name);
  const app = new CodeApp(naast.clock);
  const passphrase = passphraseFor(name);
  const { recoveryCodes } = await person.call(setupRoutes.finishSetup, {
    body: {
      setupCode: await naast.app.stores.setup.code(),
      settings: someSettings,
      isKeyBackedUp: true,
      name,
      passphrase,
      ...(await app.scans(person)),
    },
  });
  return { person, app, passphrase, recoveryCodes };
}

/** Gives a sign-in of the sample the role that Bo has, beside its own. */
export async function becomesCoordinator(naast: Naast, name: CastName): Promise<void> {
  const account = await naast.app.stores.people.findByName(name);
  if (account === null) throw new Error(`nobody is called ${name}`);
  await naast.app.stores.people.change(account.id, { roles: [...account.roles, 'coordinator'] });
}

export const readsTeam = (person: Person): Promise<TeamView> => person.call(teamRoutes.readTeam, {});

export async function idOf(person: Person, name: string): Promise<AccountId> {
  const found = (await readsTeam(person)).people.find((other) => other.name === name);
  if (!found) throw new Error(`${name} is not on the team`);
  return found.id;
}
