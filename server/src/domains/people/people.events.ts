declare module '../../kernel/events.js' {
  interface DomainEvents {
    /** A visit or sign-in ended; `key` is the hashed session id. */
    'signInSession.ended': { readonly key: string };
  }
}

export {};
