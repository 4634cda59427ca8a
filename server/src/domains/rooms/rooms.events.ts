import type { Place } from '../../kernel/place.js';

declare module '../../kernel/events.js' {
  interface DomainEvents {
    'room.opened': { readonly place: Place; readonly roomId: string };
    'room.hostWentAway': { readonly place: Place };
    'room.hostCameBack': { readonly place: Place };
    /** A host lets nobody in for a while, or lets people in again. */
    'room.entrySet': { readonly place: Place };
    /** How many wait at the door on one node; which node, a random id says. */
    'room.doorChanged': { readonly place: Place; readonly node: string; readonly waiting: number };
    /** A host lets in all who wait. */
    'room.allLetIn': { readonly place: Place };
    'room.closed': { readonly place: Place; readonly roomId: string };
  }
}

export {};
