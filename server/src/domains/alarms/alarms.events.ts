import type { Place } from '../../kernel/place.js';

declare module '../../kernel/events.js' {
  interface DomainEvents {
    /** Raised, raised again, taken, closed, or told to more of the team. */
    'alarm.changed': { readonly alarmId: string };
    /** A visitor worries about another: stored, and not raised yet. */
    'alarm.worried': { readonly place: Place };
  }
}
