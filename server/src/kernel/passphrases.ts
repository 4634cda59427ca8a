/** Passphrase hashing, slow on purpose. Calls are queued; throws `tooFast` when the queue is full. */
export interface Passphrases {
  hash(passphrase: string): Promise<string>;
  /**
   * Whether the passphrase matches. A null hash (no such account) takes the same time, against timing attacks.
   * `browser` is one where a team account has signed in before: it is queued apart from the others.
   */
  matches(
    passphraseHash: string | null,
    passphrase: string,
    from?: { readonly browser: string | null },
  ): Promise<boolean>;
}
