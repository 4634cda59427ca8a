import { newTeamAccount } from '@naast/server/domains/people/index';
import { accountRoutes } from '@naast/shared/contract/account';
import { peopleRoutes } from '@naast/shared/contract/people';
import { setupRoutes } from '@naast/shared/contract/setup';
import { teamRoutes } from '@naast/shared/contract/team';
import type { Profession, TeamRole } from '@naast/shared/roles';
import { Naast } from '../support/naast.js';
import type { Person } from '../support/person.js';
import { CodeApp, passphraseFor } from '../support/team.js';
import { unlimited } from '../support/unlimited.js';

/** The routes whose outcome depends on the account. */
export const accountsWire = { ...peopleRoutes, ...accountRoutes, ...teamRoutes, ...setupRoutes };
export type AccountsRoute = keyof typeof accountsWire;

export const accountActors = [
  'anonymous',
  'visitor',
  'member',
  'host',
  'consultant',
  'coordinator',
  'newcomer',
] as const;
export type AccountActor = (typeof accountActors)[number];

const teamKinds: Partial<Record<AccountActor, { roles: TeamRole[]; profession: Profession | null }>> = {
  host: { roles: ['host'], profession: null },
  consultant: { roles: ['consultant'], profession: 'nurse' },
  coordinator: { roles: ['coordinator'], profession: null },
  newcomer: { roles: [], profession: null },
};

/** A user with a browser, an account or none, and an authenticator app. */
export interface AccountPerson {
  readonly person: Person;
  readonly app: CodeApp;
  readonly name: string;
  readonly passphrase: string;
  /** Null without a team account. */
  readonly accountId: string | null;
}

/** The actors of the tables; new ones for each change, so that rows are independent. */
export class AccountsHouse {
  readonly naast: Naast;
  readonly #still = new Map<AccountActor, AccountPerson>();
  #people = 0;

  private constructor(naast: Naast) {
    this.naast = naast;
  }

  static async build(): Promise<AccountsHouse> {
    return new AccountsHouse(await Naast.start({ limits: unlimited }));
  }

  /** Shared actors for refusals, which change nothing. */
  async still(actor: AccountActor): Promise<AccountPerson> {
    const known = this.#still.get(actor) ?? (await this.fresh(actor));
    this.#still.set(actor, known);
    return known;
  }

  async fresh(actor: AccountActor): Promise<AccountPerson> {
    const name = `Iemand ${['een', 'twee', 'drie'][this.#people % 3]} ${this.#letters()}`;
    const person = this.naast.visitor(name);
    const passphrase = passphraseFor(name);
    const given = { person, app: new CodeApp(this.naast.clock), name, passphrase };
    const team = teamKinds[actor];
    if (actor === 'member')
      await person.call(accountRoutes.signUp, { body: { name, passphrase, language: 'nl' } });
    if (actor === 'visitor') await this.#walksIn(person);
    if (!team) return { ...given, accountId: null };
    const ctx = this.naast.app.ctxFor();
    const account = await newTeamAccount(ctx, { name, passphrase, ...team });
    await ctx.stores.people.create(account);
    await person.call(peopleRoutes.signIn, { body: { name, passphrase } });
    return { ...given, accountId: account.id };
  }

  /** Names must not contain digits, nor look like another: no two of these letters are taken for each other. */
  #letters(): string {
    const n = this.#people++;
    const letters = 'abcdefghkmpstxz';
    const { length } = letters;
    return [Math.floor(n / length ** 2) % length, Math.floor(n / length) % length, n % length]
      .map((at) => letters[at])
      .join('');
  }

  async #walksIn(person: Person): Promise<void> {
    const host = await this.still('host');
    const { session } = await host.person.opens(await this.naast.room());
    await person.enters(session.id);
  }
}
