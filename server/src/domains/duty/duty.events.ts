declare module '../../kernel/events.js' {
  interface DomainEvents {
    /** Another has it, nobody, or it was offered. */
    'duty.changed': { readonly rev: number };
  }
}

export {};
