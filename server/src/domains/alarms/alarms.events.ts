declare module '../../kernel/events.js' {
  interface DomainEvents {
    /** Raised, raised again, taken, closed, or told to more of the team. */
    'alarm.changed': { readonly alarmId: string };
  }
}

export {};
