import type { PassphraseCost } from '@naast/server/platform/passphrases/passphrases';

/** The cheapest cost that argon2id allows, for tests that are not about hashing. */
export const cheapPassphrases: PassphraseCost = { memoryCost: 8, timeCost: 1 };
