import { limits } from '@naast/shared/limits';
import { comparableName } from '@naast/shared/plain-text';
import type { TeamRole } from '@naast/shared/roles';
import type { Connection } from 'mongoose';
import { NaastError } from '../../kernel/errors.js';
import { bytesOf, openCollection } from '../../platform/storage/collection.js';
import { NodeCache } from '../../platform/storage/node-cache.js';
import { duplicateFields } from '../../platform/storage/store-errors.js';
import type { Vault } from '../../platform/vault/vault.js';
import { type AccountDocument, accountCollection } from './people.model.js';
import type { Account } from './people.types.js';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly people: PeopleStore;
  }
}

export interface PeopleStore {
  find(accountId: string): Promise<Account | null>;
  findByName(name: string): Promise<Account | null>;
  /** Throws `nameTaken` when somebody of the team has that name. */
  create(account: Account, now: Date): Promise<void>;
  /** Everybody of the team. */
  list(): Promise<Account[]>;
  countWithRole(role: TeamRole): Promise<number>;
}

export function peopleStore(connection: Connection, vault: Vault): PeopleStore {
  const accounts = openCollection(connection, accountCollection);
  const cache = new NodeCache<Account | null>({ lifeMs: limits.keyCache, most: 5000 });
  const keyId = (accountId: string) => `account:${accountId}`;
  const signInKey = (name: string) => vault.keyedHash('signInName', comparableName(name));

  async function opened(document: AccountDocument | null): Promise<Account | null> {
    if (document === null) return null;
    const key = await vault.keyOf(keyId(document._id));
    return {
      id: document._id,
      name: key.open('account.name.1', document._id, bytesOf(document.name)),
      roles: document.roles,
      passphraseHash: document.passphraseHash,
    };
  }

  return {
    find: (accountId) => cache.get(accountId, async () => opened(await accounts.findById(accountId).lean())),
    findByName: async (name) => opened(await accounts.findOne({ signInKey: signInKey(name) }).lean()),
    async create(account, now) {
      const key = await vault.makeKey(keyId(account.id));
      try {
        await accounts.create({
          _id: account.id,
          signInKey: signInKey(account.name),
          name: key.seal('account.name.1', account.id, account.name),
          roles: [...account.roles],
          passphraseHash: account.passphraseHash,
          createdAt: now,
          schemaVersion: 1,
        });
      } catch (error) {
        if (duplicateFields(error)?.includes('signInKey')) throw new NaastError('nameTaken');
        throw error;
      }
    },
    async list() {
      const documents = await accounts.find().lean();
      return (await Promise.all(documents.map(opened))).filter((account) => account !== null);
    },
    countWithRole: (role) => accounts.countDocuments({ roles: role }),
  };
}
