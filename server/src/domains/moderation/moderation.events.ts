import type { Place } from '../../kernel/place.js';

declare module '../../kernel/events.js' {
  interface DomainEvents {
    /** Somebody flagged something here: stored, and not in its case yet. */
    'flag.told': { readonly place: Place };
    /** Came, grew, was claimed, passed on, decided, or lost its words. */
    'case.changed': { readonly caseId: string };
  }
}
