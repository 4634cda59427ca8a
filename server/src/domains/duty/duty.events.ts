declare module '../../kernel/events.js' {
  interface DomainEvents {
    /** Its account, its offer or its presence changed. */
    'duty.changed': { readonly rev: number };
  }
}

export {};
