declare module '../../kernel/events.js' {
  interface DomainEvents {
    /** It began or ended. */
    'review.changed': { readonly accountId: string };
  }
}

export {};
