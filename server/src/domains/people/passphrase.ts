import { hash, verify } from '@node-rs/argon2';

/** argon2id (OWASP's first choice): 19 MiB, two passes, one lane. `2` is Algorithm.Argon2id, an ambient const enum. */
const argon2id = { algorithm: 2, memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 } as const;

/** A hash of nobody's passphrase, so that an unknown name costs the same work as a wrong passphrase. */
const nobodysHash = hash('nobody’s passphrase', argon2id);

export const hashPassphrase = (passphrase: string): Promise<string> =>
  hash(passphrase.normalize('NFKC'), argon2id);

/** Same path and same work, whether there is an account (a hash) or not (null). */
export async function matchesPassphrase(passphraseHash: string | null, passphrase: string): Promise<boolean> {
  const matches = await verify(passphraseHash ?? (await nobodysHash), passphrase.normalize('NFKC'));
  return matches && passphraseHash !== null;
}
