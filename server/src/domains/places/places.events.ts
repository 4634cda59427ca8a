import type { Place } from '../../kernel/place.js';

declare module '../../kernel/events.js' {
  interface DomainEvents {
    /** Messages were appended or changed: the log went from `afterRev` to `rev`. */
    'place.messagesChanged': { readonly place: Place; readonly afterRev: number; readonly rev: number };
    'place.typed': { readonly place: Place; readonly seatId: string };
  }
}

export {};
