import type { FreeReason } from '@naast/shared/contract/rooms';
import type { Place } from '../../kernel/place.js';

declare module '../../kernel/events.js' {
  interface DomainEvents {
    'seat.taken': { readonly place: Place; readonly seatId: string };
    'seat.connectionLost': { readonly place: Place; readonly seatId: string };
    'seat.returned': { readonly place: Place; readonly seatId: string };
    'seat.left': { readonly place: Place; readonly seatId: string };
    /** A host gave the chair away. */
    'seat.freed': { readonly place: Place; readonly seatId: string; readonly reason: FreeReason };
    /** A rest began, changed or ended; who may hear of it is told apart from all else. */
    'seat.rested': { readonly place: Place; readonly seatId: string };
  }
}

export {};
