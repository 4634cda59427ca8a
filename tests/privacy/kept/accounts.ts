import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { accountCollection } from '@naast/server/domains/people/index';
import { signInSessionCollection } from '@naast/server/platform/http/session-rows.model';
import { accountRoutes } from '@naast/shared/contract/account';
import type { Language } from '@naast/shared/languages';
import type { Connection } from 'mongoose';
import { Naast, pairedBuses } from '../../support/naast.js';
import type { Person } from '../../support/person.js';
import { openTestStore } from '../../support/store.js';
import { unlimited } from '../../support/unlimited.js';
import { type KnownAccount, keptOfAnAccount } from './of-an-account.js';
import { fieldsOf } from './stored.js';

/** Two nodes on one store, that hear each other, and what lies in the store past both. */
export interface TwoNodes {
  readonly naast: Naast;
  /** The address of the other one. */
  readonly there: string;
  readonly connection: Connection;
}

export async function startTwoNodes(): Promise<TwoNodes> {
  const [first, second] = pairedBuses();
  const naast = await Naast.start({ limits: unlimited, bus: first }, await openTestStore(true));
  const { url, connection } = await naast.addNode({ limits: unlimited, bus: second });
  return { naast, there: url, connection };
}

export const tombstonesOf = ({ naast }: TwoNodes): Promise<string> =>
  readFile(join(naast.store.folder, 'tombstones', 'tombstones.jsonl'), 'utf8');

export async function savedAccount(person: Person, language: Language = 'nl'): Promise<string> {
  await person.request('GET', `${accountRoutes.saveAccount.path}?language=${language}`);
  return person.wire.at(-1) ?? '';
}

const moments = new Intl.DateTimeFormat('nl', {
  dateStyle: 'long',
  timeStyle: 'short',
  timeZone: 'Europe/Amsterdam',
});
export const moment = (at: Date | number) => moments.format(new Date(at));

/** The account and its sign-ins as they lie in the store, held against the file: every field that there can be. */
export async function expectEverythingIn(
  file: string,
  { naast }: TwoNodes,
  accountId: string,
  known: Omit<KnownAccount, 'moment' | 'begunAfter'>,
): Promise<void> {
  const [signIn] = await naast.app.stores.signIns.list(
    { id: accountId, kind: known.kind },
    naast.clock.now(),
  );
  if (!signIn) throw new Error('nobody is signed in');
  const { begunAfter } = signIn;
  const rules = Object.keys(keptOfAnAccount);
  const accounts = fieldsOf(accountCollection).map((field) => `accounts.${field}`);
  expect(accounts).toEqual(rules.filter((rule) => rule.startsWith('accounts.')).sort());
  const sessions = fieldsOf(signInSessionCollection).map((field) => `signInSessions.${field}`);
  expect(sessions).toEqual(rules.filter((rule) => rule.startsWith('signInSessions.')).sort());
  for (const [field, rule] of Object.entries(keptOfAnAccount)) {
    const says = typeof rule === 'function' ? rule({ ...known, begunAfter, moment }) : [];
    expect([field, says.filter((text) => !file.includes(text))]).toEqual([field, []]);
  }
}
