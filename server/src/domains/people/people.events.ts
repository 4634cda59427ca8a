declare module '../../kernel/events.js' {
  interface DomainEvents {
    /** A visit or sign-in ended; `key` is the hashed session id. */
    'signInSession.ended': { readonly key: string };
    /** The visit goes on under another session id; `key` is the one it had. */
    'signInSession.renewed': { readonly key: string };
  }
}

export {};
