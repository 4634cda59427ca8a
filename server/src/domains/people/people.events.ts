declare module '../../kernel/events.js' {
  interface DomainEvents {
    /** A session ended; `key` is the hashed session id. */
    'signInSession.ended': { readonly key: string };
    /** A session continues under another id; `key` is the old one, hashed. */
    'signInSession.renewed': { readonly key: string };
    'signInSession.locked': { readonly key: string };
    /** The account's roles changed. `hasLost`: it lost one. */
    'account.changed': { readonly accountId: string; readonly hasLost: boolean };
    /** An account was erased. */
    'account.ended': { readonly accountId: string };
  }
}

export {};
