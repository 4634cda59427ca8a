/** Hashing of passphrases, which is dear on purpose. */
export interface Passphrases {
  /** A hash to keep. */
  hash(passphrase: string): Promise<string>;
  /** Whether they belong together. Same path and same work, whether there is an account (a hash) or not (null). */
  matches(passphraseHash: string | null, passphrase: string): Promise<boolean>;
}
