import { hash, verify } from '@node-rs/argon2';
import type { Passphrases } from '../../kernel/passphrases.js';

/** What one hash costs: memory in KiB, and passes over it. A stored hash carries its own, so both can change. */
export interface PassphraseCost {
  readonly memoryCost: number;
  readonly timeCost: number;
}

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
const dear: PassphraseCost = { memoryCost: 19 * 1024, timeCost: 2 };

/** Each takes 19 MiB and a thread, of which Node has four: what is stored and read needs some too. */
const atOnceMost = 2;

/** Passphrases hashed with argon2id at this cost; tests bring a cheap one. */
export function createPassphrases(cost: PassphraseCost = dear): Passphrases {
  // `2` is Algorithm.Argon2id, an ambient const enum.
  const hashed = (passphrase: string) =>
    hash(passphrase.normalize('NFKC'), { algorithm: 2, parallelism: 1, ...cost });

  let working = 0;
  const waiting: (() => void)[] = [];
  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (working >= atOnceMost) await new Promise<void>((go) => waiting.push(go));
    working += 1;
    try {
      return await work();
    } finally {
      working -= 1;
      waiting.shift()?.();
    }
  }

  /** A hash of nobody's passphrase, so that an unknown name costs the same work as a wrong passphrase. */
  const nobodys = hashed('nobody’s passphrase');

  return {
    hash: (passphrase) => inTurn(() => hashed(passphrase)),
    async matches(passphraseHash, passphrase) {
      const known = passphraseHash ?? (await nobodys);
      const matches = await inTurn(() => verify(known, passphrase.normalize('NFKC')));
      return matches && passphraseHash !== null;
    },
  };
}
