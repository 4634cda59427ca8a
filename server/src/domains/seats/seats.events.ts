import type { FreeReason } from '@naast/shared/contract/seats';
import type { Place } from '../../kernel/place.js';
import type { Standing } from './seats.types.js';

declare module '../../kernel/events.js' {
  interface DomainEvents {
    'seat.taken': { readonly place: Place; readonly seatId: string };
    'seat.connectionLost': { readonly place: Place; readonly seatId: string };
    'seat.returned': { readonly place: Place; readonly seatId: string };
    /** Somebody joined the row for a chair; `wasSilent`: and read along until then. */
    'seat.waits': { readonly place: Place; readonly seatId: string; readonly wasSilent: boolean };
    /** Somebody reads along unseen. */
    'seat.satSilently': { readonly place: Place; readonly seatId: string };
    /** `was`: how it stood until then. */
    'seat.left': { readonly place: Place; readonly seatId: string; readonly was: Standing };
    /** A host freed the chair. */
    'seat.freed': { readonly place: Place; readonly seatId: string; readonly reason: FreeReason };
    /** What the person says of how they are: said, changed, or taken away. */
    'seat.howChanged': { readonly place: Place; readonly seatId: string };
    /** A rest began, changed or ended. Separate from other events, because fewer viewers may know of it. */
    'seat.rested': { readonly place: Place; readonly seatId: string };
  }
}

export {};
