import type { PassphraseCost } from '@naast/server/platform/passphrases/passphrases';

/** The least that argon2id allows: tests of anything else need not pay for hashing. */
export const cheapPassphrases: PassphraseCost = { memoryCost: 8, timeCost: 1 };
