import type { Place } from '../../kernel/place.js';

declare module '../../kernel/events.js' {
  interface DomainEvents {
    'room.opened': { readonly place: Place; readonly roomId: string };
    /** Sent or changed: the log went from `afterRev` to `rev`. */
    'room.messagesChanged': { readonly place: Place; readonly afterRev: number; readonly rev: number };
    'room.typed': { readonly place: Place; readonly seatId: string };
    'room.hostWentAway': { readonly place: Place };
    'room.hostCameBack': { readonly place: Place };
    'room.closed': { readonly place: Place; readonly roomId: string };
  }
}

export {};
