import { hash, verify } from '@node-rs/argon2';

/** argon2id (OWASP's first choice): 19 MiB, two passes, one lane. `2` is Algorithm.Argon2id, an ambient const enum. */
const argon2id = { algorithm: 2, memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 } as const;

/** Each takes 19 MiB and a thread, of which Node has four: what is stored and read needs some too. */
const atOnceMost = 2;
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
const nobodysHash = hash('nobody’s passphrase', argon2id);

export const hashPassphrase = (passphrase: string): Promise<string> =>
  inTurn(() => hash(passphrase.normalize('NFKC'), argon2id));

/** Same path and same work, whether there is an account (a hash) or not (null). */
export async function matchesPassphrase(passphraseHash: string | null, passphrase: string): Promise<boolean> {
  const known = passphraseHash ?? (await nobodysHash);
  const matches = await inTurn(() => verify(known, passphrase.normalize('NFKC')));
  return matches && passphraseHash !== null;
}
