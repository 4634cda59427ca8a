import type { Place } from '../../kernel/place.js';
import type { Waiting } from './doors.store.js';

declare module '../../kernel/events.js' {
  interface DomainEvents {
    'room.opened': { readonly place: Place; readonly roomId: string };
    'room.hostWentAway': { readonly place: Place };
    'room.hostCameBack': { readonly place: Place };
    /** A host used the quick exit, or came back after it. */
    'room.leftQuickly': { readonly place: Place };
    /** A host paused or resumed entry. */
    'room.entrySet': { readonly place: Place };
    /** The pinned line, slow mode, a writing pause, or an end that a host announced. */
    'room.steered': { readonly place: Place };
    /** A host said something to the hosts. */
    'room.whispered': { readonly place: Place; readonly whisperId: string };
    /** A call for help began, ended or was answered. */
    'room.helpChanged': { readonly place: Place };
    /** Who wait at the door on one node, named by its random id: how many, and since when. */
    'room.doorChanged': { readonly place: Place; readonly node: string; readonly told: Waiting };
    /** A place in the row for a chair was taken, moved or given up. */
    'room.rowChanged': { readonly place: Place };
    /** A person began or stopped reading along unseen. */
    'room.silentChanged': { readonly place: Place };
    /** Texts of these seats are held, or no longer, or were decided about. */
    'room.heldChanged': { readonly place: Place; readonly seatIds: readonly string[] };
    /** What waits came to the desks, or went from them. */
    'room.heldPresses': { readonly place: Place };
    /** A host saw danger in a held text: stored, and the alarm not raised yet. */
    'room.heldUrgent': { readonly place: Place };
    /** A host admitted all who wait at the door. */
    'room.allLetIn': { readonly place: Place };
    /** A coordinator made, changed, moved, paused, resumed or removed it; with its open session. */
    'room.arranged': { readonly roomId: string; readonly sessionId: string | null };
    'room.closed': { readonly place: Place; readonly roomId: string };
  }
}

export {};
