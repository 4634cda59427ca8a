import { timingSafeEqual } from 'node:crypto';
import type { Connection } from 'mongoose';
import { openCollection } from '../../platform/storage/collection.js';
import { duplicateFields } from '../../platform/storage/store-errors.js';
import type { Vault } from '../../platform/vault/vault.js';
import { setupCollection } from './setup.model.js';

declare module '../../kernel/ctx.js' {
  interface Stores {
    readonly setup: SetupStore;
  }
}

/**
 * The one-time setup code, shown in the terminal of every node: proof of access to the server. It follows from the master
 * key and a stored seed, so that all nodes have the same one; neither of the two alone tells it.
 */
export interface SetupStore {
  /** Grouped, as the terminal shows it. Draws a seed if there is none. */
  code(): Promise<string>;
  /** Ignores case and separators. Always false while the code is taken. */
  isRight(typed: string): Promise<boolean>;
  /** Claims the code, on all nodes; returns what gives it back, or null if another request has it. */
  take(): Promise<(() => Promise<void>) | null>;
}

/** Without letters that look alike. */
const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const length = 12;
const _id = 'setup';

export function setupStore(connection: Connection, vault: Vault, newId: () => string): SetupStore {
  const setups = openCollection(connection, setupCollection);
  const seedNow = async () => (await setups.findById(_id).lean())?.seed ?? null;

  async function plant(seed: string): Promise<void> {
    try {
      await setups.create({ _id, seed, schemaVersion: 1 });
    } catch (error) {
      // Another node was first.
      if (duplicateFields(error) === null) throw error;
    }
  }

  /** 59 bits: enough against guessing at the rate limit. */
  function codeOf(seed: string): string {
    let left = BigInt(`0x${Buffer.from(vault.keyedHash('setupCode', seed), 'base64url').toString('hex')}`);
    const base = BigInt(letters.length);
    return Array.from({ length }, () => {
      const letter = letters.charAt(Number(left % base));
      left /= base;
      return letter;
    }).join('');
  }

  return {
    async code() {
      if ((await seedNow()) === null) await plant(newId());
      const code = codeOf((await seedNow()) ?? '');
      return code.match(/.{4}/g)?.join('-') ?? code;
    },
    async isRight(typed) {
      const seed = await seedNow();
      if (seed === null) return false;
      const plain = Buffer.from(typed.toUpperCase().replace(/[^A-Z0-9]/g, ''));
      const right = Buffer.from(codeOf(seed));
      return plain.length === right.length && timingSafeEqual(plain, right);
    },
    async take() {
      const seed = await seedNow();
      if (seed === null) return null;
      const { deletedCount } = await setups.deleteOne({ _id, seed });
      return deletedCount > 0 ? () => plant(seed) : null;
    },
  };
}
