import { limits } from '@naast/shared/limits';
import { hash, verify } from '@node-rs/argon2';
import { type Actor, accountIdOf } from '../../kernel/actor.js';
import type { Passphrases } from '../../kernel/passphrases.js';
import { type CallerClass, FairTurns } from './fair-turns.js';

/** What one hash costs: memory in KiB, and passes over it. A stored hash carries its own, so both can change. */
export interface PassphraseCost {
  readonly memoryCost: number;
  readonly timeCost: number;
}

/** `2` is Algorithm.Argon2id, an ambient const enum. */
const argon2id = { algorithm: 2, parallelism: 1 } as const;

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. */
const dear: PassphraseCost = { memoryCost: 19 * 1024, timeCost: 2 };

export interface PassphraseHasher {
  /** Waits for its turn per `network` (a keyed hash). Without a network the program itself asks, and does not wait. */
  of(actor: Actor, network: string | null): Passphrases;
  /** How many wait now. */
  readonly waiting: number;
}

type InTurn = <T>(work: () => Promise<T>, browser?: string | null) => Promise<T>;

/** Passphrases hashed with argon2id at this cost, in fair turns; tests bring a cheap one, and hold a turn as long as they like. */
export function createPassphrases(
  cost: PassphraseCost = dear,
  hold: () => Promise<void> = async () => {},
): PassphraseHasher {
  const turns = new FairTurns(limits.hashing);
  const hashed = (passphrase: string) => hash(passphrase.normalize('NFKC'), { ...argon2id, ...cost });

  /** A decoy hash, so that an unknown name costs the same work as a wrong passphrase. */
  const decoy = hashed('no account has this passphrase');

  const passphrases = (inTurn: InTurn): Passphrases => ({
    hash: (passphrase) => inTurn(() => hashed(passphrase)),
    async matches(passphraseHash, passphrase, { browser } = { browser: null }) {
      const known = passphraseHash ?? (await decoy);
      const matches = await inTurn(() => verify(known, passphrase.normalize('NFKC')), browser);
      return matches && passphraseHash !== null;
    },
  });

  return {
    get waiting() {
      return turns.waiting;
    },
    of(actor, network) {
      if (network === null) return passphrases((work) => work());
      return passphrases((work, browser) =>
        turns.run(...queueOf(actor, network, browser ?? null), () => hold().then(work)),
      );
    },
  };
}

/** The class and queue of a request: by account when signed in, by browser when the team knows it, else by network. */
function queueOf(actor: Actor, network: string, browser: string | null): [CallerClass, string] {
  const accountId = accountIdOf(actor);
  if (accountId !== null) return [actor.kind === 'team' ? 'team' : 'members', `account ${accountId}`];
  return browser === null ? ['anybody', network] : ['team', `browser ${browser}`];
}
