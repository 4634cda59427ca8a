import { canonicalCodename } from '@naast/shared/codename/codename';
import { limits } from '@naast/shared/limits';
import { comparableName } from '@naast/shared/plain-text';
import type { Profession, TeamRole } from '@naast/shared/roles';
import type { Connection } from 'mongoose';
import { NaastError } from '../../kernel/errors.js';
import { hourOf } from '../../kernel/hour-of.js';
import { bytesOf, idsAmong, openCollection } from '../../platform/storage/collection.js';
import { NodeCache } from '../../platform/storage/node-cache.js';
import { duplicateFields } from '../../platform/storage/store-errors.js';
import type { PlaceKey, Vault } from '../../platform/vault/vault.js';
import { type AccountDocument, accountCollection } from './people.model.js';
import { type Account, type AccountChange, dayOf, type SecondFactor } from './people.types.js';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly people: PeopleStore;
  }
}

export interface PeopleStore {
  find(accountId: string): Promise<Account | null>;
  /** From the store, uncached: for decisions. */
  findNow(accountId: string): Promise<Account | null>;
  findByName(name: string): Promise<Account | null>;
  /** The member with these recovery words. */
  findByRecoveryWords(words: string): Promise<Account | null>;
  /** Throws `nameTaken`. */
  create(account: Account): Promise<void>;
  /** All team accounts, oldest first. */
  list(): Promise<Account[]>;
  countWithRole(role: TeamRole): Promise<number>;
  /** Coordinators who can sign in: one whose sign-in was reset cannot invite others. */
  countCoordinators(): Promise<number>;
  /** Compare-and-set: false if the roles are no longer `from`. */
  changeRoles(
    accountId: string,
    change: {
      readonly from: readonly TeamRole[];
      readonly to: readonly TeamRole[];
      readonly profession: Profession | null;
    },
  ): Promise<boolean>;
  /** Invalidates all earlier sign-ins, also one in progress. */
  nextRound(accountId: string): Promise<void>;
  change(accountId: string, change: AccountChange): Promise<void>;
  /** Uses up a time step's code: false if it or a later one was used (prevents replay). */
  takeTimeStep(accountId: string, step: number): Promise<boolean>;
  /** Uses up a recovery code: false if it does not exist or was used. */
  takeRecoveryCode(accountId: string, code: string): Promise<boolean>;
  /** The stored form of recovery codes and words. */
  recoveryHash(of: { accountId: string; code: string } | { words: string }): string;
  /** Proves that a second factor was generated here: see `second-factor.ts`. */
  factorProof(secret: string, drawnAt: string): string;
  /** Proves an earlier sign-in with this browser: see `known-browser.ts`. */
  browserProof(account: Pick<Account, 'id' | 'round'>, browser: string, day: string): string;
  recordSignInDay(accountId: string, day: Date): Promise<void>;
  /** The day of a member's last sign-in; null for the team. */
  lastHereOn(accountId: string): Promise<Date | null>;
  /** Members whose last sign-in was on this day or before. With `accountId`: that one, if they are among them. */
  absentSince(day: Date, accountId?: string): Promise<string[]>;
  /** Accounts whose key is destroyed and whose document still exists: an erasure was interrupted. */
  halfErased(): Promise<string[]>;
  /** Upgrades older documents: rounds `createdAt`, of a member to the day, of the team to the hour. */
  roundBeginnings(): Promise<void>;
  among(accountIds: readonly string[]): Promise<string[]>;
  /** Removes the account and its key. */
  remove(accountId: string, at: Date): Promise<boolean>;
  /** Clears this node's cache of the account. */
  forget(accountId: string): void;
}

/** Version 1 stored the exact creation time of members; version 2 stores the day. */
const schemaVersion = 2;

const keyId = (accountId: string) => `account:${accountId}`;

export function peopleStore(connection: Connection, vault: Vault): PeopleStore {
  const accounts = openCollection(connection, accountCollection);
  const cache = new NodeCache<Account | null>({ lifeMs: limits.keyCache, most: 5000 });
  const signInKey = (name: string) => vault.keyedHash('signInName', comparableName(name));
  const recoveryHash: PeopleStore['recoveryHash'] = (of) =>
    'words' in of
      ? vault.keyedHash('recoveryWords', canonicalCodename(of.words))
      : vault.keyedHash('recoveryCode', of.accountId, of.code);

  /** Null for an account whose erasure was interrupted after its key was destroyed. */
  const keyIfThere = (accountId: string): Promise<PlaceKey | null> =>
    vault.keyOf(keyId(accountId)).catch((error: unknown) => {
      if (error instanceof NaastError && error.code === 'notFound') return null;
      throw error;
    });

  async function opened(document: AccountDocument | null): Promise<Account | null> {
    if (document === null) return null;
    const key = await keyIfThere(document._id);
    if (key === null) return null;
    const { factorSecret, factorLastStep } = document;
    return {
      id: document._id,
      kind: document.kind ?? 'team',
      name: key.open('account.name.1', document._id, bytesOf(document.name)),
      roles: document.roles,
      profession: document.profession ?? null,
      passphraseHash: document.passphraseHash,
      secondFactor: factorSecret
        ? {
            secret: key.open('account.secondFactor.1', document._id, bytesOf(factorSecret)),
            lastStep: factorLastStep ?? 0,
          }
        : null,
      recovery: document.recovery ?? [],
      acceptedRules: document.acceptedRules ?? null,
      createdAt: document.createdAt,
      round: document.round ?? 0,
    };
  }

  const factorFields = (key: PlaceKey, accountId: string, factor: SecondFactor | null) => ({
    factorSecret: factor && key.seal('account.secondFactor.1', accountId, factor.secret),
    factorLastStep: factor && factor.lastStep,
  });

  return {
    find: (accountId) => cache.get(accountId, async () => opened(await accounts.findById(accountId).lean())),
    findNow: async (accountId) => opened(await accounts.findById(accountId).lean()),
    findByName: async (name) => opened(await accounts.findOne({ signInKey: signInKey(name) }).lean()),
    findByRecoveryWords: async (words) =>
      opened(await accounts.findOne({ recovery: recoveryHash({ words }), kind: 'member' }).lean()),
    async create(account) {
      // Check before making a key, so that a refused name leaves no key behind.
      if (await accounts.exists({ signInKey: signInKey(account.name) })) throw new NaastError('nameTaken');
      const key = await vault.makeKey(keyId(account.id));
      try {
        await accounts.create({
          _id: account.id,
          signInKey: signInKey(account.name),
          kind: account.kind,
          name: key.seal('account.name.1', account.id, account.name),
          roles: [...account.roles],
          profession: account.profession,
          passphraseHash: account.passphraseHash,
          ...factorFields(key, account.id, account.secondFactor),
          recovery: [...account.recovery],
          createdAt: account.createdAt,
          round: account.round,
          ...(account.kind === 'member' ? { lastHereOn: dayOf(account.createdAt) } : {}),
          schemaVersion,
        });
      } catch (error) {
        if (!duplicateFields(error)?.includes('signInKey')) throw error;
        // Lost the race for the name: shred the new key, which seals nothing that is kept.
        await vault.shred(keyId(account.id), account.createdAt);
        throw new NaastError('nameTaken');
      }
    },
    async list() {
      const documents = await accounts.find({ kind: { $ne: 'member' } }).lean();
      const all = (await Promise.all(documents.map(opened))).filter((account) => account !== null);
      return all.sort(
        (one, other) =>
          one.createdAt.getTime() - other.createdAt.getTime() || one.name.localeCompare(other.name),
      );
    },
    countWithRole: (role) => accounts.countDocuments({ roles: role }),
    countCoordinators: () => accounts.countDocuments({ roles: 'coordinator', passphraseHash: { $ne: null } }),
    async changeRoles(accountId, { from, to, profession }) {
      const asItWas = { _id: accountId, roles: [...from] };
      const { matchedCount } = await accounts.updateOne(asItWas, { $set: { roles: [...to], profession } });
      cache.clear(accountId);
      return matchedCount > 0;
    },
    async nextRound(accountId) {
      await accounts.updateOne({ _id: accountId }, { $inc: { round: 1 } });
      cache.clear(accountId);
    },
    async change(accountId, { roles, secondFactor, recovery, ...rest }) {
      const key = await vault.keyOf(keyId(accountId));
      const $set = {
        ...rest,
        ...(roles && { roles: [...roles] }),
        ...(recovery && { recovery: [...recovery] }),
        ...(secondFactor !== undefined && factorFields(key, accountId, secondFactor)),
      };
      await accounts.updateOne({ _id: accountId }, { $set });
      cache.clear(accountId);
    },
    async takeTimeStep(accountId, step) {
      const unused = { _id: accountId, factorLastStep: { $lt: step } };
      const { modifiedCount } = await accounts.updateOne(unused, {
        $set: { factorLastStep: step },
      });
      return modifiedCount > 0;
    },
    async takeRecoveryCode(accountId, code) {
      const recovery = recoveryHash({ accountId, code });
      const { modifiedCount } = await accounts.updateOne(
        { _id: accountId, recovery },
        { $pull: { recovery } },
      );
      cache.clear(accountId);
      return modifiedCount > 0;
    },
    recoveryHash,
    factorProof: (secret, drawnAt) => vault.keyedHash('factorTicket', secret, drawnAt),
    browserProof: ({ id, round }, browser, day) =>
      vault.keyedHash('knownBrowser', id, `${round}`, browser, day),
    async recordSignInDay(accountId, day) {
      await accounts.updateOne({ _id: accountId, kind: 'member' }, { $set: { lastHereOn: day } });
    },
    lastHereOn: async (accountId) =>
      (await accounts.findById(accountId, { lastHereOn: 1 }).lean())?.lastHereOn ?? null,
    async absentSince(day, accountId) {
      // Members who never signed in: count from the account's creation.
      const neverIn = { lastHereOn: null, createdAt: { $lte: day } };
      const one = accountId !== undefined && { _id: accountId };
      const absent = { ...one, kind: 'member' as const, $or: [{ lastHereOn: { $lte: day } }, neverIn] };
      return (await accounts.find(absent, { _id: 1 }).lean()).map((account) => account._id);
    },
    async halfErased() {
      // Accounts before keys: a key is made before its account, so an account without one has lost it.
      const all = await accounts.find({}, { _id: 1 }).lean();
      const keys = new Set(await vault.keyIds());
      return all.map(({ _id }) => _id).filter((id) => !keys.has(keyId(id)));
    },
    async roundBeginnings() {
      const former = { kind: 'member' as const, schemaVersion: { $lt: schemaVersion } };
      for (const { _id, createdAt } of await accounts.find(former, { createdAt: 1 }).lean())
        await accounts.updateOne({ _id }, { $set: { createdAt: dayOf(createdAt), schemaVersion } });
      // By value, not by version: a node of the former release still writes the moment.
      for (const { _id, createdAt } of await accounts
        .find({ kind: { $ne: 'member' } }, { createdAt: 1 })
        .lean()) {
        const hour = hourOf(createdAt);
        if (hour < createdAt) await accounts.updateOne({ _id }, { $set: { createdAt: hour } });
      }
    },
    among: (accountIds) => idsAmong(accounts, accountIds),
    async remove(accountId, at) {
      // The key first: even if the rest fails, the name can no longer be read.
      await vault.shred(keyId(accountId), at);
      const { deletedCount } = await accounts.deleteOne({ _id: accountId });
      cache.clear(accountId);
      return deletedCount > 0;
    },
    forget: (accountId) => cache.clear(accountId),
  };
}
