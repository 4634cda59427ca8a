declare module '../../kernel/events.js' {
  interface DomainEvents {
    /** A visit or sign-in ended; `key` is the hashed session id. */
    'signInSession.ended': { readonly key: string };
    /** The visit goes on under another session id; `key` is the one it had. */
    'signInSession.renewed': { readonly key: string };
    /** The screen of a sign-in was locked. */
    'signInSession.locked': { readonly key: string };
    /** Somebody may do more, or less. `hasLost`: a role that they had. */
    'account.changed': { readonly accountId: string; readonly hasLost: boolean };
    /** Somebody left the team, or a member went. */
    'account.ended': { readonly accountId: string };
  }
}

export {};
