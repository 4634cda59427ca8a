/** Hashing of passphrases, which is dear on purpose. Each waits for its turn; throws `tooFast` when too many wait. */
export interface Passphrases {
  /** A hash to keep. */
  hash(passphrase: string): Promise<string>;
  /**
   * Whether they belong together. Same path and same work, whether there is an account (a hash) or not (null). `browser` names one
   * that showed that somebody of the team came in with it before: it waits apart from those who did not.
   */
  matches(
    passphraseHash: string | null,
    passphrase: string,
    from?: { readonly browser: string | null },
  ): Promise<boolean>;
}
