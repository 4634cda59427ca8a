declare module '../../kernel/events.js' {
  interface DomainEvents {
    /** Somebody of the team pauses, or is back. */
    'pause.changed': { readonly accountId: string };
  }
}

export {};
